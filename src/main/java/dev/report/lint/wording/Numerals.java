package dev.report.lint.wording;

import dev.report.finding.Findings;
import dev.report.lint.table.Contradicted;
import dev.report.lint.text.Document;
import dev.report.lint.text.LintContext;
import dev.report.lint.text.NumberToken;
import dev.report.lint.text.Passage;
import dev.report.lint.text.Spot;
import java.math.BigDecimal;
import java.util.List;

/** Numbers by GB/T 15835: no full-width digits, and no counts in numerals. */
public final class Numerals {

    private final Passage passage;
    private final String text;
    private final Findings findings;

    private Numerals(Passage passage, Findings findings) {
        this.passage = passage;
        this.text = passage.text();
        this.findings = findings;
    }

    public static void check(Document document, LintContext context, Findings findings) {
        List<String> measures = context.words().list("numerals", "measures");
        for (Passage passage : document.passages()) {
            Numerals numerals = new Numerals(passage, findings);
            numerals.fullWidthDigits();
            numerals.spelledCounts(measures);
        }
    }

    private void warn(String id, int from, int to, String expected, int count) {
        new Spot(passage, from, to)
                .raise(findings, id, expected)
                .values("text", text.substring(from, to), "expected", expected, "count", count);
    }

    private void fullWidthDigits() {
        int first = -1;
        int count = 0;
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= '０' && text.charAt(i) <= '９') {
                first = first < 0 ? i : first;
                count++;
            }
        }
        if (count > 0) {
            int end = first;
            StringBuilder plain = new StringBuilder();
            while (end < text.length() && text.charAt(end) >= '０' && text.charAt(end) <= '９') {
                plain.append(Character.digit(text.charAt(end++), 10));
            }
            warn("numerals.full-width", first, end, plain.toString(), count);
        }
    }

    /** {@code 五十四件}: a count in numerals. Round ones may be names: 二十条措施. */
    private void spelledCounts(List<String> measures) {
        for (NumberToken token : passage.numbers()) {
            boolean spelled = token.kind() == NumberToken.Kind.NUMERALS && !token.isCited() && !token.vague();
            if (spelled
                    && token.value().compareTo(BigDecimal.valueOf(20)) > 0
                    && token.value().remainder(BigDecimal.TEN).signum() != 0
                    && measures.contains(token.measure())
                    && !Contradicted.any(findings, passage, List.of(token))) {
                String digits = token.digits() + token.measure();
                warn("numerals.spelled", token.start(), token.measureEnd(), digits, 1);
            }
        }
    }
}
