/**
 * Arranges figures and prose into the report's sections and formats every number once.
 *
 * <p>In: the {@link dev.report.aggregate.Consolidation} and the {@link dev.report.prose.Narrative}. Out: a
 * {@link dev.report.compose.ReportModel} that holds finished text.
 */
@NullMarked
package dev.report.compose;

import org.jspecify.annotations.NullMarked;
