/** Writes a form as a workbook: the tables as sheets, open where a number belongs, with totals, limits and colours. */
@NullMarked
package dev.report.form.workbook;

import org.jspecify.annotations.NullMarked;
