package dev.report.read.ahead;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.report.discover.SubmissionFile;
import dev.report.discover.SubmissionFolder;
import dev.report.read.Outcome;
import dev.report.read.SubmissionReader;
import dev.report.read.raw.RawFile;
import dev.report.read.raw.RawRow;
import dev.report.read.raw.RawTable;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReadAheadTest {

    @TempDir
    Path root;

    /** One file as a list of what can be seen of it. */
    private static List<String> seen(RawFile file) throws IOException {
        List<String> seen = new ArrayList<>();
        for (RawTable table = file.nextTable(); table != null; table = file.nextTable()) {
            seen.add("table " + table.file() + table.within() + table.isKeyed());
            for (RawRow row = table.next(); row != null; row = table.next()) {
                for (int field = 0; field < row.size(); field++) {
                    seen.add(row.text(field) + " " + Outcome.place(row, field) + row.pointer());
                }
            }
        }
        seen.add(file.findings().toString());
        return seen;
    }

    private static SubmissionFile file(SubmissionFolder.Listed listed) {
        return new SubmissionFile(listed.name(), listed.path(), Optional.empty());
    }

    private void write(String name, byte[] content) throws IOException {
        Path file = root.resolve("submissions").resolve(name);
        Files.createDirectories(file.getParent());
        Files.write(file, content);
    }

    @ParameterizedTest
    @ValueSource(strings = {"minimal", "jiangyou-2015", "county-2025"})
    void readsEveryFileOfASampleAsIfOpenedByItself(String sample) throws IOException {
        assertSameAsDirect(Path.of("samples", sample));
    }

    @Test
    void readsBrokenAndLargeFilesAsIfOpenedByThemselves() throws IOException {
        write("a.csv", "indicator,value\nx,\"open\n".getBytes());
        write("b.csv", new byte[] {'a', ',', 0, 'b'});
        write("c.csv", "指标,数值\n新收,5\n".getBytes(Charset.forName("GB18030")));
        write("d.json", "{\"unit\": \"1\", \"figures\": {".getBytes());
        write("e.csv", new byte[0]);
        write(
                "f.csv",
                "indicator,breakdown,value\nrequests.received,total,1\n"
                        .repeat(20_000)
                        .getBytes());
        write("deeper/g.xlsx", "no workbook".getBytes());
        assertSameAsDirect(root);
    }

    private static void assertSameAsDirect(Path project) throws IOException {
        int files = 0;
        try (ReadAhead ahead = ReadAhead.start(project)) {
            for (SubmissionFolder.Listed listed : ahead.folder().files()) {
                try (RawFile handed = ahead.open(file(listed));
                        RawFile direct = SubmissionReader.open(listed.path(), listed.name())) {
                    assertThat(seen(handed)).as(listed.name()).isEqualTo(seen(direct));
                }
                files++;
            }
        }
        try (Stream<Path> all = Files.walk(project.resolve("submissions"))) {
            assertThat(all.filter(Files::isRegularFile)).hasSize(files);
        }
    }

    @Test
    void passesOverFilesAndRowsThatNobodyAsksFor() throws IOException {
        write("a.csv", "x,y\n1,2\n3,4\n".getBytes());
        write("b.csv", "x,y\n5,6\n".getBytes());
        write("c.csv", "x,y\n7,8\n".getBytes());
        try (ReadAhead ahead = ReadAhead.start(root)) {
            List<SubmissionFolder.Listed> files = ahead.folder().files();
            try (RawFile first = ahead.open(file(files.get(0)))) {
                assertThat(first.nextTable()).isNotNull();
            }
            try (RawFile third = ahead.open(file(files.get(2)))) {
                assertThat(seen(third)).contains("7 2:1");
            }
        }
    }

    @Test
    void aFileThatWasNeverListedIsAFaultOfTheProgram() throws IOException {
        write("a.csv", "x,y\n1,2\n".getBytes());
        SubmissionFile stranger = new SubmissionFile("submissions/b.csv", root.resolve("b.csv"), Optional.empty());
        try (ReadAhead ahead = ReadAhead.start(root)) {
            assertThatThrownBy(() -> ahead.open(stranger)).isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void bytesOfASmallFileAreShownOnceWhileItIsRead() throws IOException {
        byte[] small = "x,y\n1,2\n".getBytes();
        write("a.csv", small);
        write("b.csv", "x,y\n".repeat(100_000).getBytes());
        Map<String, byte[]> seen = new ConcurrentHashMap<>();
        try (ReadAhead ahead = ReadAhead.start(root, seen::put)) {
            for (SubmissionFolder.Listed listed : ahead.folder().files()) {
                ahead.open(file(listed)).close();
            }
        }

        assertThat(seen).containsOnlyKeys("submissions/a.csv");
        assertThat(seen.get("submissions/a.csv")).isEqualTo(small);
    }

    @Test
    void aMissingFolderHoldsNothing() throws IOException {
        try (ReadAhead ahead = ReadAhead.start(root)) {
            assertThat(ahead.folder().files()).isEmpty();
        }
    }

    @Test
    void anUnfinishedReadingEndsWhenNobodyWantsIt() throws Exception {
        String unit = "{\"unit\": \"1\", \"figures\": {\"x\": 1}}";
        write("a.json", ("[" + (unit + ",").repeat(300_000) + unit + "]").getBytes());
        ReadAhead ahead = ReadAhead.start(root);
        assertThat(ahead.folder().files()).hasSize(1);
        List<Thread> readers = Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().equals("reading"))
                .toList();
        assertThat(readers).isNotEmpty();
        ahead.close();
        for (Thread reader : readers) {
            reader.join(10_000);
            assertThat(reader.isAlive()).isFalse();
        }
    }
}
