/**
 * Turns one submission file (填报表) into raw text cells that know file, line and column: a CSV, JSON, Markdown or web file, a workbook or a Word document comes in, tables of
 * raw rows and the findings about the file itself go out.
 */
@NullMarked
package dev.report.read;

import org.jspecify.annotations.NullMarked;
