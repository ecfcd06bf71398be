/**
 * Judges figures by the rules of a definition: every unit, the whole, and the whole beside last year's.
 *
 * <p>In: a {@link dev.report.model.FigureTable}, and last year's where there is one. Out: outcomes and findings, each with the cell
 * that is most likely wrong.
 */
@NullMarked
package dev.report.check;

import org.jspecify.annotations.NullMarked;
