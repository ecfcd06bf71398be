package dev.report.project;

import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What should be a file is a folder, a pipe or a device: reading a pipe or a device might never end. */
public final class NoPlainFileException extends FileSystemException {

    private static final long serialVersionUID = 1L;

    private NoPlainFileException(Path file) {
        super(file.toString(), null, "no plain file");
    }

    /**
     * Lets files pass, and what is not there.
     *
     * @throws NoPlainFileException if something else is there
     */
    public static void require(Path file) throws NoPlainFileException {
        if (isOther(file)) {
            throw new NoPlainFileException(file);
        }
    }

    /** Whether something is there that is no file. */
    public static boolean isOther(Path file) {
        return !Files.isRegularFile(file) && Files.exists(file);
    }
}
