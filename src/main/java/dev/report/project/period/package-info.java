/** Which time a report is about, as report.yaml says, and which other times texts name. */
@NullMarked
package dev.report.project.period;

import org.jspecify.annotations.NullMarked;
