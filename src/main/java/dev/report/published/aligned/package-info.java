/** Finds the tables of a page that no lines draw: their words stand in rows and columns. */
@NullMarked
package dev.report.published.aligned;

import org.jspecify.annotations.NullMarked;
