package dev.report.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoredFilesTest {

    private static final byte[] CONTENT = "仿宋 0123456789".getBytes(StandardCharsets.UTF_8);

    @TempDir
    Path folder;

    @Test
    void storedFileIsFoundWhereItLies() throws IOException {
        Path zip = zip("");

        assertThat(find(zip, "fonts/body.ttf")).hasValue(ByteBuffer.wrap(CONTENT));
        assertThat(find(zip, "fonts/title.ttf")).hasValue(ByteBuffer.wrap(new byte[] {7}));
    }

    @Test
    void packedFileAndOneElsewhereAreNotFound() throws IOException {
        Path zip = zip("");

        assertThat(find(zip, "fonts/packed.ttf")).isEmpty();
        assertThat(find(zip, "faces/body.ttf")).isEmpty();
        assertThat(find(zip, "fonts/none.ttf")).isEmpty();
    }

    @Test
    void inAFileOfAnotherMakeNothingIsFound() throws IOException {
        assertThat(find(zip("a remark at the end"), "fonts/body.ttf")).isEmpty();
        assertThat(find(Files.write(folder.resolve("none"), new byte[100]), "fonts/body.ttf"))
                .isEmpty();
        assertThat(find(Files.write(folder.resolve("short"), new byte[3]), "fonts/body.ttf"))
                .isEmpty();
    }

    private static Optional<ByteBuffer> find(Path zip, String name) throws IOException {
        return new StoredFiles(zip, "fonts/").map(name);
    }

    private Path zip(String remark) throws IOException {
        Path file = folder.resolve("some.zip");
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.setComment(remark);
            store(zip, "faces/body.ttf", new byte[] {1});
            store(zip, "fonts/body.ttf", CONTENT);
            zip.putNextEntry(new ZipEntry("fonts/packed.ttf"));
            zip.write(CONTENT);
            store(zip, "fonts/title.ttf", new byte[] {7});
        }
        return file;
    }

    private static void store(ZipOutputStream zip, String name, byte[] content) throws IOException {
        CRC32 sum = new CRC32();
        sum.update(content);
        ZipEntry entry = new ZipEntry(name);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(content.length);
        entry.setCrc(sum.getValue());
        entry.setExtra(new byte[] {1, 2, 3, 0, 9, 9, 9});
        zip.putNextEntry(entry);
        zip.write(content);
    }
}
