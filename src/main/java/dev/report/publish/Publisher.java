package dev.report.publish;

import dev.report.config.ConfigException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Puts a complete set of files in the place of {@code out/}.
 *
 * <p>{@code out} is a link to a folder under {@code .out/} that is complete and never changes; publishing makes a new folder
 * and turns the link, which the file system does in one step. A run that dies at any instant leaves the earlier version or
 * the later one. An {@code out} that is a folder of its own (made by hand, or unpacked) is taken over once, in two steps: a run
 * that dies between them leaves it to {@link #recover}. The files in it that this program did not write are kept.
 */
public final class Publisher {

    private static final int NAME_LENGTH = 12;

    private final Path root;
    private final Path out;
    private final Versions versions;
    private final Path own;
    private final ReentrantLock step = new ReentrantLock();
    private final AtomicBoolean abandoned = new AtomicBoolean();

    /**
     * In what a new version differs from the one before.
     *
     * @param isFirst whether there was none before
     * @param files the names of the files that were written, changed or removed, the manifest left out
     */
    public record Change(boolean isFirst, List<String> files) {

        public static final Change NONE = new Change(false, List.of());

        public Change {
            files = List.copyOf(files);
        }

        /** Whether someone who knows the version before should hear of it. */
        public boolean isNews() {
            return !isFirst && !files.isEmpty();
        }
    }

    /** {@code out/} or {@code .out/} cannot be moved as a whole: it is a mount point, or is on another file system. */
    public static final class FixedFolderException extends FileSystemException {

        private static final long serialVersionUID = 1L;

        FixedFolderException(Path folder, IOException cause) {
            super(
                    folder.toString(),
                    null,
                    cause instanceof FileSystemException system && system.getReason() != null
                            ? system.getReason()
                            : cause.getMessage());
            initCause(cause);
        }
    }

    public Publisher(Path root) {
        this.root = root;
        this.out = root.resolve(OwnPlaces.OUT);
        this.versions = new Versions(root);
        this.own = root.resolve(OwnPlaces.RECORDS);
    }

    /**
     * Removes what a run that was killed left behind, and puts {@code out/} back if it died while taking it over.
     *
     * @throws ConfigException if a link would lead this program elsewhere; nothing is touched then
     */
    public void recover() throws IOException {
        OwnPlaces.require(root);
        Disk.removeUnfinished(own);
        versions.recover();
    }

    /** Ends a publishing that another thread is about, within the time that writing one file takes: it never will be. */
    public void abandon() throws IOException {
        abandoned.set(true);
        step.lock();
        try {
            recover();
        } finally {
            step.unlock();
        }
    }

    /**
     * Publishes files.
     *
     * @param files name to content
     * @param version a name for this set, the same for the same files
     * @param draft whether the set is a draft: the final version that it replaces is then kept in {@code .report/final}
     * @throws IOException if a file cannot be written; {@code out/} is then as it was
     * @throws CancellationException if the publishing was abandoned
     * @throws ConfigException if a link would lead this program elsewhere; nothing is touched then
     */
    public Change publish(Map<String, byte[]> files, String version, boolean draft) throws IOException {
        OwnPlaces.require(root);
        if (Files.exists(out) && !Files.isDirectory(out)) {
            throw new FileAlreadyExistsException(out.toString(), null, "out is a file, not a folder");
        }
        Change change = change(files);
        if (Files.isSymbolicLink(out) && change.files().isEmpty() && isSame(OutputNames.MANIFEST, files)) {
            return change;
        }
        stage(files, version, draft, OutputNames.made(files, out));
        return change;
    }

    /**
     * Puts files into folders of {@code out/} of their own, beside what is there; those of the same folder go.
     *
     * @param files path in {@code out/} to content
     * @return what changed, by path
     * @throws IOException if a file cannot be written; {@code out/} is then as it was
     * @throws CancellationException if the publishing was abandoned
     * @throws ConfigException if a link would lead this program elsewhere; nothing is touched then
     */
    public Change add(Map<String, byte[]> files) throws IOException {
        OwnPlaces.require(root);
        List<String> changed = new ArrayList<>();
        for (String name : files.keySet()) {
            if (!name.endsWith(OutputNames.MANIFEST) && !isSame(name, files)) {
                changed.add(name);
            }
        }
        Change change = new Change(!Files.exists(out), changed);
        stage(files, version(files), false, List.of());
        return change;
    }

    /** A name for a set of files, the same for the same files. */
    private static String version(Map<String, byte[]> files) {
        StringBuilder names = new StringBuilder();
        files.forEach((name, content) ->
                names.append(name).append(' ').append(Manifest.sha256(content)).append('\n'));
        return Manifest.sha256(names.toString().getBytes(StandardCharsets.UTF_8))
                .substring(0, NAME_LENGTH);
    }

    /**
     * Makes a version of some files and of what is kept, and turns the link to it.
     *
     * @param made the names of what a run makes, which is not kept; what is in the folders of the files is not kept either
     */
    private void stage(Map<String, byte[]> files, String version, boolean draft, List<String> made) throws IOException {
        versions.open();
        Path staging = versions.staging();
        try {
            doing(() -> Files.createDirectory(staging));
            doing(() -> keep(staging, made));
            for (String folder : folders(files.keySet())) {
                doing(() -> {
                    if (made.isEmpty()) {
                        Disk.delete(staging.resolve(folder));
                    }
                    Files.createDirectories(staging.resolve(folder));
                });
            }
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                write(staging.resolve(file.getKey()), file.getValue());
            }
            Disk.force(staging);
            doing(() -> {
                if (draft) {
                    keepFinal();
                }
                versions.show(staging, version);
            });
        } catch (IOException e) {
            recover(e);
            throw e;
        }
    }

    private static Set<String> folders(Collection<String> files) {
        Set<String> folders = new LinkedHashSet<>();
        for (String file : files) {
            if (file.indexOf('/') > 0) {
                folders.add(file.substring(0, file.lastIndexOf('/')));
            }
        }
        return folders;
    }

    /** Puts all back after a step that failed; what fails at that, too, does not hide why. */
    private void recover(IOException why) {
        try {
            recover();
        } catch (IOException | ConfigException e) {
            why.addSuppressed(e);
        }
    }

    /** One step of publishing: it is done as a whole before the publishing is abandoned, or not at all. */
    @FunctionalInterface
    private interface Step {
        void run() throws IOException;
    }

    private void doing(Step action) throws IOException {
        step.lock();
        try {
            if (abandoned.get()) {
                throw new CancellationException("publishing was abandoned");
            }
            action.run();
        } finally {
            step.unlock();
        }
    }

    private void write(Path file, byte[] content) throws IOException {
        List<FileChannel> opened = new ArrayList<>();
        doing(() -> opened.add(Disk.write(file, content)));
        try (FileChannel channel = opened.get(0)) {
            channel.force(false);
        }
    }

    private Change change(Map<String, byte[]> files) throws IOException {
        List<String> changed = new ArrayList<>();
        for (String name : OutputNames.made(files, out)) {
            if (!name.equals(OutputNames.MANIFEST) && !isSame(name, files)) {
                changed.add(name);
            }
        }
        return new Change(!Files.exists(out.resolve(OutputNames.MANIFEST)), changed);
    }

    /** Whether {@code out/} has the same file, or has it as little as the new version. */
    private boolean isSame(String name, Map<String, byte[]> files) throws IOException {
        Path file = out.resolve(name);
        byte[] content = files.get(name);
        boolean exists = Files.isRegularFile(file);
        if (content == null || !exists) {
            return content == null && !exists;
        }
        return Files.size(file) == content.length && Arrays.equals(Files.readAllBytes(file), content);
    }

    /**
     * What is in out/ goes along: the user's files, and what else a run does not make.
     *
     * @param made the names of what it does make
     */
    private void keep(Path staging, List<String> made) throws IOException {
        Optional<Path> current = OwnPlaces.current(root);
        if (current.isEmpty()) {
            return;
        }
        for (Path file : Versions.entries(current.get())) {
            String name = file.getFileName().toString();
            if (!made.contains(name)) {
                Disk.copy(file, staging.resolve(name));
            }
        }
        for (String name : made) {
            Files.deleteIfExists(staging.resolve(name));
        }
        for (String folder : folders(made)) {
            Disk.deleteIfEmpty(staging.resolve(folder));
        }
    }

    /** A draft takes the place of the last final version in out/, which is not lost: it stays in .report/final. */
    private void keepFinal() throws IOException {
        Optional<Path> current = OwnPlaces.current(root);
        Optional<Path> manifest = OwnPlaces.published(root, OutputNames.MANIFEST);
        if (current.isEmpty()
                || manifest.isEmpty()
                || Files.readString(manifest.get()).contains("\"draft\" : true")) {
            return;
        }
        Path kept = own.resolve("final");
        Path copy = Disk.unfinished(kept);
        Files.createDirectories(own);
        Disk.delete(copy);
        Disk.copy(current.get(), copy);
        Disk.delete(kept);
        Files.move(copy, kept);
    }
}
