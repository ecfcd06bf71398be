/**
 * Matches the roster against the input folder and says which file came from which unit.
 *
 * <p>In: a {@link dev.report.project.ReportProject}. Out: an {@link dev.report.discover.Intake}.
 */
@NullMarked
package dev.report.discover;

import org.jspecify.annotations.NullMarked;
