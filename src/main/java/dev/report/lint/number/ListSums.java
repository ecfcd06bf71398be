package dev.report.lint.number;

import dev.report.finding.Severity;
import dev.report.lint.text.Document;
import dev.report.lint.text.NumberToken;
import dev.report.lint.text.Passage;
import dev.report.lint.text.Reporter;
import java.math.BigDecimal;

/** Lists of parts against their totals: too much, too little, or 余 where the parts give the number exactly. */
public final class ListSums {

    private final Passage passage;
    private final Reporter reporter;

    private ListSums(Passage passage, Reporter reporter) {
        this.passage = passage;
        this.reporter = reporter;
    }

    public static void check(Document document, Reporter reporter) {
        for (Passage passage : document.passages()) {
            for (PartList list : PartListParser.parse(passage)) {
                NumberToken last = list.parts().get(list.certain() - 1);
                if (!document.isDoubtful(passage, list.total().start(), last.end())) {
                    new ListSums(passage, reporter).check(list);
                }
            }
        }
    }

    private void check(PartList list) {
        if (list.isVague()) {
            return;
        }
        BigDecimal total = list.total().amount();
        BigDecimal sum = list.sum();
        if (list.total().vague()) {
            approximate(list, total, sum);
        } else if (!list.holds()) {
            boolean exceeds = sum.compareTo(total) > 0;
            if (exceeds && !isAmbiguous(list, sum) || list.closed() && !exceeds) {
                Severity severity = exceeds && list.mayOverlap() ? Severity.WARNING : Severity.ERROR;
                report(list, "list-sum", exceeds ? "list-sum.exceeds" : "list-sum.short", severity);
            }
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

    /** {@code 120余条}, whose parts come to 122 with nothing left over, should be 122. */
    private void approximate(PartList list, BigDecimal total, BigDecimal sum) {
        boolean remainder = passage.text()
                .substring(list.total().start(), list.total().end())
                .contains("余");
        if (!remainder || list.open()) {
            return;
        }
        BigDecimal step = BigDecimal.ONE;
        BigDecimal[] quotient = total.divideAndRemainder(BigDecimal.TEN);
        while (total.signum() > 0 && quotient[1].signum() == 0) {
            step = step.multiply(BigDecimal.TEN);
            quotient = quotient[0].divideAndRemainder(BigDecimal.TEN);
        }
        boolean within = sum.compareTo(total) >= 0 && sum.compareTo(total.add(step)) < 0;
        if (within && list.certain() > 1) {
            report(list, "approximate-sum", "approximate-sum", Severity.WARNING);
        } else if (sum.compareTo(total.add(step)) >= 0 && !isAmbiguous(list, sum)) {
            report(list, "list-sum", "list-sum.exceeds", Severity.ERROR);
        }
    }

    private void report(PartList list, String rule, String key, Severity severity) {
        NumberToken total = list.total();
        BigDecimal sum = list.sum();
        StringBuilder terms = new StringBuilder();
        for (NumberToken part : list.parts().subList(0, list.certain())) {
            terms.append(terms.isEmpty() ? "" : " + ").append(plain(part.amount()));
        }
        reporter.add(
                severity,
                rule,
                key,
                new Reporter.Spot(passage, total.start(), total.measureEnd()),
                plain(sum) + total.measure(),
                "total",
                total.shown(passage.text()),
                "terms",
                terms,
                "sum",
                plain(sum),
                "difference",
                plain(total.amount().subtract(sum).abs()));
    }

    static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
