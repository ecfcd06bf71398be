/** Reads spreadsheets that were saved as “XML Spreadsheet 2003”. */
@NullMarked
package dev.report.read.xmlss;

import org.jspecify.annotations.NullMarked;
