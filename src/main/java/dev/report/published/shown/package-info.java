/** What a browser shows of a web page: its words, and rows that are set in boxes or by tabs instead of in a table. */
@NullMarked
package dev.report.published.shown;

import org.jspecify.annotations.NullMarked;
