/** Writes to the units: a checked project and what was written before come in; letters, a list for the clerk and a record go out. */
@NullMarked
package dev.report.returns;

import org.jspecify.annotations.NullMarked;
