/** Reads the tables of a Markdown file. */
@NullMarked
package dev.report.read.markdown;

import org.jspecify.annotations.NullMarked;
