package dev.report.lint.number;

import dev.report.finding.Findings;
import dev.report.lint.text.Document;
import dev.report.lint.text.LintContext;
import dev.report.lint.text.Passage;
import java.math.BigDecimal;

/** Lists of parts against their totals: {@code 25006条（概况101、动态13186、目录11820）}. */
public final class ListSum {

    private ListSum() {}

    public static void check(Document document, LintContext context, Findings findings) {
        WordedSum.check(document, context, findings);
        ListSums.of(document, context, findings, (passage, list) -> {
            if (list.total().vague() && !list.isVague()) {
                approximate(passage, list, findings);
            } else if (!list.isVague() && !list.holds()) {
                check(passage, list, findings);
            }
        });
    }

    private static void check(Passage passage, PartList list, Findings findings) {
        BigDecimal sum = list.sum();
        boolean exceeds = sum.compareTo(list.total().amount()) > 0;
        if (exceeds && !isAmbiguous(list, sum)) {
            ListSums.raise(list.mayOverlap() ? "list-sum.overlap" : "list-sum.exceeds", passage, list, findings);
        } else if (list.closed() && !exceeds) {
            ListSums.raise("list-sum.short", passage, list, findings);
        }
    }

    /** Parts that come to more than 120余 can be. */
    private static void approximate(Passage passage, PartList list, Findings findings) {
        BigDecimal sum = list.sum();
        boolean exceeds = ListSums.beyond(passage, list)
                .filter(end -> sum.compareTo(end) >= 0)
                .isPresent();
        if (exceeds && !isAmbiguous(list, sum)) {
            ListSums.raise("list-sum.exceeds", passage, list, findings);
        }
    }

    /** The parts may belong to a larger number earlier in the sentence. */
    private static boolean isAmbiguous(PartList list, BigDecimal sum) {
        boolean larger = false;
        for (BigDecimal other : list.others()) {
            larger |= other.compareTo(sum) >= 0;
        }
        return larger;
    }
}
