package dev.report.read.xlsx;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Text as a workbook stores it: characters that XML cannot hold, or would change, are written as {@code _x000D_}. */
final class XmlText {

    private static final Pattern ESCAPE = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private XmlText() {}

    /**
     * The text that was meant.
     *
     * <p>Example: {@code 行政_x0020_许可} gives {@code 行政 许可}; {@code _x005F_x0020_} gives {@code _x0020_}.
     */
    static String decoded(String stored) {
        if (!stored.contains("_x")) {
            return stored;
        }
        return ESCAPE.matcher(stored).replaceAll(XmlText::character);
    }

    private static String character(MatchResult escape) {
        return Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(escape.group(1), 16)));
    }
}
