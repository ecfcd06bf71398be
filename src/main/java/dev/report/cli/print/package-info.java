/** How results look: findings as text, JSON, SARIF, JUnit and annotations; summaries, traces, progress. */
@NullMarked
package dev.report.cli.print;

import org.jspecify.annotations.NullMarked;
