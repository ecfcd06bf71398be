package dev.report.check.rule;

import dev.report.definition.ReportDefinition;
import dev.report.definition.rule.Rule;
import dev.report.model.FigureTable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The rule that figures are a unit's own and this year's: not, one by one, those of last year or of another unit. */
final class CopiedFigures implements RuleKind {

    /** Fewer figures that are not 0 may well agree by chance. */
    private static final int LEAST_FIGURES = 4;

    private final Rule rule;
    private final int[] cells;

    CopiedFigures(ReportDefinition definition, Rule rule) {
        this.rule = rule;
        cells = definition.cells(rule.each().cells()).stream()
                .mapToInt(Integer::intValue)
                .toArray();
    }

    @Override
    public Rule rule() {
        return rule;
    }

    @Override
    public void judge(List<Submitted> submissions, RuleFindings findings, RuleFaults faults) {
        Map<Long, List<Submitted>> seen = new HashMap<>();
        for (Submitted one : submissions) {
            faults.guard(rule, one.owner(), () -> judge(one, seen, findings));
        }
    }

    private void judge(Submitted one, Map<Long, List<Submitted>> seen, RuleFindings findings) {
        if (hasEnough(one.table())) {
            one.lastYear()
                    .filter(before -> isSame(one.table(), before))
                    .ifPresent(before -> findings.addCopy(rule, one, findings.ownLastYear(), before));
            List<Submitted> alike = seen.computeIfAbsent(mark(one.table()), any -> new ArrayList<>(1));
            Optional<Submitted> twin = alike.stream()
                    .filter(other -> isSame(one.table(), other.table()))
                    .findFirst();
            twin.ifPresentOrElse(
                    other -> findings.addCopy(rule, one, other.name(), other.table()), () -> alike.add(one));
        }
    }

    private boolean hasEnough(FigureTable table) {
        int figures = 0;
        for (int cell : cells) {
            figures += table.isReported(cell) && !table.isDerived(cell) && !table.isZero(cell) ? 1 : 0;
            if (figures == LEAST_FIGURES) {
                return true;
            }
        }
        return false;
    }

    /** A number that tables with the same figures have in common, and hardly any others. */
    private long mark(FigureTable table) {
        long mark = 1;
        for (int cell : cells) {
            mark = 1_000_003 * mark + (table.isReported(cell) ? 2 + table.unscaled(cell) : 1);
        }
        return mark;
    }

    private boolean isSame(FigureTable table, FigureTable other) {
        for (int cell : cells) {
            if (table.isReported(cell) != other.isReported(cell)
                    || table.isReported(cell) && !isEqual(table, other, cell)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isEqual(FigureTable table, FigureTable other, int cell) {
        return table.fitsLong(cell) && other.fitsLong(cell)
                ? table.unscaled(cell) == other.unscaled(cell)
                : table.value(cell).compareTo(other.value(cell)) == 0;
    }
}
