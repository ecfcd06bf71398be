/** Lays out the tables of documents as the squares of a sheet. */
@NullMarked
package dev.report.read.grid;

import org.jspecify.annotations.NullMarked;
