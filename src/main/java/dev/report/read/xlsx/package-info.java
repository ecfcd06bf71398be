/** Reads workbooks: the stored values of each sheet, with sheet and cell as place. */
@NullMarked
package dev.report.read.xlsx;

import org.jspecify.annotations.NullMarked;
