package dev.report.project;

import org.apache.commons.csv.CSVFormat;

/** Finds out how a spreadsheet saved a CSV file: with commas, tabs or semicolons. */
public final class CsvText {

    private CsvText() {}

    /** The format of a text, told from its first line. */
    public static CSVFormat format(String text) {
        return CSVFormat.RFC4180
                .builder()
                .setDelimiter(delimiter(text))
                .setIgnoreEmptyLines(false)
                .get();
    }

    /** The delimiter of a text, told from its first line. */
    public static char delimiter(String text) {
        int end = text.indexOf('\n');
        String header = end < 0 ? text : text.substring(0, end);
        if (header.indexOf(',') >= 0) {
            return ',';
        }
        return header.indexOf('\t') >= 0 ? '\t' : header.indexOf(';') >= 0 ? ';' : ',';
    }
}
