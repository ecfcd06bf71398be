/** Detects the encoding of a text file and decodes it strictly, so that a damaged byte is named with its line. */
@NullMarked
package dev.report.read.text;

import org.jspecify.annotations.NullMarked;
