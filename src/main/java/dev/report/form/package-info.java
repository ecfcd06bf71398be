/** Makes the forms that units fill in: a project and a unit come in, a workbook, CSV or JSON file goes out. */
@NullMarked
package dev.report.form;

import org.jspecify.annotations.NullMarked;
