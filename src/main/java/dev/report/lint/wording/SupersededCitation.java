package dev.report.lint.wording;

import dev.report.definition.ProseRules;
import dev.report.finding.Findings;
import dev.report.lint.text.Document;
import dev.report.lint.text.LintContext;
import dev.report.lint.text.Passage;
import dev.report.lint.text.Spot;
import dev.report.lint.text.Words;

/** Laws and notices that no longer apply to the year. */
public final class SupersededCitation {

    private final ProseRules rules;
    private final Findings findings;

    private SupersededCitation(ProseRules rules, Findings findings) {
        this.rules = rules;
        this.findings = findings;
    }

    public static void check(Document document, LintContext context, Findings findings) {
        SupersededCitation citations = new SupersededCitation(context.rules(), findings);
        for (Passage passage : document.passages()) {
            String text = passage.text();
            boolean numbered = text.indexOf('号') >= 0;
            if (numbered || text.indexOf('条') >= 0) {
                citations.superseded(passage, numbered ? sixSided(text) : text);
            }
        }
    }

    /** Brackets of any kind count as 〔〕 here; that they are the wrong ones is another finding. */
    private void superseded(Passage passage, String text) {
        boolean found = false;
        for (ProseRules.Replaced each : rules.superseded()) {
            found |= text.contains(each.text());
        }
        if (!found) {
            return;
        }
        for (Passage.Span sentence : passage.sentences()) {
            String words = sentence.in(text);
            for (ProseRules.Replaced each : rules.superseded()) {
                int at = words.indexOf(each.text());
                if (at >= 0 && !isPartOfNumber(words, at, each.text()) && applies(each, words)) {
                    int start = sentence.start() + at;
                    new Spot(passage, start, start + each.text().length())
                            .raise(findings, "superseded-citation", each.use())
                            .values("text", each.text(), "use", each.use());
                }
            }
        }
    }

    private static boolean isPartOfNumber(String words, int at, String text) {
        return Character.isDigit(text.charAt(0)) && at > 0 && Character.isDigit(words.charAt(at - 1));
    }

    private static boolean applies(ProseRules.Replaced each, String words) {
        return (each.with().isEmpty() || Words.anyIn(words, each.with())) && !Words.anyIn(words, each.unless());
    }

    private static String sixSided(String text) {
        StringBuilder same = new StringBuilder(text);
        for (int i = 0; i + 5 < text.length(); i++) {
            char year = text.charAt(i + 1);
            boolean bracketed = (year == '1' || year == '2')
                    && "[(（【［".indexOf(text.charAt(i)) >= 0
                    && "])）】］".indexOf(text.charAt(i + 5)) >= 0;
            if (bracketed) {
                same.setCharAt(i, '〔');
                same.setCharAt(i + 5, '〕');
            }
        }
        return same.toString();
    }
}
