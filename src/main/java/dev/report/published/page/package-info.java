/** Reads documents into headings, paragraphs, tables and pictures that know their place; one reader a format. */
@NullMarked
package dev.report.published.page;

import org.jspecify.annotations.NullMarked;
