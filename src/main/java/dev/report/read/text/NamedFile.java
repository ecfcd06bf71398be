package dev.report.read.text;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * A file that can be opened by its name, as readers of archives do it: where the name's bytes are no text on this machine, a copy
 * until it is closed.
 */
public final class NamedFile implements Closeable {

    private final Path path;
    private final boolean isCopy;

    private NamedFile(Path path, boolean isCopy) {
        this.path = path;
        this.isCopy = isCopy;
    }

    /** Opens nothing yet, but copies the file where it could not be opened by name. */
    public static NamedFile of(Path path) throws IOException {
        if (path.toFile().exists()) {
            return new NamedFile(path, false);
        }
        Path copy = Files.createTempFile("submission", null);
        Files.copy(path, copy, StandardCopyOption.REPLACE_EXISTING);
        return new NamedFile(copy, true);
    }

    public Path path() {
        return path;
    }

    @Override
    public void close() throws IOException {
        if (isCopy) {
            Files.deleteIfExists(path);
        }
    }
}
