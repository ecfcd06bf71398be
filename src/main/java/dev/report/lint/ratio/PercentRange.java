package dev.report.lint.ratio;

import dev.report.finding.Findings;
import dev.report.lint.text.Document;
import dev.report.lint.text.LintContext;
import dev.report.lint.text.NumberToken;
import java.math.BigDecimal;
import java.util.regex.Pattern;

/** Rates that cannot be above 100%; growth and the fulfilment of plans can. */
public final class PercentRange {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private PercentRange() {}

    public static void check(Document document, LintContext context, Findings findings) {
        Pattern rate = context.words().pattern("percent-range", "rate");
        Ratios.of(document, findings, (ratios, sentence) -> {
            for (NumberToken percent : ratios.percents(sentence)) {
                boolean isRate = rate.matcher(ratios.label(percent, sentence)).find();
                if (isRate && percent.value().compareTo(HUNDRED) > 0) {
                    ratios.report("percent-range", percent);
                }
            }
        });
    }
}
