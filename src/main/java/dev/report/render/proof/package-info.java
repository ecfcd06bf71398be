/** Reads finished documents as a reader finds them, and reports what is lost, cut off or shown as another character. */
@NullMarked
package dev.report.render.proof;

import org.jspecify.annotations.NullMarked;
