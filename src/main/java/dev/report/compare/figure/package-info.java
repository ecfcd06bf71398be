/** Compares figures, and finds the units behind a change. */
@NullMarked
package dev.report.compare.figure;

import org.jspecify.annotations.NullMarked;
