package dev.report.check.rule;

import dev.report.definition.ReportDefinition;
import dev.report.definition.rule.Rule;
import dev.report.model.FigureTable;
import java.util.List;

/** The rule that a submission is not zero throughout (零填报): often a form sent back without being filled in. */
final class AllZero implements RuleKind {

    private final Rule rule;
    private final int[] cells;
    private final boolean blanksAreZero;

    /** @param blanksAreZero whether the policy reads a blank as 0 */
    AllZero(ReportDefinition definition, Rule rule, boolean blanksAreZero) {
        this.rule = rule;
        this.blanksAreZero = blanksAreZero;
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
        for (Submitted one : submissions) {
            faults.guard(rule, one.owner(), () -> {
                if (holdsFor(one.table())) {
                    findings.addZeros(rule, one);
                }
            });
        }
    }

    /** Whether all of the rule's cells that were given are 0, and at least one was given or is read as 0. */
    private boolean holdsFor(FigureTable table) {
        boolean given = blanksAreZero && table.isMentioned();
        for (int cell : cells) {
            if (table.isUnreadable(cell)) {
                return false;
            }
            if (table.isReported(cell)) {
                given = true;
                if (table.value(cell).signum() != 0) {
                    return false;
                }
            }
        }
        return given;
    }
}
