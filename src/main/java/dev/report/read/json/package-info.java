/** Reads JSON submissions and the reports that this program published. */
@NullMarked
package dev.report.read.json;

import org.jspecify.annotations.NullMarked;
