/** Cells that are computed from others: which they need, in which order, and what they come to. */
@NullMarked
package dev.report.definition.computed;

import org.jspecify.annotations.NullMarked;
