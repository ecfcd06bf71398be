package dev.report.bind.unit;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers whose thousands a blank or an apostrophe parts, as in French, in Switzerland and by the SI: {@code 1 204}, {@code 1'204}. */
final class GroupedDigits {

    private static final Pattern GROUPED =
            Pattern.compile("([+-]?[1-9]\\d{0,2})((?: \\d{3})+|(?:['’]\\d{3})+)(?![\\d'’]| \\d|,\\d)");

    private GroupedDigits() {}

    /** The text with its digits together; as it is where they are no groups of three. */
    static String joined(String text) {
        if (text.indexOf(' ') < 0 && text.indexOf('\'') < 0 && text.indexOf('’') < 0) {
            return text;
        }
        Matcher grouped = GROUPED.matcher(text);
        return grouped.lookingAt()
                ? grouped.group(1) + grouped.group(2).replaceAll("\\D", "") + text.substring(grouped.end())
                : text;
    }
}
