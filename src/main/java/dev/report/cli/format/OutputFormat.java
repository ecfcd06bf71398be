package dev.report.cli.format;

/** How findings are printed. */
public enum OutputFormat {
    TEXT,
    JSON,
    SARIF,
    JUNIT,
    GITHUB
}
