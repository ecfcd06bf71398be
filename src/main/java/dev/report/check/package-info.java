/**
 * Judges figures by the rules of a definition: every unit, the whole, and the whole beside last year's; sets accepted findings aside.
 *
 * <p>In: what the units sent and what it adds up to. Out: {@link dev.report.check.RuleResults}, each finding with the cell that is
 * most likely wrong.
 */
@NullMarked
package dev.report.check;

import org.jspecify.annotations.NullMarked;
