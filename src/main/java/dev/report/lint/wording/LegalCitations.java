package dev.report.lint.wording;

import dev.report.definition.ProseRules;
import dev.report.lint.text.Document;
import dev.report.lint.text.LintContext;
import dev.report.lint.text.Passage;
import dev.report.lint.text.Reporter;
import dev.report.lint.text.Words;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Laws and notices cited in prose: superseded, misquoted, or with the year of the document number in the wrong brackets. */
public final class LegalCitations {

    private final ProseRules rules;
    private final Reporter reporter;

    private LegalCitations(ProseRules rules, Reporter reporter) {
        this.rules = rules;
        this.reporter = reporter;
    }

    public static void check(Document document, LintContext context, Reporter reporter) {
        LegalCitations citations = new LegalCitations(context.rules(), reporter);
        for (Passage passage : document.passages()) {
            String text = passage.text();
            boolean numbered = text.indexOf('号') >= 0;
            if (numbered || text.indexOf('条') >= 0) {
                citations.superseded(passage, numbered ? sixSided(text) : text);
            }
            if (numbered) {
                citations.brackets(passage);
            }
            citations.titles(passage);
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
                    reporter.warn(
                            "superseded-citation",
                            "superseded-citation",
                            new Reporter.Spot(
                                    passage, start, start + each.text().length()),
                            each.use(),
                            "text",
                            each.text(),
                            "use",
                            each.use());
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
                reporter.warn(
                        "misquoted-title",
                        "misquoted-title",
                        new Reporter.Spot(passage, open, close + 1),
                        right,
                        "text",
                        title,
                        "title",
                        right);
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

    private void brackets(Passage passage) {
        Matcher number = Pattern.compile("[\\u4e00-\\u9fa5][\\[(（【［]((?:19|20)\\d\\d)[\\])）】］](?:第)?(\\d{1,5})号")
                .matcher(passage.text());
        while (number.find()) {
            int start = number.start() + 1;
            String right = "〔" + number.group(1) + "〕" + number.group(2) + "号";
            reporter.warn(
                    "citation-brackets",
                    "citation-brackets",
                    new Reporter.Spot(passage, start, number.end()),
                    right,
                    "text",
                    passage.text().substring(start, number.end()),
                    "right",
                    right);
        }
    }
}
