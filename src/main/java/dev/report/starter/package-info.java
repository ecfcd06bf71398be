/** Starts a project: what a person says of a report comes in, the files of its folder go out. */
@NullMarked
package dev.report.starter;

import org.jspecify.annotations.NullMarked;
