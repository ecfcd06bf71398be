/**
 * Reads Markdown, once for all who need it: the page, the rules of prose, and the places that findings name.
 *
 * <p>In: a text. Out: its {@link dev.report.markdown.Block}s, in which each character knows its place in the text.
 */
@NullMarked
package dev.report.markdown;

import org.jspecify.annotations.NullMarked;
