package dev.report.compile;

import dev.report.bind.Submissions;
import dev.report.discover.Intake;

/**
 * What came in from the units, and is bound to the cells of the form.
 *
 * @param intake the files
 * @param submissions the figures in them
 */
public record Received(Intake intake, Submissions submissions) {}
