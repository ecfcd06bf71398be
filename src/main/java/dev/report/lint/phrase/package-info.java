/**
 * Checks numbers and dates by patterns with named parts, for languages that write words apart; what the patterns are stands in
 * {@code lint/<language>.yaml}.
 */
@NullMarked
package dev.report.lint.phrase;

import org.jspecify.annotations.NullMarked;
