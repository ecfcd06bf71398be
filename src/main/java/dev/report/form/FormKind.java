package dev.report.form;

import java.util.Locale;

/** The kinds of file that a form is made as. */
public enum FormKind {
    /** A workbook to fill in by hand. */
    XLSX,
    /** One line a cell, for programs that fill in tables. */
    CSV,
    /** For programs. */
    JSON;

    String ending() {
        return "." + name().toLowerCase(Locale.ROOT);
    }
}
