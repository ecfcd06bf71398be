/**
 * Evaluates the rules of a definition over any {@link dev.report.model.FigureTable}: one function, run on each unit, on
 * the whole, and on the whole beside last year's.
 *
 * <p>In: a table, and last year's where there is one. Out: an {@link dev.report.check.rule.Evaluation}, and a finding
 * for each rule that failed.
 */
@NullMarked
package dev.report.check.rule;

import org.jspecify.annotations.NullMarked;
