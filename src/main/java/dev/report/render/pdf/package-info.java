/** Writes the PDF: pages, tags, bookmarks, metadata and attachments, the same bytes on every machine. */
@NullMarked
package dev.report.render.pdf;

import org.jspecify.annotations.NullMarked;
