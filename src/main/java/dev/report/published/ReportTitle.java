package dev.report.published;

import dev.report.definition.ReportDefinition;
import dev.report.published.page.Block;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Knows titles of reports: Chinese ones however they are worded, and those that are worded as the form words them. */
final class ReportTitle {

    private static final Pattern CHINESE =
            Pattern.compile("^[^。；;，]{0,60}政(府信息|务)(与政务)?公开(工作)?(年度|年)?(工作)?(报告|年报)(全文)?(（[^）]*）)?$");

    private final Pattern ofForm;

    ReportTitle(ReportDefinition definition) {
        String quoted = Pattern.quote(definition.heading().title())
                .replace("{issuer}", "\\E(?<issuer>.{2,80}?)\\Q")
                .replace("{year}", "\\E(?<year>\\d{4})\\Q")
                .replace(" ", "\\E\\s+\\Q");
        this.ofForm = Pattern.compile(quoted);
    }

    /** Whether a line is a title, or the part of it on the last of its lines. */
    boolean is(Block block) {
        String text = PageLines.text(block);
        return CHINESE.matcher(text).matches() || ofForm.matcher(text).matches();
    }

    Optional<String> issuer(String title) {
        return group(title, "issuer");
    }

    Optional<String> year(String title) {
        return group(title, "year");
    }

    private Optional<String> group(String title, String name) {
        Matcher found = ofForm.matcher(title);
        return found.matches() && ofForm.pattern().contains("<" + name + ">")
                ? Optional.of(found.group(name).strip())
                : Optional.empty();
    }
}
