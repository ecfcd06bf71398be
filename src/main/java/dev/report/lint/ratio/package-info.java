/** Recomputes shares, rates and changes against last year from the numbers of the text and from the tables. */
@NullMarked
package dev.report.lint.ratio;

import org.jspecify.annotations.NullMarked;
