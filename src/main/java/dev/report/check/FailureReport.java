package dev.report.check;

import dev.report.definition.ReportDefinition;
import dev.report.definition.Rule;
import dev.report.model.FigureTable;
import dev.report.model.Finding;
import dev.report.model.Messages;
import dev.report.model.Quantity;
import dev.report.model.SourceLocation;
import dev.report.model.Text;
import dev.report.model.UnitCode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Words the finding of a rule that failed: both sides with their terms, the difference, and every cell involved. */
public final class FailureReport {

    private static final Messages MESSAGES = new Messages(FailureReport.class);

    private final ReportDefinition definition;

    public FailureReport(ReportDefinition definition) {
        this.definition = definition;
    }

    /**
     * The finding on a failure.
     *
     * @param unit whose table it is, empty for the issuer's
     * @param otherwise the place to point at where a cell was not read from a file
     */
    public Finding finding(
            Evaluation.Failure failure, FigureTable table, Optional<UnitCode> unit, SourceLocation otherwise) {
        Claim claim = failure.claim();
        Outcome.Failed failed = failure.outcome();
        Rule rule = claim.rule();
        Object[] values = {
            "each", each(claim),
            "left", Quantity.plain(failed.left()),
            "right", Quantity.plain(failed.right()),
            "difference", Quantity.plain(failed.difference()),
            "left_terms", terms(claim, claim.left(), table, failed.left()),
            "right_terms", terms(claim, claim.right(), table, failed.right())
        };
        Finding.Builder finding = Finding.of(
                        rule.id(),
                        rule.severity(),
                        new Text(
                                Messages.fill(rule.message().zh(), "zh", values),
                                Messages.fill(rule.message().en(), "en", values)))
                .unit(unit)
                .cell(RuleEvaluator.cell(claim, table))
                .expected(Quantity.plain(failed.right()))
                .actual(Quantity.plain(failed.left()))
                .difference(Quantity.plain(failed.left().subtract(failed.right())))
                .help(rule.help())
                .basis(rule.basis().citation());
        places(claim, table, finding, otherwise);
        return finding.build();
    }

    /** What a repetition is called: the category's or the indicator's label. */
    private Text each(Claim claim) {
        if (!claim.rule().each().breakdown().isEmpty()) {
            String label = definition
                    .breakdowns()
                    .get(claim.rule().each().breakdown())
                    .category(claim.current())
                    .map(category -> category.label())
                    .orElse(claim.current());
            return Text.same(label);
        }
        return Text.same(
                claim.current().isEmpty()
                        ? ""
                        : definition.indicators().get(claim.current()).label());
    }

    /** {@code 本年新收 54 + 上年结转 3 = 57}; cells that are 0 are left out of long sums. */
    private Text terms(Claim claim, Claim.Side side, FigureTable table, BigDecimal value) {
        List<String> words = new ArrayList<>();
        boolean isLong = side.cells().length > 4;
        for (int i = 0; i < side.cells().length; i++) {
            int cell = side.cells()[i];
            boolean shown =
                    table.isReported(cell) && !(isLong && table.value(cell).signum() == 0);
            if (shown) {
                String sign = side.factors()[i].signum() < 0 ? "− " : words.isEmpty() ? "" : "+ ";
                words.add(sign + name(claim, cell, side.previous()[i]) + " " + Quantity.plain(table.value(cell)));
            }
        }
        if (words.isEmpty()) {
            return Text.same(Quantity.plain(value));
        }
        String sum = String.join(" ", words);
        return Text.same(words.size() == 1 ? sum : sum + " = " + Quantity.plain(value));
    }

    /** A cell's short name inside one repetition: what all its cells share is left out. */
    private String name(Claim claim, int cell, boolean previous) {
        String label = definition.label(cell);
        if (!claim.rule().each().breakdown().isEmpty()) {
            label = definition.indicator(cell).label();
        } else if (!claim.rule().each().indicators().isEmpty()) {
            String code = definition.cells().key(cell).breakdown();
            label = definition
                    .indicator(cell)
                    .breakdown()
                    .flatMap(breakdown -> breakdown.category(code))
                    .map(category -> category.label())
                    .orElse(label);
        }
        return previous ? MESSAGES.text("last-year", "label", label).zh() : label;
    }

    private void places(Claim claim, FigureTable table, Finding.Builder finding, SourceLocation otherwise) {
        for (Claim.Side side : List.of(claim.left(), claim.right())) {
            for (int i = 0; i < side.cells().length; i++) {
                int cell = side.cells()[i];
                boolean zeroOfMany = side.cells().length > 4
                        && table.isReported(cell)
                        && table.value(cell).signum() == 0;
                if (!side.previous()[i] && !zeroOfMany) {
                    finding.at(
                            table.place(cell).orElse(otherwise), Text.same(definition.label(cell)), table.text(cell));
                }
            }
        }
    }
}
