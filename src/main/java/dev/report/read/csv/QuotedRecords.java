package dev.report.read.csv;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** Reads the records that hold quotation marks, by RFC 4180, with their physical lines. */
final class QuotedRecords {

    private final PhysicalLines lines;
    private final QuotedLines handed;
    private final CSVParser parser;
    private final Iterator<CSVRecord> records;
    private int line;
    private boolean overSeveralLines;

    QuotedRecords(PhysicalLines lines, char delimiter) throws IOException {
        this.lines = lines;
        handed = new QuotedLines(lines);
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(delimiter)
                .setIgnoreEmptyLines(false)
                .get();
        parser = CSVParser.builder().setReader(handed).setFormat(format).get();
        records = parser.iterator();
    }

    /** The line at hand opens the next record. */
    void offer() {
        handed.offer();
    }

    /**
     * Whether the parser has taken the line at hand already: after a lone CR it looks for the LF, and meets the next line.
     *
     * <p>Then the next record, too, is the parser's.
     */
    boolean isAhead() {
        return handed.handed() > parser.getCurrentLineNumber();
    }

    /**
     * The fields of the record that starts in the line at hand, or null at the end of the file.
     *
     * @throws org.apache.commons.csv.CSVException if its quotation marks do not match
     * @throws TooLongException if it is too long
     */
    String @Nullable [] next() throws IOException {
        line = lines.number();
        long before = parser.getCurrentLineNumber();
        handed.startRecord();
        try {
            CSVRecord read = records.hasNext() ? records.next() : null;
            overSeveralLines = parser.getCurrentLineNumber() - before > 1;
            return read == null ? null : read.values();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** The physical line on which the record started that was asked for last. */
    int line() {
        return line;
    }

    boolean isOverSeveralLines() {
        return overSeveralLines;
    }
}
