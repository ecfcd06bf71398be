/**
 * Compares two reports: which figures and sentences changed, and which units are behind a figure's change.
 *
 * <p>In: two models, of one year or of two, with what their units gave. Out: a {@link dev.report.compare.Difference}.
 */
@NullMarked
package dev.report.compare;

import org.jspecify.annotations.NullMarked;
