/**
 * Reads YAML and JSON, from a folder or from the program itself, into nodes that know their place.
 *
 * <p>In: the text of a file. Out: {@link dev.report.config.ConfigNode}s, and in {@link dev.report.config.ConfigProblems}
 * all faults of the file with their lines.
 */
@NullMarked
package dev.report.config;

import org.jspecify.annotations.NullMarked;
