/** Reads the tables of Word documents. */
@NullMarked
package dev.report.read.docx;

import org.jspecify.annotations.NullMarked;
