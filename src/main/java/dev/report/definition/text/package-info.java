/** What units are asked for in words (文字项): texts, dates, yes or no, and lists of several rows a unit. */
@NullMarked
package dev.report.definition.text;

import org.jspecify.annotations.NullMarked;
