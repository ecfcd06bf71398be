package dev.report.publish;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Puts a complete set of files in the place of {@code out/}.
 *
 * <p>{@code out} is a link to a folder under {@code .out/} that is complete and never changes; publishing makes a new folder
 * and turns the link, which the file system does in one step. A run that dies at any instant leaves the earlier version or
 * the later one. An {@code out} that is a folder of its own (made by hand, or unpacked) is taken over: the files in it that
 * this program did not write are kept.
 */
public final class Publisher {

    private static final String VERSIONS = ".out";

    private final Path root;
    private final Path out;

    public Publisher(Path root) {
        this.root = root;
        this.out = root.resolve("out");
    }

    /**
     * Publishes files.
     *
     * @param files name to content
     * @param version a name for this set, the same for the same files
     * @param draft whether the set is a draft: the final version that it replaces is then kept in {@code .report/final}
     * @throws IOException if a file cannot be written; {@code out/} is then as it was
     */
    public void publish(Map<String, byte[]> files, String version, boolean draft) throws IOException {
        if (Files.exists(out) && !Files.isDirectory(out)) {
            throw new FileAlreadyExistsException(out.toString(), null, "out is a file, not a folder");
        }
        Path versions = root.resolve(VERSIONS);
        Files.createDirectories(versions);
        sweep(versions);
        Path staging = Files.createDirectory(
                versions.resolve("staging-" + ProcessHandle.current().pid()));
        try {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                write(staging.resolve(file.getKey()), file.getValue());
            }
            keepStrangers(staging);
            if (draft) {
                keepFinal();
            }
            turn(settle(staging, versions, version));
        } catch (IOException e) {
            delete(staging);
            throw e;
        }
        sweep(versions);
    }

    private static void write(Path file, byte[] content) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            ByteBuffer buffer = ByteBuffer.wrap(content);
            while (buffer.hasRemaining()) {
                channel.write(buffer);
            }
            channel.force(false);
        } catch (FileSystemException e) {
            throw e;
        } catch (IOException e) {
            throw new FileSystemException(file.toString(), null, e.getMessage());
        }
    }

    /** Files in out/ that an earlier run did not write are the user's and go along. */
    private void keepStrangers(Path staging) throws IOException {
        if (!Files.isDirectory(out)) {
            return;
        }
        List<String> ours = OutputNames.ALL;
        try (Stream<Path> files = Files.list(out)) {
            for (Path file : files.toList()) {
                String name = file.getFileName().toString();
                if (!ours.contains(name) && !Files.exists(staging.resolve(name))) {
                    copy(file, staging.resolve(name));
                }
            }
        }
    }

    /** A draft takes the place of the last final version in out/, which is not lost: it stays in .report/final. */
    private void keepFinal() throws IOException {
        Path manifest = out.resolve(OutputNames.MANIFEST);
        if (!Files.isRegularFile(manifest) || Files.readString(manifest).contains("\"draft\" : true")) {
            return;
        }
        Path kept = root.resolve(".report").resolve("final");
        delete(kept);
        Files.createDirectories(kept.getParent());
        copy(out.toRealPath(), kept);
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file).toString()), LinkOption.NOFOLLOW_LINKS);
            }
        }
    }

    /** Gives the staging folder the version's name; one of that name is there already if nothing changed since. */
    private static Path settle(Path staging, Path versions, String version) throws IOException {
        Path settled = versions.resolve(version);
        for (int attempt = 1; Files.exists(settled); attempt++) {
            settled = versions.resolve(version + "-" + attempt);
        }
        return Files.move(staging, settled, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Makes {@code out} the link to a version, in one step where {@code out} is a link or absent. */
    private void turn(Path version) throws IOException {
        Path target = root.relativize(version);
        Path link =
                root.resolve(VERSIONS).resolve("link-" + ProcessHandle.current().pid());
        Files.deleteIfExists(link);
        try {
            Files.createSymbolicLink(link, target);
        } catch (IOException | UnsupportedOperationException e) {
            replaceFolder(version);
            return;
        }
        if (Files.isDirectory(out, LinkOption.NOFOLLOW_LINKS)) {
            Path replaced = root.resolve(VERSIONS)
                    .resolve("replaced-" + ProcessHandle.current().pid());
            Files.move(out, replaced);
        }
        Files.move(link, out, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Where the file system has no links: two moves, the second undone if it fails. */
    private void replaceFolder(Path version) throws IOException {
        Path replaced = root.resolve(VERSIONS)
                .resolve("replaced-" + ProcessHandle.current().pid());
        boolean existed = Files.exists(out);
        if (existed) {
            Files.move(out, replaced);
        }
        try {
            Files.move(version, out, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            if (existed) {
                Files.move(replaced, out);
            }
            throw e;
        }
    }

    /** Removes what an earlier run left behind: everything but the version that {@code out} shows. */
    private void sweep(Path versions) throws IOException {
        Path current = Files.isDirectory(out) ? out.toRealPath() : versions;
        List<Path> stale = new ArrayList<>();
        try (Stream<Path> entries = Files.list(versions)) {
            for (Path entry : entries.toList()) {
                boolean kept = Files.isDirectory(entry) && entry.toRealPath().equals(current);
                if (!kept) {
                    stale.add(entry);
                }
            }
        }
        for (Path entry : stale) {
            delete(entry);
        }
    }

    private static void delete(Path entry) throws IOException {
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
