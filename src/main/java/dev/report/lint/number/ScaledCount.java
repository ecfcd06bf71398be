package dev.report.lint.number;

import dev.report.finding.Findings;
import dev.report.lint.text.Document;
import dev.report.lint.text.LintContext;
import dev.report.lint.text.NumberToken;
import dev.report.lint.text.Passage;
import dev.report.lint.text.Spot;
import dev.report.lint.text.Words;
import java.math.BigDecimal;
import java.util.List;

/** Counts in 万 that are too exact: {@code 43254万条}. */
public final class ScaledCount {

    private static final BigDecimal TEN_THOUSAND = BigDecimal.valueOf(10_000);

    private ScaledCount() {}

    public static void check(Document document, LintContext context, Findings findings) {
        List<String> traffic = context.words().list("scaled-count", "traffic");
        for (Passage passage : document.passages()) {
            for (NumberToken token : passage.numbers()) {
                check(passage, token, traffic, findings);
            }
        }
    }

    private static void check(Passage passage, NumberToken token, List<String> traffic, Findings findings) {
        boolean counted = token.isCount()
                && !token.measure().isEmpty()
                && !token.measure().endsWith("元");
        if (!counted || token.scale() != '万') {
            return;
        }
        int significant = token.value().stripTrailingZeros().precision();
        boolean tooLarge =
                token.value().compareTo(TEN_THOUSAND) >= 0 && significant >= 4 && !isTraffic(passage, token, traffic);
        if (tooLarge || token.decimals() >= 4) {
            new Spot(passage, token.start(), token.measureEnd())
                    .raise(
                            findings,
                            tooLarge ? "scaled-count.large" : "scaled-count.exact",
                            tooLarge
                                    ? token.digits() + token.measure()
                                    : token.amount().stripTrailingZeros().toPlainString() + token.measure())
                    .values(
                            "text",
                            token.shown(passage.text()),
                            "plain",
                            token.digits() + token.measure(),
                            "whole",
                            token.amount().stripTrailingZeros().toPlainString() + token.measure());
        }
    }

    /** Visits to websites do come in hundreds of millions. */
    private static boolean isTraffic(Passage passage, NumberToken token, List<String> traffic) {
        String before = passage.text().substring(Math.max(0, token.start() - 12), token.start());
        return Words.anyIn(before, traffic);
    }
}
