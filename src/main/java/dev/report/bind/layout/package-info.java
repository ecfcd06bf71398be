/**
 * Finds out which layout a table has, and which cell of the form each field of a row is.
 *
 * <p>The squares that a merged cell covers are no cells of their own ({@code bind.table.MergedValues}).
 *
 * <p>In: raw rows. Out: values that are handed to the unit whose they are, through {@code bind.unit}.
 */
@NullMarked
package dev.report.bind.layout;

import org.jspecify.annotations.NullMarked;
