/** Knows what Word keeps beside the text of a document: styles, and the numbers that it gives to paragraphs. */
@NullMarked
package dev.report.published.word;

import org.jspecify.annotations.NullMarked;
