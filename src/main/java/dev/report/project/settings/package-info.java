/** Reads what report.yaml says about documents and about how grave it is that something is missing. */
@NullMarked
package dev.report.project.settings;

import org.jspecify.annotations.NullMarked;
