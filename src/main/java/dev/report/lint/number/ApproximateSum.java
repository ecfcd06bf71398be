package dev.report.lint.number;

import dev.report.finding.Findings;
import dev.report.lint.text.Document;
import dev.report.lint.text.LintContext;
import dev.report.lint.text.Passage;
import java.math.BigDecimal;

/** A total of 余 whose parts give the number exactly. */
public final class ApproximateSum {

    private ApproximateSum() {}

    public static void check(Document document, LintContext context, Findings findings) {
        ListSums.of(document, context, findings, (passage, list) -> {
            if (!list.isVague() && list.total().vague() && isExact(passage, list)) {
                ListSums.raise("approximate-sum", passage, list, findings);
            }
        });
    }

    /** {@code 120余条}, whose parts come to 122 with nothing left over, should be 122. */
    private static boolean isExact(Passage passage, PartList list) {
        BigDecimal sum = list.sum();
        return list.certain() > 1
                && sum.compareTo(list.total().amount()) >= 0
                && ListSums.beyond(passage, list)
                        .filter(end -> sum.compareTo(end) < 0)
                        .isPresent();
    }
}
