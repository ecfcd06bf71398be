package dev.report.read.csv;

import static org.assertj.core.api.Assertions.assertThat;

import dev.report.read.raw.KnownWords;
import dev.report.read.raw.PlainRow;
import dev.report.read.raw.PlainShape;
import dev.report.read.raw.PlainShape.Part;
import dev.report.read.raw.PlainTable;
import dev.report.read.raw.Stretch;
import dev.report.read.text.FileBytes;
import dev.report.read.text.TextEncoding;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The parts of a file are whole lines, and the plain lines of one unit in a part are bound together. */
class BoundAheadTest {

    private static final Writing WRITING =
            Writing.of(new TextEncoding(StandardCharsets.UTF_8, 0), ',').orElseThrow();

    @TempDir
    Path folder;

    @Test
    void partsAreWholeLinesAndTogetherWithTheRestTheFile() throws IOException {
        String text = "101,a,5\n".repeat(20) + "长".repeat(10) + "\n" + "102,b,6\n".repeat(20) + "103";
        FileParts parts = new FileParts(file(text), 0, 50, Optional.empty());

        List<String> all = new ArrayList<>();
        for (FileParts.Part part = parts.next(); part != null; part = parts.next()) {
            all.add(new String(part.bytes(), 0, part.length(), StandardCharsets.UTF_8));
            parts.free(part.bytes());
        }

        String rest = new String(parts.rest().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(String.join("", all) + rest).isEqualTo(text);
        assertThat(all).hasSize(5).allMatch(part -> part.endsWith("\n"));
    }

    @Test
    void whereNoLineEndsNearTheRestIsNotCut() throws IOException {
        String text = "101,a,5\r".repeat(20_000);
        FileParts parts = new FileParts(file(text), 0, 50, Optional.empty());

        assertThat(parts.next()).isNull();
        assertThat(parts.rest().readAllBytes()).hasSize(text.length());
    }

    @Test
    void plainLinesOfOneUnitAreAStretch() {
        BoundAhead<String> bound = bound("101,a,5\n101,b,6\n102,a,7\r\n102,b,\"8\"\n102,b,9\n103,c,1\n101,a,2\n10");

        assertThat(bound.at(0)).isEqualTo(new Stretch<>(0, 16, 2, "101", "1=5 2=6"));
        assertThat(bound.at(16)).isEqualTo(new Stretch<>(16, 25, 1, "102", "1=7"));
        assertThat(bound.at(25)).isNull();
        assertThat(bound.at(35)).isEqualTo(new Stretch<>(35, 43, 1, "102", "1=9"));
        assertThat(bound.at(43)).isNull();
        assertThat(bound.at(51)).isEqualTo(new Stretch<>(51, 59, 1, "101", "1=2"));
        assertThat(bound.at(59)).isNull();
    }

    @Test
    void whoDoesNotArriveAtItsFirstLineGetsNoStretch() {
        BoundAhead<String> bound = bound("101,a,5\n101,b,6\n102,a,7\n");

        assertThat(bound.at(8)).isNull();
        assertThat(bound.at(16)).isNotNull();
    }

    @Test
    void rowsThatAreOrderedOtherwiseThanByUnitsAreLeftSoon() {
        BoundAhead<String> bound = bound("109,a,5\n110,a,6\n".repeat(100) + "102,a,7\n");

        assertThat(bound.at(1600)).isNull();
    }

    /** The lines of a part, bound to the numbers of lines and their values; those of a text that begins with 109 are too few to be worth it. */
    private static BoundAhead<String> bound(String text) {
        PlainShape shape = new PlainShape(List.of(Part.UNIT, Part.WORD, Part.VALUE), false);
        KnownWords<String> known = new KnownWords<>();
        for (String word : List.of("a", "b")) {
            known.in(StandardCharsets.UTF_8, ',')
                    .put(WRITING.bytes(List.of(word)).orElseThrow(), known.add(word));
        }
        PlainLine line = new PlainLine(shape, WRITING, known.in(StandardCharsets.UTF_8, ','));
        BoundAhead<String> bound = new BoundAhead<>(0, line, new Joined(text.startsWith("109")));
        byte[] bytes = (text + "\n101,a,5\n").getBytes(StandardCharsets.UTF_8);
        bound.on(bytes, bytes.length - 9);
        return bound;
    }

    private static final class Joined implements PlainTable.Binder<String> {

        private final boolean isInVain;
        private final List<String> values = new ArrayList<>();

        Joined(boolean isInVain) {
            this.isInVain = isInVain;
        }

        @Override
        public boolean take(PlainRow row, int line) {
            values.add(line + "=" + (row.value(0) >> 3));
            return true;
        }

        @Override
        public @Nullable String end() {
            String joined = String.join(" ", values);
            values.clear();
            return isInVain ? null : joined;
        }
    }

    private FileBytes file(String text) throws IOException {
        return FileBytes.of(Files.writeString(folder.resolve("all.csv"), text));
    }
}
