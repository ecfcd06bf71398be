package dev.report.read.csv;

import dev.report.read.raw.Cells;
import dev.report.read.raw.Faults;
import dev.report.read.raw.RawTable;
import dev.report.read.raw.TableSource;
import dev.report.read.text.EncodingDetector;
import dev.report.read.text.FileBytes;
import dev.report.read.text.PresumedUtf8;
import dev.report.read.text.TextEncoding;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A CSV file: one table, in whatever encoding and with whatever delimiter the unit's program wrote it. */
public final class CsvFile implements TableSource {

    private static final int HEAD = 1 << 14;
    private static final int ROOM = 1 << 10;
    private static final int PART = 1 << 20;

    private final Reader text;
    private final int held;
    private final Optional<byte[]> content;
    private final @Nullable LineBytes unproven;
    private @Nullable RawTable table;

    private CsvFile(Reader text, int held, Optional<byte[]> content, @Nullable LineBytes unproven, RawTable table) {
        this.text = text;
        this.held = held;
        this.content = content;
        this.unproven = unproven;
        this.table = table;
    }

    /** Opens a CSV file, or returns null with a finding where it is no text. */
    public static @Nullable TableSource open(Path path, String extension, Faults faults) throws IOException {
        return open(FileBytes.of(path), extension, faults);
    }

    /**
     * Opens a CSV file; the encoding of a large one is proven while it is read.
     *
     * <p>Errors: whoever reads its rows, or asks for what follows them, may meet a {@link dev.report.read.raw.MisreadException}.
     */
    public static @Nullable TableSource openAtOnce(Path path, String extension, Faults faults) throws IOException {
        FileBytes file = FileBytes.of(path);
        Optional<PresumedUtf8> presumed = PresumedUtf8.of(file);
        return presumed.isPresent()
                ? ofBytes(file, presumed.get().encoding(), presumed, faults)
                : open(file, extension, faults);
    }

    private static @Nullable TableSource open(FileBytes file, String extension, Faults faults) throws IOException {
        TextEncoding encoding = new EncodingDetector(file, faults, PhysicalLines.LONGEST).detect(extension);
        if (encoding == null) {
            return null;
        }
        return encoding.isOfBytes()
                ? ofBytes(file, encoding, Optional.empty(), faults)
                : ofCharacters(file, encoding, faults);
    }

    private static TableSource ofBytes(
            FileBytes file, TextEncoding encoding, Optional<PresumedUtf8> presumed, Faults faults) throws IOException {
        LineBytes bytes = file.kept().isPresent()
                ? new LineBytes(file.kept().get(), encoding.mark())
                : new LineBytes(new FileParts(file, encoding.mark(), PART, presumed));
        CsvDialect dialect =
                CsvDialect.of(file.kept().isPresent() ? characters(bytes, encoding) : head(bytes, encoding));
        LineFeed text = new LineFeed(bytes, encoding);
        PhysicalLines lines = lines(text, ROOM, dialect);
        Optional<Writing> writing = Writing.of(encoding, dialect.delimiter());
        CsvRows rows = new CsvRows(lines, dialect.delimiter(), faults, bytes, writing);
        LineBytes unproven = presumed.isPresent() ? bytes : null;
        return new CsvFile(text, bytes.limit(), file.kept(), unproven, table(dialect, rows, faults));
    }

    private static TableSource ofCharacters(FileBytes file, TextEncoding encoding, Faults faults) throws IOException {
        Reader text = new BufferedReader(encoding.open(file), HEAD);
        CsvDialect dialect = CsvDialect.of(head(text));
        CsvRows rows = new CsvRows(lines(text, 2 * HEAD, dialect), dialect.delimiter(), faults);
        return new CsvFile(text, HEAD, file.kept(), null, table(dialect, rows, faults));
    }

    private static PhysicalLines lines(Reader text, int room, CsvDialect dialect) throws IOException {
        PhysicalLines lines = new PhysicalLines(text, room, dialect.delimiter(), CsvRows.MOST_FIELDS);
        if (dialect.isDeclared()) {
            lines.next();
        }
        return lines;
    }

    private static RawTable table(CsvDialect dialect, CsvRows rows, Faults faults) {
        return new RawTable(faults.file(), "", dialect.delimiter() == ',' ? Cells.COMMAS : Cells.APART, rows);
    }

    @Override
    public @Nullable RawTable next() throws IOException {
        if (table == null && unproven != null) {
            unproven.moveToEnd();
        }
        RawTable once = table;
        table = null;
        return once;
    }

    @Override
    public int held() {
        return held;
    }

    @Override
    public Optional<byte[]> content() {
        return content;
    }

    @Override
    public void close() throws IOException {
        text.close();
    }

    /** A file in memory as text in which only what is ASCII need be right, unless it declares its separator, which may be none. */
    private static String characters(LineBytes bytes, TextEncoding encoding) {
        int length = bytes.limit() - bytes.at();
        String ascii = new String(bytes.bytes(), bytes.at(), length, StandardCharsets.ISO_8859_1);
        return CsvDialect.mayBeDeclared(ascii) ? encoding.decode(bytes.bytes(), bytes.at(), length) : ascii;
    }

    private static String head(LineBytes bytes, TextEncoding encoding) {
        ByteBuffer in = ByteBuffer.wrap(bytes.bytes(), bytes.at(), bytes.limit() - bytes.at());
        CharBuffer head = CharBuffer.allocate(HEAD);
        encoding.charset().newDecoder().decode(in, head, false);
        return head.flip().toString();
    }

    private static String head(Reader text) throws IOException {
        char[] head = new char[HEAD];
        text.mark(HEAD);
        int count = 0;
        for (int read = 0; read >= 0 && count < HEAD; read = text.read(head, count, HEAD - count)) {
            count += read;
        }
        text.reset();
        return new String(head, 0, count);
    }
}
