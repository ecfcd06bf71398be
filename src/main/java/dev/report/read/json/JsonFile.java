package dev.report.read.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadConstraints;
import dev.report.read.raw.Cells;
import dev.report.read.raw.Faults;
import dev.report.read.raw.RawTable;
import dev.report.read.raw.RowSource;
import dev.report.read.raw.TableSource;
import dev.report.read.text.EncodingDetector;
import dev.report.read.text.FileBytes;
import dev.report.read.text.TextEncoding;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A JSON file: one table of keyed rows. */
public final class JsonFile implements TableSource {

    private final JsonParser parser;
    private @Nullable RawTable table;

    private JsonFile(JsonParser parser, Faults faults, RowSource rows) {
        this.parser = parser;
        this.table = new RawTable(faults.file(), "", Cells.KEYED, rows);
    }

    /** Opens a JSON file, or returns null with a finding where it is no text. */
    public static @Nullable TableSource open(Path path, String extension, Faults faults) throws IOException {
        JsonParser parser = parser(path, extension, faults);
        return parser == null ? null : new JsonFile(parser, faults, new JsonRows(parser, faults));
    }

    /** Opens a report's model, or returns null with a finding where it is no text. */
    public static @Nullable TableSource openModel(Path path, Faults faults, List<String> definitions)
            throws IOException {
        JsonParser parser = parser(path, "json", faults);
        return parser == null ? null : new JsonFile(parser, faults, new ModelRows(parser, faults, definitions));
    }

    private static @Nullable JsonParser parser(Path path, String extension, Faults faults) throws IOException {
        FileBytes file = FileBytes.of(path);
        TextEncoding encoding = new EncodingDetector(file, faults, Integer.MAX_VALUE).detect(extension);
        return encoding == null ? null : factory().createParser(encoding.open(file));
    }

    @Override
    public @Nullable RawTable next() {
        RawTable once = table;
        table = null;
        return once;
    }

    @Override
    public void close() throws IOException {
        parser.close();
    }

    /** A submission is three levels deep, and its texts are short: what goes far beyond is no submission. */
    private static JsonFactory factory() {
        StreamReadConstraints constraints = StreamReadConstraints.builder()
                .maxNestingDepth(JsonFaults.DEEPEST)
                .maxNumberLength(JsonFaults.LONGEST_NUMBER)
                .maxStringLength(JsonFaults.LONGEST_STRING)
                .maxNameLength(JsonFaults.LONGEST_NAME)
                .build();
        return JsonFactory.builder().streamReadConstraints(constraints).build();
    }
}
