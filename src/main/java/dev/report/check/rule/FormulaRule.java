package dev.report.check.rule;

import dev.report.definition.rule.Rule;
import java.util.List;

/**
 * A rule whose formulas hold in every table.
 *
 * @param rule the rule
 * @param claims all repetitions of its formulas
 */
record FormulaRule(Rule rule, List<Claim> claims) implements RuleKind {}
