/** Reads CSV files of any separator, with the physical line of every field. */
@NullMarked
package dev.report.read.csv;

import org.jspecify.annotations.NullMarked;
