/** Takes down what a page of a PDF file draws: glyphs and what they say, straight lines, pictures. */
@NullMarked
package dev.report.published.ink;

import org.jspecify.annotations.NullMarked;
