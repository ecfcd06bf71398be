/**
 * Evaluates the rules of a definition over any {@link dev.report.model.FigureTable} and reports outcomes: one function, run on
 * each unit, on the whole, and on the whole beside last year's.
 *
 * <p>In: a table, and last year's where there is one. Out: an {@link dev.report.check.Evaluation}.
 */
@NullMarked
package dev.report.check;

import org.jspecify.annotations.NullMarked;
