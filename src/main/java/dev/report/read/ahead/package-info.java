/**
 * Reads submissions on a thread of its own, a little ahead of the one that gives them their meaning.
 *
 * <p>In: a project's folder. Out: the same tables that {@code read} gives, in the same order.
 */
@NullMarked
package dev.report.read.ahead;

import org.jspecify.annotations.NullMarked;
