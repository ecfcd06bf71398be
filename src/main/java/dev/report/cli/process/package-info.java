/** What belongs to the process: exit codes, the clock, memory, Ctrl-C, and the record of a run. */
@NullMarked
package dev.report.cli.process;

import org.jspecify.annotations.NullMarked;
