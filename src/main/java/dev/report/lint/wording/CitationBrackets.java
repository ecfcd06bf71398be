package dev.report.lint.wording;

import dev.report.finding.Findings;
import dev.report.lint.text.Document;
import dev.report.lint.text.LintContext;
import dev.report.lint.text.Passage;
import dev.report.lint.text.Spot;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The year in a document's number is put in 〔〕. */
public final class CitationBrackets {

    private static final Pattern NUMBER =
            Pattern.compile("[\\u4e00-\\u9fa5][\\[(（【［]((?:19|20)\\d\\d)[\\])）】］](?:第)?(\\d{1,5})号");

    private CitationBrackets() {}

    public static void check(Document document, LintContext context, Findings findings) {
        document.passages().forEach(passage -> check(passage, findings));
    }

    private static void check(Passage passage, Findings findings) {
        Matcher number = NUMBER.matcher(passage.text());
        while (number.find()) {
            int start = number.start() + 1;
            String right = "〔" + number.group(1) + "〕" + number.group(2) + "号";
            new Spot(passage, start, number.end())
                    .raise(findings, "citation-brackets", right)
                    .values("text", passage.text().substring(start, number.end()), "right", right);
        }
    }
}
