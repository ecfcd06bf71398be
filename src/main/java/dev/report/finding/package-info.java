/**
 * What a person should look at (问题), how grave it is and how it is worded, in both languages.
 *
 * <p>A stage returns its findings beside its result; nothing here knows any stage.
 */
@NullMarked
package dev.report.finding;

import org.jspecify.annotations.NullMarked;
