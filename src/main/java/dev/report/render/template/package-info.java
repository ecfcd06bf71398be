/** Fills the FreeMarker templates, and says of a faulty one where it went wrong. */
@NullMarked
package dev.report.render.template;

import org.jspecify.annotations.NullMarked;
