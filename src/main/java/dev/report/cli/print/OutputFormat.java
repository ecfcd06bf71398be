package dev.report.cli.print;

/** How findings are printed. */
public enum OutputFormat {
    TEXT,
    JSON,
    SARIF,
    JUNIT,
    GITHUB
}
