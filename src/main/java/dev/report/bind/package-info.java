/**
 * Gives raw cells their meaning: which unit, which indicator and category, which quantity.
 *
 * <p>In: the rows of the submission files. Out: one {@link dev.report.bind.Submission} a unit, and a finding for every cell
 * that could not be understood.
 */
@NullMarked
package dev.report.bind;

import org.jspecify.annotations.NullMarked;
