/** How wide the columns of a table are, by the words in them. */
@NullMarked
package dev.report.compose.width;

import org.jspecify.annotations.NullMarked;
