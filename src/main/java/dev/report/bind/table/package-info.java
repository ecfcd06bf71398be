/**
 * What all layouts share while they bind a table: its rows and its units, the words of headers, and how a value is taken.
 *
 * <p>In: raw rows. Out: values that are handed to the unit whose they are, through {@code bind.unit}.
 */
@NullMarked
package dev.report.bind.table;

import org.jspecify.annotations.NullMarked;
