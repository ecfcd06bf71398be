package dev.report.publish;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The folder {@code .out/} with the versions of {@code out/}, one of which {@code out} shows; and the step from one to the next. */
final class Versions {

    private static final String REPLACED = "replaced-";

    /** The names of what this program makes beside the version that {@code out} shows; what is called otherwise is not its own. */
    private static final Pattern MADE =
            Pattern.compile("((staging-|link-|" + REPLACED + ")\\d+)|([0-9a-f]{12}(-\\d+)?)");

    private final Path root;
    private final Path out;
    private final Path folder;
    private final long process = ProcessHandle.current().pid();

    Versions(Path root) {
        this.root = root;
        this.out = root.resolve(OwnPlaces.OUT);
        this.folder = root.resolve(OwnPlaces.VERSIONS);
    }

    /** Removes what a run that was killed left behind, and puts {@code out/} back if it died while taking it over. */
    void recover() throws IOException {
        if (!OwnPlaces.isFolder(folder)) {
            return;
        }
        if (!Files.exists(out)) {
            List<Path> replaced = entries(folder).stream()
                    .filter(entry ->
                            isMade(entry) && entry.getFileName().toString().startsWith(REPLACED))
                    .toList();
            if (!replaced.isEmpty()) {
                Files.deleteIfExists(out);
                Files.move(replaced.get(0), out);
            }
        }
        sweep();
    }

    /** Makes the folder, if it is not there, and room in it. */
    void open() throws IOException {
        Files.createDirectories(folder);
        sweep();
    }

    /** Where this run puts a new version together. */
    Path staging() {
        return folder.resolve("staging-" + process);
    }

    /**
     * Makes {@code out} show a new version; the one before goes.
     *
     * @param staging where it was put together
     * @param version its name
     */
    void show(Path staging, String version) throws IOException {
        turn(settle(staging, version));
        sweep();
    }

    /** Gives the staging folder the version's name; one of that name is there already if nothing changed since. */
    private Path settle(Path staging, String version) throws IOException {
        Path settled = folder.resolve(version);
        for (int attempt = 1; Files.exists(settled); attempt++) {
            settled = folder.resolve(version + "-" + attempt);
        }
        return Files.move(staging, settled, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Makes {@code out} the link to a version, in one step where {@code out} is a link or absent. */
    private void turn(Path version) throws IOException {
        Path target = root.relativize(version);
        Path link = folder.resolve("link-" + process);
        Files.deleteIfExists(link);
        try {
            Files.createSymbolicLink(link, target);
        } catch (IOException | UnsupportedOperationException e) {
            replaceFolder(version);
            return;
        }
        Disk.force(folder);
        if (OwnPlaces.isFolder(out)) {
            moveAside();
        }
        try {
            Files.move(link, out, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            throw new Publisher.FixedFolderException(folder, e);
        }
        Disk.force(root);
    }

    private void moveAside() throws IOException {
        try {
            Files.move(out, folder.resolve(REPLACED + process), StandardCopyOption.ATOMIC_MOVE);
        } catch (AccessDeniedException e) {
            throw e;
        } catch (IOException e) {
            throw new Publisher.FixedFolderException(out, e);
        }
    }

    /** Where the file system has no links: two moves, the first undone if the second fails. */
    private void replaceFolder(Path version) throws IOException {
        Path replaced = folder.resolve(REPLACED + process);
        boolean existed = Files.exists(out);
        if (existed) {
            Files.move(out, replaced);
        }
        try {
            Files.move(version, out, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            if (existed) {
                Files.move(replaced, out);
            }
            throw e;
        }
    }

    /** Removes what an earlier run left behind: everything it made but the version that {@code out} shows. */
    private void sweep() throws IOException {
        Path current = OwnPlaces.current(root).orElse(out);
        for (Path entry : entries(folder)) {
            if (isMade(entry) && !entry.equals(current)) {
                Disk.delete(entry);
            }
        }
    }

    private static boolean isMade(Path entry) {
        return MADE.matcher(entry.getFileName().toString()).matches();
    }

    /** What is in a folder. */
    static List<Path> entries(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.toList();
        }
    }
}
