package dev.report.check.rule;

import dev.report.definition.Repetition;
import dev.report.definition.ReportDefinition;
import dev.report.definition.rule.Rule;
import dev.report.finding.Finding;
import dev.report.finding.Messages;
import dev.report.finding.Remedy;
import dev.report.model.CellKey;
import dev.report.model.FigureTable;
import dev.report.model.Quantity;
import dev.report.model.SourceLocation;
import dev.report.model.Text;
import dev.report.model.UnitCode;
import dev.report.project.Issuer;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Words the finding of a rule that failed: both sides with their terms, the difference, and every cell involved. */
public final class FailureReport {

    private static final Messages MESSAGES = new Messages(FailureReport.class);

    private final ReportDefinition definition;
    private final String level;

    /** @param level the issuer's level, which decides how grave a failure is */
    public FailureReport(ReportDefinition definition, Issuer.Level level) {
        this.definition = definition;
        this.level = RuleEvaluator.levelName(level);
    }

    /**
     * The finding on a failure.
     *
     * @param lastYear last year's table, for a rule that looks back
     * @param unit whose table it is, empty for the issuer's
     * @param remedy the changes that would clear it
     * @param otherwise the place to point at where a cell was not read from a file
     */
    public Finding finding(
            Evaluation.Failure failure,
            FigureTable table,
            @Nullable FigureTable lastYear,
            Optional<UnitCode> unit,
            Remedy remedy,
            SourceLocation otherwise) {
        FigureTable before = lastYear == null ? table : lastYear;
        Claim claim = failure.claim();
        Outcome.Failed failed = failure.outcome();
        Rule rule = claim.rule();
        Object[] values = {
            "each", Text.same(claim.repetition().label()),
            "left", Quantity.plain(failed.left()),
            "right", Quantity.plain(failed.right()),
            "difference", Quantity.plain(failed.difference()),
            "left_terms", terms(claim, claim.left(), table, before, failed.left()),
            "right_terms", terms(claim, claim.right(), table, before, failed.right())
        };
        Finding.Builder finding = Finding.of(
                        rule.id(),
                        rule.severities().at(level).orElse(rule.severities().gravest()),
                        new Text(
                                Messages.fill(rule.message().zh(), "zh", values),
                                Messages.fill(rule.message().en(), "en", values)))
                .unit(unit)
                .cell(cell(claim, table))
                .expected(Quantity.plain(failed.right()))
                .actual(Quantity.plain(failed.left()))
                .difference(Quantity.plain(failed.left().subtract(failed.right())))
                .help(rule.help())
                .basis(rule.basis().citation())
                .remedy(remedy);
        places(claim, table, before, finding, otherwise);
        if (claim.left().cells().length + claim.right().cells().length == 0) {
            finding.at(otherwise);
        }
        return finding.build();
    }

    /**
     * The finding on a submission as a whole, for a rule that looks at all of its figures at once.
     *
     * @param each the unit's name
     * @param other whose figures it shares; empty if that does not apply
     * @param at the submission
     * @param also where the other figures stand
     */
    public Finding finding(
            Rule rule, Text each, Text other, UnitCode unit, SourceLocation at, Optional<SourceLocation> also) {
        Finding.Builder finding = Finding.of(
                        rule.id(),
                        rule.severities().at(level).orElse(rule.severities().gravest()),
                        new Text(
                                Messages.fill(rule.message().zh(), "zh", "each", each, "other", other),
                                Messages.fill(rule.message().en(), "en", "each", each, "other", other)))
                .unit(unit)
                .at(at, each, "")
                .help(rule.help())
                .basis(rule.basis().citation());
        also.ifPresent(place -> finding.at(place, other, ""));
        return finding.build();
    }

