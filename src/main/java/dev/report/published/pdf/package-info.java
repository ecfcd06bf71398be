/** Reads born-digital PDF files: paragraphs, headings and tables by the tags, or by where glyphs and lines are drawn. */
@NullMarked
package dev.report.published.pdf;

import org.jspecify.annotations.NullMarked;
