/** Reads the binary formats of Excel, Word and WPS. */
@NullMarked
package dev.report.read.ole;

import org.jspecify.annotations.NullMarked;
