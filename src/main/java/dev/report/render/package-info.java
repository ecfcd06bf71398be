/** Turns a {@code ReportModel} into Markdown, HTML, PDF or Word through the templates. */
@NullMarked
package dev.report.render;

import org.jspecify.annotations.NullMarked;
