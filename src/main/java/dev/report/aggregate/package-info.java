/**
 * Combines submissions into the issuer's table by each indicator's aggregation mode, keeping the inputs of every result.
 *
 * <p>In: {@link dev.report.bind.Submissions}. Out: a {@link dev.report.aggregate.Consolidation}.
 */
@NullMarked
package dev.report.aggregate;

import org.jspecify.annotations.NullMarked;
