package dev.report.check.rule;

import dev.report.definition.ReportDefinition;
import dev.report.definition.rule.Rule;
import dev.report.project.Policy;
import java.util.List;

/** A rule made ready to judge by its kind: one class a kind. {@link #of} is the only place that distinguishes kinds. */
public interface RuleKind {

    /**
     * A rule of whichever kind.
     *
     * @param blank what a blank cell means
     */
    static RuleKind of(ReportDefinition definition, Rule rule, Policy.Blank blank) {
        return switch (rule.kind()) {
            case FORMULA -> new FormulaRule(rule, Claim.of(definition, rule));
            case ALL_ZERO -> new AllZero(definition, rule, blank == Policy.Blank.ZERO);
            case COPIED_FIGURES -> new CopiedFigures(definition, rule);
            case ZERO_AMONG_PEERS -> new ZeroAmongPeers(definition, rule);
        };
    }

    Rule rule();

    /** What it claims of every table in its scopes; nothing if it looks at submissions as a whole. */
    default List<Claim> claims() {
        return List.of();
    }

    /**
     * Looks at submissions as a whole, beside each other.
     *
     * @param submissions in roster order
     * @param findings takes what is found
     * @param faults guards each step, so that a fault at one submission costs nothing of the others
     */
    default void judge(List<Submitted> submissions, RuleFindings findings, RuleFaults faults) {}
}
