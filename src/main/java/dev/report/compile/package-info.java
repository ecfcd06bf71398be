/** Wires the stages in order and decides whether findings stop the run. */
@NullMarked
package dev.report.compile;

import org.jspecify.annotations.NullMarked;
