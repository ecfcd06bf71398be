/** Reads OpenDocument spreadsheets. */
@NullMarked
package dev.report.read.ods;

import org.jspecify.annotations.NullMarked;
