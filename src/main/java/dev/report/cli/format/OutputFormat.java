package dev.report.cli.format;

import java.util.List;

/** How results are printed. */
public enum OutputFormat {
    TEXT,
    JSON,
    SARIF,
    JUNIT,
    GITHUB,
    /** A few lines for whoever reads mail of a run by night. */
    MAIL,
    /** A page to look at, of the commands that make one. */
    HTML,
    /** A workbook, of the command that makes forms. */
    XLSX,
    /** A table of text, of the same. */
    CSV,
    /** A Word document, of the command that writes letters. */
    DOCX,
    /** A document for print, of the same. */
    PDF,
    /** Plain text, of the same. */
    TXT,
    /** Markdown, of the same. */
    MD;

    /** How findings are printed. */
    public static final List<OutputFormat> OF_FINDINGS = List.of(TEXT, JSON, SARIF, JUNIT, GITHUB);

    /** What a compile prints. */
    public static final List<OutputFormat> OF_COMPILE = List.of(TEXT, JSON, SARIF, JUNIT, GITHUB, MAIL);
}
