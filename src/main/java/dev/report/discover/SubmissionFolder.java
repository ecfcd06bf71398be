package dev.report.discover;

import dev.report.project.ReportProject;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * What lies in a project's {@code submissions} folder, before anybody asks whose it is: this needs no roster, so that files can
 * be read while the project is still being loaded.
 *
 * @param files all files but the system's own litter, by name
 */
public record SubmissionFolder(List<Listed> files) {

    private static final List<String> TYPES = List.of("csv", "json", "xlsx");

    public SubmissionFolder {
        files = List.copyOf(files);
    }

    /** What can be done with a file. */
    public enum State {
        SUBMISSION,
        UNKNOWN_TYPE,
        UNOPENED
    }

    /**
     * One file.
     *
     * @param name its path relative to the project, with {@code /}
     * @param path where it lies
     */
    public record Listed(String name, Path path, State state) {

        /** The last part of the name. */
        String fileName() {
            return name.substring(name.lastIndexOf('/') + 1);
        }

        /** What follows the last dot of the name, in lower case. */
        String type() {
            return fileName().substring(fileName().lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        }
    }

    /** Lists the folder, subfolders included; a missing one holds nothing. */
    public static SubmissionFolder list(Path root) throws IOException {
        Path folder = root.resolve(ReportProject.SUBMISSIONS);
        List<Listed> files = new ArrayList<>();
        if (Files.isDirectory(folder)) {
            Files.walkFileTree(folder, new Lister(root, folder, files));
        }
        files.sort(Comparator.comparing(Listed::name));
        return new SubmissionFolder(files);
    }

    private static final class Lister extends SimpleFileVisitor<Path> {

        private final Path root;
        private final Path folder;
        private final List<Listed> files;

        Lister(Path root, Path folder, List<Listed> files) {
            this.root = root;
            this.folder = folder;
            this.files = files;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
            boolean hidden = !directory.equals(folder) && fileName(directory).startsWith(".");
            return hidden ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            String name = fileName(file);
            if (!InputFiles.isPassedOver(name) && !(attributes.isSymbolicLink() && Files.isDirectory(file))) {
                Listed listed = listed(file, State.SUBMISSION);
                if (!TYPES.contains(listed.type())) {
                    listed = listed(file, State.UNKNOWN_TYPE);
                } else if (!Files.isReadable(file)) {
                    listed = listed(file, State.UNOPENED);
                }
                files.add(listed);
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException e) {
            files.add(listed(file, State.UNOPENED));
            return FileVisitResult.CONTINUE;
        }

        private Listed listed(Path file, State state) {
            return new Listed(root.relativize(file).toString().replace('\\', '/'), file, state);
        }

        private static String fileName(Path file) {
            Path name = file.getFileName();
            return name == null ? "" : name.toString();
        }
    }
}
