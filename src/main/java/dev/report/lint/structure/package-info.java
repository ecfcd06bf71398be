/** Checks how the prose is built: sections, their order and numbering, what they must contain. */
@NullMarked
package dev.report.lint.structure;

import org.jspecify.annotations.NullMarked;
