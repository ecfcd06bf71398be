/**
 * Checks numbers and dates by patterns with named parts, for languages that write words apart: those of {@code lint/<language>.yaml},
 * and what the phrases of {@code sentences.yaml} say of the tables.
 */
@NullMarked
package dev.report.lint.phrase;

import org.jspecify.annotations.NullMarked;
