/**
 * Reads what the user says about this report: {@code report.yaml}, the roster, and last year's model.
 *
 * <p>In: a project folder. Out: a {@link dev.report.project.ReportProject}, or all faults of these files with their lines.
 */
@NullMarked
package dev.report.project;

import org.jspecify.annotations.NullMarked;
