/** What units gave in words, as published files have it: in the model, and in tables for spreadsheets. */
@NullMarked
package dev.report.publish.words;

import org.jspecify.annotations.NullMarked;
