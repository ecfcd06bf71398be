/** The shared words of the domain: immutable values that every stage speaks, with no behaviour beyond arithmetic on themselves. */
@NullMarked
package dev.report.model;

import org.jspecify.annotations.NullMarked;
