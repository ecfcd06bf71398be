/** Whose a value is, what quantity its text gives, and what is wrong with it. */
@NullMarked
package dev.report.bind.unit;

import org.jspecify.annotations.NullMarked;
