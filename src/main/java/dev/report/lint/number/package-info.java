/** Checks the sums in prose: lists of parts against their totals, totals that come behind their terms. */
@NullMarked
package dev.report.lint.number;

import org.jspecify.annotations.NullMarked;
