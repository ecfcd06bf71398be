/** Compares typed numbers with the tables: which figure the words around a number claim it to be, of which year, of whom. */
@NullMarked
package dev.report.lint.table;

import org.jspecify.annotations.NullMarked;
