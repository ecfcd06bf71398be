/**
 * Writes documents, findings and the model to a staging folder and moves them into place at once.
 *
 * <p>In: finished documents and what they were made from. Out: the files of {@code out/}, with a manifest of their hashes.
 */
@NullMarked
package dev.report.publish;

import org.jspecify.annotations.NullMarked;
