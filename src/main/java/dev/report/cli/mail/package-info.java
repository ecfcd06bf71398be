/** What is mailed of a run by night: a checked project and what the last mail told come in, a few lines go out. */
@NullMarked
package dev.report.cli.mail;

import org.jspecify.annotations.NullMarked;
