/** Puts findings on a report together that follow from one fault, such as a column that stands twice, and leaves out advice that a reader cannot take. */
@NullMarked
package dev.report.published.advice;

import org.jspecify.annotations.NullMarked;
