/** Reads {@code roster.csv} and proves that its units and links are sound. */
@NullMarked
package dev.report.project.roster;

import org.jspecify.annotations.NullMarked;
