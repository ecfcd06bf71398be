package dev.report.watch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.report.discover.SubmissionFile;
import dev.report.read.SubmissionSource;
import dev.report.read.raw.RawFile;
import dev.report.read.raw.RawRow;
import dev.report.read.raw.RawTable;
import dev.report.samples.ProjectFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A submission is read once, and again when it was saved. */
class KeptSubmissionsTest {

    @TempDir
    Path folder;

    private final KeptSubmissions kept = new KeptSubmissions();

    private static SubmissionFile file(Path path) {
        return new SubmissionFile("submissions/" + path.getFileName(), path, Optional.empty());
    }

    /** All that a file says: its tables, the texts of their rows with their places, its faults. */
    private static List<String> all(SubmissionSource source, Path path) throws IOException {
        List<String> all = new ArrayList<>();
        try (RawFile raw = source.open(file(path))) {
            for (RawTable table = raw.nextTable(); table != null; table = raw.nextTable()) {
                all.add(table.file() + " " + table.within() + " " + table.cells());
                for (RawRow row = table.next(); row != null; row = table.next()) {
                    for (int field = 0; field < row.size(); field++) {
                        all.add(row.line(field) + ":" + row.column(field) + row.pointer() + " " + row.text(field));
                    }
                }
            }
            raw.findings().forEach(finding -> all.add(finding.toString()));
        }
        return all;
    }

    @Test
    void whatIsKeptSaysTheSameAsTheFileInEveryFormat() throws IOException {
        try (Stream<Path> files = Files.walk(ProjectFolder.SAMPLES.resolve("jiangyou-2015/submissions"))) {
            for (Path file : files.filter(Files::isRegularFile)
                    .filter(path -> path.toString().matches(".*\\.(csv|xlsx|json)"))
                    .toList()) {
                List<String> direct = all(SubmissionSource.DIRECT, file);
                assertThat(all(kept, file)).isEqualTo(direct);
                assertThat(all(kept, file)).as("again " + file).isEqualTo(direct);
            }
        }
        assertThat(kept.texts()).isPositive();
    }

    @Test
    void aFileThatIsNotReadableIsSaidToBeSoEachTime() throws IOException {
        Path broken = Files.writeString(folder.resolve("a.xlsx"), "no workbook");

        assertThat(all(kept, broken))
                .isEqualTo(all(SubmissionSource.DIRECT, broken))
                .isNotEmpty();
        assertThat(all(kept, broken)).isEqualTo(all(SubmissionSource.DIRECT, broken));
    }

    @Test
    void aSavedFileIsReadAgain() throws IOException {
        Path file = Files.writeString(folder.resolve("a.csv"), "indicator,breakdown,value\nx,,1\n");
        assertThat(all(kept, file)).contains("2:3 1");
        Files.writeString(file, "indicator,breakdown,value\nx,,25\n");

        assertThat(all(kept, file)).contains("2:3 25");
    }

    @Test
    void filesThatAreGoneAreForgotten() throws IOException {
        Path one = Files.writeString(folder.resolve("a.csv"), "a,b\n1,2\n");
        Path other = Files.writeString(folder.resolve("b.csv"), "a,b\n1,2\n");
        all(kept, one);
        all(kept, other);
        kept.built();
        assertThat(kept.texts()).isEqualTo(8);
        all(kept, other);
        kept.built();

        assertThat(kept.texts()).isEqualTo(4);
    }

    @Test
    void whatIsBeyondTheRoomIsReadEachTime() throws IOException {
        KeptSubmissions small = new KeptSubmissions(30);
        Path fits = Files.writeString(folder.resolve("a.csv"), "a,b\n1,2\n");
        Path large = Files.writeString(folder.resolve("b.csv"), "a,b\n" + "1,2\n".repeat(20));

        assertThat(all(small, large)).isEqualTo(all(SubmissionSource.DIRECT, large));
        assertThat(all(small, fits)).isEqualTo(all(SubmissionSource.DIRECT, fits));
        assertThat(small.texts()).isEqualTo(4);
    }
}
