package dev.report.cli;

/** How findings are printed. */
enum OutputFormat {
    TEXT,
    JSON,
    SARIF,
    JUNIT,
    GITHUB
}
