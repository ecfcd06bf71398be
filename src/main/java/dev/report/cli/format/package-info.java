/** How findings look: for people, and in the formats of CI systems and code hosts. */
@NullMarked
package dev.report.cli.format;

import org.jspecify.annotations.NullMarked;
