package dev.report.discover;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names in the bytes of Chinese Windows, as unpacking an archive on Linux leaves them. */
@EnabledOnOs(OS.LINUX)
class FileNameTest {

    private static final Charset GBK = Charset.forName("GBK");

    @TempDir
    Path root;

    private static Path child(Path folder, byte[] name) {
        StringBuilder address = new StringBuilder(folder.toUri().toString());
        for (byte b : name) {
            address.append(String.format("%%%02X", b & 0xFF));
        }
        return Path.of(URI.create(address.toString()));
    }

    private Path write(Path folder, byte[] name) throws IOException {
        return Files.writeString(child(folder, name), "指标,数值\n");
    }

    @Test
    void aNameInGbkIsTheNameThatWasMeant() throws IOException {
        Path folder = Files.createDirectories(child(root, "submissions/填报 1/".getBytes(GBK)));
        Path file = write(folder, "990101-101-表三.csv".getBytes(GBK));

        assertThat(FileName.of(root, file)).isEqualTo("submissions/填报 1/990101-101-表三.csv");
        assertThat(FileName.in(root, "submissions/填报 1/990101-101-表三.csv")).isEqualTo(file);
    }

    @Test
    void aNameThatIsTakenAndBytesThatAreNoTextAreWrittenOut() throws IOException {
        Path plain = write(root, "表三 100%.csv".getBytes(StandardCharsets.UTF_8));
        Path national = write(root, "表三 100%.csv".getBytes(GBK));
        Path broken = write(root, new byte[] {'a', (byte) 0xFF, '.', 'c', 's', 'v'});

        assertThat(FileName.of(root, plain)).isEqualTo("表三 100%.csv");
        assertThat(FileName.of(root, national)).isEqualTo("%B1%ED%C8%FD 100%.csv");
        assertThat(FileName.of(root, broken)).isEqualTo("a%FF.csv");
        for (Path file : List.of(plain, national, broken)) {
            assertThat(FileName.in(root, FileName.of(root, file))).isEqualTo(file);
        }
    }

    @ParameterizedTest
    @CsvSource({"a,a/b/c.csv", "./a,./a/b/c.csv", "a/../a,a/../a/b/c.csv", "'',b/c.csv", "/,/b/c.csv", "/a,/a/b/c.csv"})
    void aNameBeginsBehindTheFolderHoweverItIsWritten(Path folder, Path file) {
        assertThat(FileName.of(folder, file)).isEqualTo("b/c.csv");
    }

    @Test
    void aFileThatIsNotThereHasItsPlainPath() {
        assertThat(FileName.in(root, "submissions/表三.csv")).isEqualTo(root.resolve("submissions/表三.csv"));
    }

    @Test
    void allListsOfAProjectsFilesSayTheSameNames() throws IOException {
        Path folder = Files.createDirectory(root.resolve("submissions"));
        write(folder, "990101-101-表二.csv".getBytes(GBK));
        write(folder, "990101-101-表三.csv".getBytes(GBK));
        write(folder, "990101-101-表四.csv".getBytes(GBK));

        List<String> names = List.of(
                "submissions/990101-101-表三.csv", "submissions/990101-101-表二.csv", "submissions/990101-101-表四.csv");
        assertThat(SubmissionFolder.list(root).files().stream().map(SubmissionFolder.Listed::name))
                .containsExactlyElementsOf(names);
        assertThat(InputFiles.list(root, InputPlaces.of(List.of("submissions/")))
                        .stamps()
                        .keySet())
                .containsExactlyElementsOf(names);
    }
}
