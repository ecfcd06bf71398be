/** What may be given to commands: options and parameters, and those that several commands share. */
@NullMarked
package dev.report.cli.option;

import org.jspecify.annotations.NullMarked;
