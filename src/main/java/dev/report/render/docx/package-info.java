/** Arranges a report as Word keeps one, packs the parts of its file, and reads a finished file back. */
@NullMarked
package dev.report.render.docx;

import org.jspecify.annotations.NullMarked;
