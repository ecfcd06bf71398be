/** What every format is read into: tables of rows of raw text that know file, line and column. */
@NullMarked
package dev.report.read.raw;

import org.jspecify.annotations.NullMarked;
