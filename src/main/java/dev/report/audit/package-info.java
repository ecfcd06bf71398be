/**
 * Audits many published reports: what each says wrong, what is missing, what does not follow from the year before.
 *
 * <p>In: a folder of documents. Out: {@code audit.csv}, {@code audit.html}, {@code audit.json}. Documents are read side by side, one a
 * processor; of each only what was found is kept, in a file of its own, so that a second run reads only what changed.
 */
@NullMarked
package dev.report.audit;

import org.jspecify.annotations.NullMarked;
