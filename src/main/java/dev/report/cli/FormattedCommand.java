package dev.report.cli;

/** A command that prints findings in a format of the caller's choice. */
interface FormattedCommand {

    OutputFormat format();
}
