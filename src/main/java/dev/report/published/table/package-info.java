/** Finds the official tables of a document, puts them together where a page cut them, and binds them to the cells of the form. */
@NullMarked
package dev.report.published.table;

import org.jspecify.annotations.NullMarked;
