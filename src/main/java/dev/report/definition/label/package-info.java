/** Finds the cell that a label means: a row and a column of the form, by key, label or alias, under its parents. */
@NullMarked
package dev.report.definition.label;

import org.jspecify.annotations.NullMarked;
