/**
 * Loads a report definition (报告格式) and proves it is consistent before any data is read.
 *
 * <p>In: the YAML files of a definition's folder. Out: a {@link dev.report.definition.ReportDefinition}, or all faults of the
 * files with their lines.
 */
@NullMarked
package dev.report.definition;

import org.jspecify.annotations.NullMarked;