    /**
     * The finding on a cell that is 0 among peers.
     *
     * @param each the unit's name
     * @param otherwise the place to point at where the cell was not read from a file
     */
    public Finding finding(Rule rule, Text each, ZeroAmongPeers.Zero zero, SourceLocation otherwise) {
        String label = definition.label(zero.cell());
        Object[] values = {"each", each, "cell", label, "peers", zero.peers(), "mean", Quantity.plain(zero.mean())};
        return Finding.of(
                        rule.id(),
                        rule.severities().at(level).orElse(rule.severities().gravest()),
                        new Text(
                                Messages.fill(rule.message().zh(), "zh", values),
                                Messages.fill(rule.message().en(), "en", values)))
                .unit(zero.table().owner())
                .cell(definition.cells().key(zero.cell()))
                .actual("0")
                .at(zero.table().place(zero.cell()).orElse(otherwise), Text.same(label), "0")
                .help(rule.help())
                .basis(rule.basis().citation())
                .build();
    }

    /** "last year's own", as the source of copied figures. */
    public Text ownLastYear() {
        return MESSAGES.text("own-last-year");
    }

    /** The cell that a finding on a claim is about: the first cell of its left side; none where it compares mere numbers. */
    public static Optional<CellKey> cell(Claim claim, FigureTable table) {
        Claim.Side side = claim.left().cells().length > 0 ? claim.left() : claim.right();
        return Arrays.stream(side.cells()).mapToObj(table.cells()::key).findFirst();
    }

    /** {@code 本年新收 54 + 上年结转 3 = 57}; cells that are 0 are left out of long sums. */
    private Text terms(Claim claim, Claim.Side side, FigureTable table, FigureTable before, BigDecimal value) {
        List<String> zh = new ArrayList<>();
        List<String> en = new ArrayList<>();
        boolean isLong = side.cells().length > 4;
        for (int i = 0; i < side.cells().length; i++) {
            int cell = side.cells()[i];
            FigureTable from = side.previous()[i] ? before : table;
            boolean shown =
                    from.isReported(cell) && !(isLong && from.value(cell).signum() == 0);
            if (shown) {
                String sign = side.factors()[i].signum() < 0 ? "− " : zh.isEmpty() ? "" : "+ ";
                Text name = name(claim.repetition(), cell, side.previous()[i]);
                zh.add(sign + name.zh() + " " + Quantity.plain(from.value(cell)));
                en.add(sign + name.en() + " " + Quantity.plain(from.value(cell)));
            }
        }
        if (zh.isEmpty()) {
            return Text.same(Quantity.plain(value));
        }
        String sum = zh.size() == 1 ? "" : " = " + Quantity.plain(value);
        return new Text(String.join(" ", zh) + sum, String.join(" ", en) + sum);
    }

    /** A cell's short name inside one repetition: what all its cells share is left out. */
    private Text name(Repetition repetition, int cell, boolean previous) {
        boolean isSame = repetition instanceof Repetition.OfCell it
                && it.cell().equals(definition.cells().key(cell));
        if (previous && isSame) {
            return MESSAGES.text("last-year.same");
        }
        String label = repetition.cellLabel(definition, cell);
        return previous ? MESSAGES.text("last-year", "label", label) : Text.same(label);
    }

    private void places(
            Claim claim, FigureTable table, FigureTable before, Finding.Builder finding, SourceLocation otherwise) {
        for (Claim.Side side : List.of(claim.left(), claim.right())) {
            for (int i = 0; i < side.cells().length; i++) {
                int cell = side.cells()[i];
                FigureTable from = side.previous()[i] ? before : table;
                boolean zeroOfMany = side.cells().length > 4
                        && from.isReported(cell)
                        && from.value(cell).signum() == 0;
                if (!zeroOfMany) {
                    Text label = Text.same(definition.label(cell));
                    Text shown = side.previous()[i] ? MESSAGES.text("last-year", "label", label) : label;
                    finding.at(from.place(cell).orElse(otherwise), shown, from.text(cell));
                }
            }
        }
    }
}
