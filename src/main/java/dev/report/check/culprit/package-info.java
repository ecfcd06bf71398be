/**
 * Looks for the change of one cell that clears every failure around it.
 *
 * <p>In: the failed rules of a table. Out: a fix, or candidates, the likeliest first. It changes nothing.
 */
@NullMarked
package dev.report.check.culprit;

import org.jspecify.annotations.NullMarked;
