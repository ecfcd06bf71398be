/** Turns a {@code ReportModel} into Markdown, HTML or PDF through the templates. */
@NullMarked
package dev.report.render;

import org.jspecify.annotations.NullMarked;
