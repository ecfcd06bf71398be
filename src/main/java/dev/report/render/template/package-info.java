/** Fills the FreeMarker templates, and reports where a faulty one went wrong. */
@NullMarked
package dev.report.render.template;

import org.jspecify.annotations.NullMarked;
