/** Compares a published document with the report that was compiled, and says what a portal or an editor did to it. */
@NullMarked
package dev.report.compare.portal;

import org.jspecify.annotations.NullMarked;
