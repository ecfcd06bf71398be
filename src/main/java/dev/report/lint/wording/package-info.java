/** Checks words: legal citations, dates, punctuation, names, personal data. */
@NullMarked
package dev.report.lint.wording;

import org.jspecify.annotations.NullMarked;
