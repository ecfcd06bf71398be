/** Decides where lines of titles and paragraphs end, and what is kept together. */
@NullMarked
package dev.report.render.line;

import org.jspecify.annotations.NullMarked;
