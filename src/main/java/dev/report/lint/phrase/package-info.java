/**
 * Checks numbers and dates by patterns with named parts, for languages that write words apart; the patterns are defined in
 * {@code lint/<language>.yaml}.
 */
@NullMarked
package dev.report.lint.phrase;

import org.jspecify.annotations.NullMarked;
