package dev.report.read.csv;

import dev.report.read.raw.ByteWords;
import dev.report.read.raw.KnownWords;
import dev.report.read.raw.PlainRows;
import dev.report.read.raw.PlainTable;
import dev.report.read.raw.Stretch;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a CSV file that are plain lines: each is passed in the bytes of the file, and counted, alone or with those around it that
 * were bound ahead.
 *
 * <p>Any other line waits for {@link CsvRows}, which reads it, and the lines after it that belong to its record, from the same bytes.
 */
final class PlainLines<B> implements PlainRows<B> {

    private final LineBytes bytes;
    private final PhysicalLines lines;
    private final CsvRows rows;
    private final Writing writing;
    private final PlainTable<B> table;
    private final ByteWords known;
    private final PlainLine line;
    private final Deque<BoundAhead<B>> ahead = new ArrayDeque<>();
    private @Nullable Consumer<Passed> watcher;
    private boolean isRunning;
    private int first;
    private int firstLine;

    PlainLines(LineBytes bytes, PhysicalLines lines, CsvRows rows, Writing writing, PlainTable<B> table) {
        this.bytes = bytes;
        this.lines = lines;
        this.rows = rows;
        this.writing = writing;
        this.table = table;
        this.known = words(table.known());
        this.line = new PlainLine(table.shape(), writing, known);
        bytes.work(this::bindAhead);
    }

    private ByteWords words(KnownWords<?> all) {
        return all.in(writing.encoding().charset(), writing.delimiter());
    }

    private FileParts.Work bindAhead(long part) {
        PlainTable.Beside<B> beside = table.beside();
        PlainLine own = new PlainLine(table.shape(), writing, words(beside.known()));
        BoundAhead<B> bound = new BoundAhead<>(part, own, beside.binder());
        ahead.add(bound);
        return bound;
    }

    @Override
    public void alone() {
        bytes.work(null);
        ahead.clear();
    }

    @Override
    public boolean next() throws IOException {
        if (!arrive()) {
            return false;
        }
        if (!line.read(bytes.bytes(), bytes.at()) || !line.isKnown()) {
            stop();
            return false;
        }
        bytes.moveTo(line.end());
        lines.pass(1);
        return true;
    }

    /** Whether the next byte begins a row, on a line that is whole in its piece. */
    private boolean arrive() throws IOException {
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
        return isRunning;
    }

    @Override
    public @Nullable Stretch<B> ahead() throws IOException {
        if (ahead.isEmpty() && bytes.at() < bytes.lineLimit() || !arrive()) {
            return null;
        }
        while (!ahead.isEmpty() && ahead.element().part() < bytes.place()) {
            ahead.remove();
        }
        boolean isHere = !ahead.isEmpty() && ahead.element().part() == bytes.place();
        return isHere ? ahead.element().at(bytes.at()) : null;
    }

    @Override
    public void pass(Stretch<B> rows) {
        bytes.moveTo(rows.to());
        lines.pass(rows.rows());
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
        return line.words();
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
