package dev.report.run;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** Writes files so that a full disk or a killed run leaves the whole old one or the whole new one. */
public final class WholeFile {

    /** How the name ends of a file that is being written. */
    public static final String UNFINISHED = ".tmp";

    private WholeFile() {}

    /**
     * Puts a file in its place in one step; a link there is replaced, not followed.
     *
     * @throws IOException if it cannot be written; the file as it was is then still there
     */
    public static void write(Path file, byte[] content) throws IOException {
        Path unfinished = file.resolveSibling(file.getFileName() + UNFINISHED);
        try {
            Files.deleteIfExists(unfinished);
            Files.write(unfinished, content, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            Files.deleteIfExists(unfinished);
            throw e instanceof FileSystemException ? e : new FileSystemException(file.toString(), null, e.getMessage());
        }
    }
}
