/**
 * Reads the narrative and binds the figures it cites.
 *
 * <p>In: {@code narrative/<section>.md} and the {@link dev.report.aggregate.Consolidation}. Out: a
 * {@link dev.report.prose.Narrative}, and a finding for every citation that names nothing.
 */
@NullMarked
package dev.report.prose;

import org.jspecify.annotations.NullMarked;
