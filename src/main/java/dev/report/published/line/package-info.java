/** Tells what a line of a document is: a title, a date in words, one that a portal put around the article. */
@NullMarked
package dev.report.published.line;

import org.jspecify.annotations.NullMarked;
