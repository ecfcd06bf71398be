package dev.report.lint.number;

import dev.report.finding.Findings;
import dev.report.lint.table.Contradicted;
import dev.report.lint.text.Document;
import dev.report.lint.text.LintContext;
import dev.report.lint.text.NumberToken;
import dev.report.lint.text.Passage;
import dev.report.lint.text.Spot;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;

/** The lists of parts in a document, and how their totals are reported. */
final class ListSums {

    private ListSums() {}

    /** Hands over each list that no unreadable citation may have changed, and of which the tables contradict no number. */
    static void of(Document document, LintContext context, Findings findings, BiConsumer<Passage, PartList> each) {
        for (Passage passage : document.passages()) {
            for (PartList list : PartListParser.parse(passage, context)) {
                NumberToken last = list.parts().get(list.certain() - 1);
                boolean sound = !document.isDoubtful(passage, list.total().start(), last.end())
                        && !Contradicted.any(findings, passage, List.of(list.total()))
                        && !Contradicted.any(findings, passage, list.parts());
                if (sound) {
                    each.accept(passage, list);
                }
            }
        }
    }

    /** The first number that 120余 is not: 130; empty if the total says nothing of the kind, or the list is open. */
    static Optional<BigDecimal> beyond(Passage passage, PartList list) {
        NumberToken total = list.total();
        boolean remainder = passage.text().substring(total.start(), total.end()).contains("余");
        if (!remainder || list.open()) {
            return Optional.empty();
        }
        BigDecimal step = BigDecimal.ONE;
        BigDecimal[] quotient = total.amount().divideAndRemainder(BigDecimal.TEN);
        while (total.amount().signum() > 0 && quotient[1].signum() == 0) {
            step = step.multiply(BigDecimal.TEN);
            quotient = quotient[0].divideAndRemainder(BigDecimal.TEN);
        }
        return Optional.of(total.amount().add(step));
    }

    static void raise(String id, Passage passage, PartList list, Findings findings) {
        NumberToken total = list.total();
        BigDecimal sum = list.sum();
        StringBuilder terms = new StringBuilder();
        for (NumberToken part : list.parts().subList(0, list.certain())) {
            terms.append(terms.isEmpty() ? "" : " + ").append(NumberToken.plain(part.amount()));
        }
        new Spot(passage, total.start(), total.measureEnd())
                .raise(findings, id, NumberToken.plain(sum) + total.measure())
                .values(
                        "total",
                        total.shown(passage.text()),
                        "terms",
                        terms,
                        "sum",
                        NumberToken.plain(sum),
                        "difference",
                        NumberToken.plain(total.amount().subtract(sum).abs()));
    }
}
