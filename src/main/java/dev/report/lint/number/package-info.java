/** Checks the numbers in prose: sums, shares, changes, and what the tables say. */
@NullMarked
package dev.report.lint.number;

import org.jspecify.annotations.NullMarked;
