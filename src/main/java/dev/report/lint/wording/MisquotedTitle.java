package dev.report.lint.wording;

import dev.report.definition.ProseRules;
import dev.report.finding.Findings;
import dev.report.lint.text.Document;
import dev.report.lint.text.LintContext;
import dev.report.lint.text.Passage;
import dev.report.lint.text.Spot;
import java.util.List;

/** Titles of laws and notices that are not quoted to the letter. */
public final class MisquotedTitle {

    private final ProseRules rules;
    private final Findings findings;

    private MisquotedTitle(ProseRules rules, Findings findings) {
        this.rules = rules;
        this.findings = findings;
    }

    public static void check(Document document, LintContext context, Findings findings) {
        MisquotedTitle titles = new MisquotedTitle(context.rules(), findings);
        document.passages().forEach(titles::titles);
    }

    private void titles(Passage passage) {
        String text = passage.text();
        for (int open = text.indexOf('《'); open >= 0; open = text.indexOf('《', open + 1)) {
            int close = text.indexOf('》', open);
            if (close < 0) {
                return;
            }
            String title = text.substring(open, close + 1);
            String right = right(title);
            if (!right.isEmpty()) {
                new Spot(passage, open, close + 1)
                        .raise(findings, "misquoted-title", right)
                        .values("text", title, "title", right);
            }
        }
    }

    private String right(String title) {
        for (ProseRules.Replaced wrong : rules.wrongTitles()) {
            if (wrong.text().equals(title)) {
                return wrong.use();
            }
        }
        List<String> known = rules.titles();
        for (String each : known.contains(title) ? List.<String>of() : known) {
            if (isOneOff(title, each)) {
                return each;
            }
        }
        return "";
    }

    /** Whether two titles differ in one character: changed, left out, or too much. */
    private static boolean isOneOff(String title, String right) {
        String shorter = title.length() < right.length() ? title : right;
        String longer = title.length() < right.length() ? right : title;
        if (longer.length() - shorter.length() > 1) {
            return false;
        }
        int same = 0;
        while (same < shorter.length() && shorter.charAt(same) == longer.charAt(same)) {
            same++;
        }
        int from = same + 1;
        int rest = longer.length() == shorter.length() ? Math.min(from, shorter.length()) : same;
        return shorter.substring(rest).equals(longer.substring(Math.min(from, longer.length())));
    }
}
