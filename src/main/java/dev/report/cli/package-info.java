/**
 * Parses arguments, prints, and maps results to exit codes; the only home of the standard streams and of the clock.
 */
@NullMarked
package dev.report.cli;

import org.jspecify.annotations.NullMarked;
