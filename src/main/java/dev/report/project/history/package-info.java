/** Reads what was published last year: {@code model.json} and {@code units.csv}. */
@NullMarked
package dev.report.project.history;

import org.jspecify.annotations.NullMarked;
