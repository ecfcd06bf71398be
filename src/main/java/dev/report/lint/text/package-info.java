/** Prose as a linter needs it: passages, words, marks and numbers that know their place in the file. */
@NullMarked
package dev.report.lint.text;

import org.jspecify.annotations.NullMarked;
