/**
 * One rule on one table, or on all submissions beside each other: a class for each kind of rule.
 *
 * <p>In: a table, and last year's where there is one. Out: an {@link dev.report.check.rule.Evaluation}, and a finding for each rule
 * that failed.
 */
@NullMarked
package dev.report.check.rule;

import org.jspecify.annotations.NullMarked;
