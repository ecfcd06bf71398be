/** Reads the tables of web pages. */
@NullMarked
package dev.report.read.html;

import org.jspecify.annotations.NullMarked;
