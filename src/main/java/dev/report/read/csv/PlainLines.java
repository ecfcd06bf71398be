package dev.report.read.csv;

import dev.report.read.raw.ByteWords;
import dev.report.read.raw.KnownWords;
import dev.report.read.raw.PlainRows;
import dev.report.read.raw.PlainShape;
import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a CSV file that are plain lines: each is passed in the bytes of the file, and counted.
 *
 * <p>Any other line waits for {@link CsvRows}, which reads it, and the lines after it that belong to its record, from the same bytes.
 */
final class PlainLines implements PlainRows {

    private final LineBytes bytes;
    private final PhysicalLines lines;
    private final CsvRows rows;
    private final Writing writing;
    private final ByteWords known;
    private final PlainLine line;
    private @Nullable Consumer<Passed> watcher;
    private boolean isRunning;
    private int first;
    private int firstLine;
    private int words;

    PlainLines(
            LineBytes bytes,
            PhysicalLines lines,
            CsvRows rows,
            Writing writing,
            PlainShape shape,
            KnownWords<?> known) {
        this.bytes = bytes;
        this.lines = lines;
        this.rows = rows;
        this.writing = writing;
        this.known = known.in(writing.encoding().charset(), writing.delimiter());
        this.line = new PlainLine(shape, writing, known.in(writing.encoding().charset(), writing.delimiter()));
    }

    @Override
    public boolean next() throws IOException {
        if (!isRunning && !rows.isBetweenRows()) {
            return false;
        }
        if (bytes.at() == bytes.lineLimit()) {
            stop();
            if (!bytes.more()) {
                return false;
            }
        }
        if (!isRunning) {
            first = bytes.at();
            firstLine = lines.number() + 1;
            isRunning = bytes.isAtWholeLine();
        }
        if (!isRunning || !isKnown()) {
            stop();
            return false;
        }
        bytes.moveTo(line.end());
        lines.pass(1);
        return true;
    }

    private boolean isKnown() {
        if (!line.read(bytes.bytes(), bytes.at())) {
            return false;
        }
        words = line.words();
        return words != ByteWords.UNKNOWN;
    }

    @Override
    public void leave() {
        bytes.moveTo(line.start());
        lines.pass(-1);
        stop();
    }

    private void stop() {
        if (isRunning && watcher != null && bytes.at() > first) {
            watcher.accept(new PassedLines(bytes.bytes(), first, bytes.at(), firstLine, lines.number(), writing));
        }
        isRunning = false;
    }

    @Override
    public int line() {
        return lines.number();
    }

    @Override
    public boolean isSameUnit() {
        return line.isSameUnit();
    }

    @Override
    public String unit() {
        return line.unit();
    }

    @Override
    public int words() {
        return words;
    }

    @Override
    public long value(int n) {
        return line.value(n);
    }

    @Override
    public void know(List<String> texts, IntSupplier number) {
        writing.bytes(texts)
                .filter(found -> known.find(found, 0, found.length) == ByteWords.UNKNOWN)
                .ifPresent(found -> known.put(found, number.getAsInt()));
    }

    @Override
    public void watch(Consumer<Passed> watcher) {
        this.watcher = watcher;
    }
}
