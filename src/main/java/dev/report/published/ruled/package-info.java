/** Finds the tables that the lines of a page draw, and the words in their cells; joins what the end of a page cuts. */
@NullMarked
package dev.report.published.ruled;

import org.jspecify.annotations.NullMarked;
