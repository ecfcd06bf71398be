/** Reads, cuts and embeds the typefaces of the report. */
@NullMarked
package dev.report.render.face;

import org.jspecify.annotations.NullMarked;
