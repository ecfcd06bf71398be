/**
 * Reads a published report (已发布的年度报告) back: the figures of its official tables, its prose, and what it says of itself.
 *
 * <p>In: a document that somebody published, of any format. Out: a {@link dev.report.published.PublishedReport}, in which every figure
 * knows its place in the document.
 */
@NullMarked
package dev.report.published;

import org.jspecify.annotations.NullMarked;
