package dev.report.read.csv;

import dev.report.read.raw.Faults;
import dev.report.read.raw.PlainRows;
import dev.report.read.raw.PlainTable;
import dev.report.read.raw.RawRow;
import dev.report.read.raw.RowPlaces;
import dev.report.read.raw.RowSource;
import java.io.IOException;
import java.util.Optional;
import org.apache.commons.csv.CSVException;
import org.jspecify.annotations.Nullable;

/**
 * The records of a CSV file with their physical lines.
 *
 * <p>A line without a quotation mark is cut at its delimiters; a record with one goes through Commons CSV. Both give the same fields.
 * Measured on 2 million lines of 4 fields: about 1 s against 4 s; and a file without quotes loads no class of the library.
 *
 * <p>Errors: {@code unreadable-file} at the record's first line for text after a closing quote, a quote that never closes and a record
 * of too many fields, and at the line itself for one beyond all measure. Each ends the table; the rows before remain.
 */
final class CsvRows implements RowSource {

    /** As many as a worksheet has columns. */
    static final int MOST_FIELDS = 16_384;

    private final PhysicalLines lines;
    private final char delimiter;
    private final Faults faults;
    private final RowPlaces onOneLine;
    private final RowPlaces overSeveralLines;
    private final @Nullable LineBytes bytes;
    private final Optional<Writing> writing;
    private @Nullable QuotedRecords quoted;
    private boolean ended;

    /** Reads text that is made elsewhere. */
    CsvRows(PhysicalLines lines, char delimiter, Faults faults) {
        this(lines, delimiter, faults, null, Optional.empty());
    }

    /**
     * Reads the text of some bytes.
     *
     * @param bytes what the lines are read from, a line at a time; null where nobody else may read from there
     * @param writing how the fields are written, if bytes alone tell that
     */
    CsvRows(PhysicalLines lines, char delimiter, Faults faults, @Nullable LineBytes bytes, Optional<Writing> writing) {
        this.lines = lines;
        this.delimiter = delimiter;
        this.faults = faults;
        this.bytes = bytes;
        this.writing = writing;
        this.onOneLine = new CsvPlaces(false);
        this.overSeveralLines = new CsvPlaces(true);
    }

    @Override
    public @Nullable RawRow next() throws IOException {
        if (ended) {
            return null;
        }
        RawRow row = null;
        try {
            row = read();
        } catch (TooLongException e) {
            tooLong(e);
        } catch (CSVException e) {
            unmatched(e);
        }
        ended = row == null;
        return row;
    }

    @Override
    public <B> @Nullable PlainRows<B> plain(PlainTable<B> table) {
        LineBytes source = bytes;
        return source == null
                ? null
                : writing.map(how -> new PlainLines<>(source, lines, this, how, table))
                        .orElse(null);
    }

    /** Whether the last row ended where the next byte of the file begins a line. */
    boolean isBetweenRows() {
        return !ended && lines.isDrained() && (quoted == null || !quoted.isAhead());
    }

    private @Nullable RawRow read() throws IOException {
        if (quoted != null && quoted.isAhead()) {
            return quotedRow(quoted);
        }
        if (!lines.next()) {
            return null;
        }
        if (!lines.holdsQuote()) {
            return isWithinBounds(lines.fieldCount(), lines.number())
                    ? new RawRow(lines.fields(), lines.number(), onOneLine)
                    : null;
        }
        if (quoted == null) {
            quoted = new QuotedRecords(lines, delimiter);
        }
        quoted.offer();
        return quotedRow(quoted);
    }

    private @Nullable RawRow quotedRow(QuotedRecords records) throws IOException {
        String[] texts = records.next();
        if (texts == null || !isWithinBounds(texts.length, records.line())) {
            return null;
        }
        return new RawRow(texts, records.line(), records.isOverSeveralLines() ? overSeveralLines : onOneLine);
    }

    private boolean isWithinBounds(int fields, int line) {
        if (fields > MOST_FIELDS) {
            faults.line("unreadable-file.too-many-fields", line, 0)
                    .values("line", line, "count", fields, "most", MOST_FIELDS);
        }
        return fields <= MOST_FIELDS;
    }

    private void tooLong(TooLongException e) {
        int line = e.isLine() || quoted == null ? lines.number() : quoted.line();
        faults.line(e.isLine() ? "unreadable-file.line-too-long" : "unreadable-file.record-too-long", line, 0)
                .values("line", line, "most", PhysicalLines.LONGEST);
    }

    /** The start of the message is the library's only mark of which fault it is. */
    private void unmatched(CSVException e) {
        boolean open = String.valueOf(e.getMessage()).startsWith("(startline");
        int line = quoted == null ? lines.number() : quoted.line();
        faults.line(open ? "unreadable-file.quote-stays-open" : "unreadable-file.text-after-quote", line, 0)
                .values("line", line);
    }
}
