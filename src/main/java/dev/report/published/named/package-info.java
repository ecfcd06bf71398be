/** What findings call the parts of a published document: its paragraphs, its tables and their cells. */
@NullMarked
package dev.report.published.named;

import org.jspecify.annotations.NullMarked;
