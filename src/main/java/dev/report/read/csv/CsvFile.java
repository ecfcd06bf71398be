package dev.report.read.csv;

import dev.report.read.raw.Cells;
import dev.report.read.raw.Faults;
import dev.report.read.raw.RawTable;
import dev.report.read.raw.TableSource;
import dev.report.read.text.EncodingDetector;
import dev.report.read.text.FileBytes;
import dev.report.read.text.TextEncoding;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A CSV file: one table, in whatever encoding and with whatever delimiter the unit's program wrote it. */
public final class CsvFile implements TableSource {

    private static final int HEAD = 1 << 14;

    private final Reader text;
    private @Nullable RawTable table;

    private CsvFile(Reader text, RawTable table) {
        this.text = text;
        this.table = table;
    }

    /** Opens a CSV file, or returns null with a finding where it is no text. */
    public static @Nullable TableSource open(Path path, String extension, Faults faults) throws IOException {
        FileBytes file = FileBytes.of(path);
        TextEncoding encoding = new EncodingDetector(file, faults, PhysicalLines.LONGEST).detect(extension);
        if (encoding == null) {
            return null;
        }
        Optional<String> whole = file.text(encoding);
        Reader text = whole.isPresent() ? new StringReader(whole.get()) : new BufferedReader(encoding.open(file), HEAD);
        CsvDialect dialect = CsvDialect.of(whole.isPresent() ? whole.get() : head(text));
        int room = whole.isPresent() ? whole.get().length() + 1 : 2 * HEAD;
        PhysicalLines lines = new PhysicalLines(text, room, dialect.delimiter(), CsvRows.MOST_FIELDS);
        if (dialect.isDeclared()) {
            lines.next();
        }
        Cells cells = dialect.delimiter() == ',' ? Cells.COMMAS : Cells.APART;
        return new CsvFile(
                text, new RawTable(faults.file(), "", cells, new CsvRows(lines, dialect.delimiter(), faults)));
    }

    @Override
    public @Nullable RawTable next() {
        RawTable once = table;
        table = null;
        return once;
    }

    @Override
    public void close() throws IOException {
        text.close();
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
