/**
 * Finds out which layout a table has, and which cell of the form each field of a row is.
 *
 * <p>A field that a merged cell covers from the left is no cell: it gives neither a value nor a blank ({@code RawRow.isCovered}).
 *
 * <p>In: raw rows. Out: values that are handed to the unit whose they are, through {@code bind.unit}.
 */
@NullMarked
package dev.report.bind.layout;

import org.jspecify.annotations.NullMarked;
