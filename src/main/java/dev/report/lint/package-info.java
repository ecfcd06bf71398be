/**
 * Reads the narrative's sentences as an assessor would and reports what is wrong with them.
 *
 * <p>In: bound prose, or any Markdown file, and the words and citations that the definition's {@code prose:} block lists. Out:
 * findings, each with the line and column in the file as it was written.
 */
@NullMarked
package dev.report.lint;

import org.jspecify.annotations.NullMarked;
