package dev.report.publish;

import dev.report.project.NoPlainFileException;
import dev.report.run.WholeFile;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.stream.Stream;

/** What is done with files and folders so that a run may end at any instant. */
public final class Disk {

    private Disk() {}

    /** Removes what a run that died in {@link WholeFile} or {@link #unfinished} left in a folder. */
    static void removeUnfinished(Path folder) throws IOException {
        if (OwnPlaces.isFolder(folder)) {
            try (Stream<Path> entries = Files.list(folder)) {
                for (Path entry : entries.filter(entry -> entry.toString().endsWith(WholeFile.UNFINISHED))
                        .toList()) {
                    delete(entry);
                }
            }
        }
    }

    /** Where something is made that will take another's place. */
    static Path unfinished(Path of) {
        return of.resolveSibling(of.getFileName() + WholeFile.UNFINISHED);
    }

    /**
     * Writes a new file.
     *
     * @return the channel, which the caller forces to disk and closes
     */
    static FileChannel write(Path file, byte[] content) throws IOException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        try {
            ByteBuffer buffer = ByteBuffer.wrap(content);
            while (buffer.hasRemaining()) {
                channel.write(buffer);
            }
            return channel;
        } catch (IOException e) {
            channel.close();
            throw e instanceof FileSystemException ? e : new FileSystemException(file.toString(), null, e.getMessage());
        }
    }

    /** Forces a folder's names to disk, where the system can. */
    static void force(Path folder) {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException e) {
            // Some systems open no folders; they order the names themselves.
        }
    }

    /**
     * Copies a file, or a folder with all that is in it; links stay links.
     *
     * @throws NoPlainFileException for a pipe or a device
     */
    static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                if (!Files.isSymbolicLink(file) && !Files.isDirectory(file)) {
                    NoPlainFileException.require(file);
                }
                Files.copy(file, to.resolve(from.relativize(file).toString()), LinkOption.NOFOLLOW_LINKS);
            }
        }
    }

    static void deleteIfEmpty(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            try (Stream<Path> entries = Files.list(folder)) {
                if (entries.findAny().isPresent()) {
                    return;
                }
            }
            Files.delete(folder);
        }
    }

    static void delete(Path entry) throws IOException {
        if (!Files.exists(entry, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        try (Stream<Path> files = Files.walk(entry)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
