/** How a citation is written: where one begins and ends in a text, and what stands within its braces. */
@NullMarked
package dev.report.prose.syntax;

import org.jspecify.annotations.NullMarked;
