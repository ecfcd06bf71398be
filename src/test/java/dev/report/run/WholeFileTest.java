package dev.report.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WholeFileTest {

    private static final byte[] NEW = "new".getBytes(StandardCharsets.UTF_8);

    @TempDir
    Path folder;

    @Test
    void fileIsReplacedAndNothingElseIsLeft() throws Exception {
        Path file = Files.writeString(folder.resolve("a.csv"), "old");

        WholeFile.write(file, NEW);

        assertThat(file).hasContent("new");
        assertThat(folder).isDirectoryContaining(file::equals).isDirectoryNotContaining("glob:**.tmp");
    }

    @Test
    void whatCannotBePutInPlaceLeavesNoHalfFile() throws Exception {
        Path place = Files.createDirectories(folder.resolve("a.csv"));
        Files.writeString(place.resolve("inside"), "kept");

        assertThatThrownBy(() -> WholeFile.write(place, NEW)).isInstanceOf(FileSystemException.class);

        assertThat(place.resolve("inside")).hasContent("kept");
        assertThat(folder).isDirectoryNotContaining("glob:**.tmp");
    }

    @Test
    void linkIsReplacedAndWhatItLeadsToIsKept() throws Exception {
        Path elsewhere = Files.writeString(folder.resolve("elsewhere"), "kept");
        Path file = Files.createSymbolicLink(folder.resolve("a.csv"), elsewhere);

        WholeFile.write(file, NEW);

        assertThat(elsewhere).hasContent("kept");
        assertThat(file).hasContent("new").isRegularFile();
    }
}
