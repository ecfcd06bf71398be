/**
 * Turns one submission file (填报表) into raw text cells that know file, line and column: a CSV, JSON or XLSX file comes in, tables of
 * raw rows and the findings about the file itself go out.
 */
@NullMarked
package dev.report.read;

import org.jspecify.annotations.NullMarked;
