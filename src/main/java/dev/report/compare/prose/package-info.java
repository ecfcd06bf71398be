/** Compares prose, sentence by sentence and word by word. */
@NullMarked
package dev.report.compare.prose;

import org.jspecify.annotations.NullMarked;
