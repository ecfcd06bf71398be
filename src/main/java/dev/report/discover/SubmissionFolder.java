package dev.report.discover;

import dev.report.config.OutsideLink;
import dev.report.project.NoPlainFileException;
import dev.report.project.ReportProject;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What is in a project's {@code submissions} folder, before anybody asks whose it is: this needs no roster, so that files can
 * be read while the project is still being loaded.
 *
 * @param files all files but the system's own litter, by name
 */
public record SubmissionFolder(List<Listed> files) {

    private static final List<String> TYPES =
            List.of("csv", "json", "xlsx", "xlsm", "xls", "et", "docx", "doc", "wps", "ods", "html", "htm", "md");

    /** A spreadsheet saves tables under these endings, too; but most files that have them are notes. */
    private static final List<String> TEXTS = List.of("txt", "tsv", "tab");

    private static final List<String> LISTS = List.of("yaml", "yml");

    public SubmissionFolder {
        files = List.copyOf(files);
    }

    /** What can be done with a file. */
    public enum State {
        SUBMISSION,
        /** The figures of a report of the level below. */
        MODEL,
        /** Names reports of the level below. */
        LIST,
        UNKNOWN_TYPE,
        /** Packed behind a password. */
        LOCKED,
        /** An archive, or a file in one, that cannot be unpacked. */
        DAMAGED,
        /** An archive that would unpack beyond all measure. */
        TOO_LARGE,
        /** An archive without a file in it. */
        EMPTY,
        /** A workbook or document under an archive's name. */
        DOCUMENT,
        UNOPENED,
        /** A pipe or a device: reading it might never end. */
        NO_FILE,
        /** A link that leads out of the project. */
        OUTSIDE,
        /** A link to a folder within the project, which is not followed. */
        LINKED_FOLDER
    }

    /**
     * One file.
     *
     * @param name its path relative to the project, with {@code /}
     * @param path where it is
     */
    public record Listed(String name, Path path, State state) {

        Listed as(State other) {
            return new Listed(name, path, other);
        }

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
        if (Files.isSymbolicLink(folder)) {
            files.add(new Listed(ReportProject.SUBMISSIONS, folder, stateOfNoFile(root, folder, State.UNOPENED)));
        } else if (Files.isDirectory(folder)) {
            Files.walkFileTree(folder, new Lister(root, folder, files));
        }
        files.sort((one, other) -> one.name().compareTo(other.name()));
        leaveOutOutputsOfModels(files);
        return new SubmissionFolder(files);
    }

    /** Deletes what was unpacked from archives for this listing, whose files can then be read no more. */
    public void deleteUnpacked() throws IOException {
        PackedFiles.delete(files);
    }

    /** A lower report's other outputs, copied along with its model, are no submissions; any further file beside it is one. */
    private static void leaveOutOutputsOfModels(List<Listed> files) throws IOException {
        Map<Path, CopiedReport> reports = new HashMap<>();
        for (Listed file : files) {
            if (file.fileName().equals(SubmissionFile.MODEL)) {
                Path folder = file.path().getParent();
                reports.put(folder, new CopiedReport(folder));
            }
        }
        files.removeIf(file -> {
            Path folder = file.path().getParent();
            CopiedReport beside = reports.get(folder);
            CopiedReport above = reports.get(folder.getParent());
            return beside != null && beside.published(file.fileName())
                    || above != null && above.published(folder.getFileName() + "/" + file.fileName());
        });
    }

    /** A file that was named, with what its ending says can be done with it. */
    static Listed listed(String name, Path path) {
        return new Listed(name, path, state(new Listed(name, path, State.SUBMISSION)));
    }

    /** Something that was found in the folder, with what can be done with it. */
    private static Listed found(Path root, Path path, BasicFileAttributes attributes) {
        String name = FileName.of(root, path);
        State byName = listed(name, path).state();
        State state = attributes.isRegularFile() ? byName : stateOfNoFile(root, path, byName);
        boolean read = state == State.SUBMISSION || state == State.MODEL || state == State.LIST;
        return new Listed(name, path, read && !Files.isReadable(path) ? State.UNOPENED : state);
    }

    private static State stateOfNoFile(Path root, Path path, State byName) {
        if (OutsideLink.leadsOut(root, path)) {
            return State.OUTSIDE;
        }
        if (Files.isDirectory(path)) {
            return State.LINKED_FOLDER;
        }
        return byName != State.UNKNOWN_TYPE && NoPlainFileException.isOther(path) ? State.NO_FILE : byName;
    }

    private static State state(Listed file) {
        if (LISTS.contains(file.type())) {
            return State.LIST;
        }
        if (SubmissionFile.isModel(file.name())) {
            return State.MODEL;
        }
        boolean isAboutTheFolder = file.fileName().equalsIgnoreCase("README.md");
        boolean isTable = TYPES.contains(file.type())
                || TEXTS.contains(file.type()) && TableText.isIn(file.path())
                || file.type().equals("xml") && SpreadsheetXml.isIn(file.path());
        return isTable && !isAboutTheFolder ? State.SUBMISSION : State.UNKNOWN_TYPE;
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
            boolean hidden = !directory.equals(folder) && InputFiles.isFolderPassedOver(fileName(directory));
            return hidden ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            if (!InputFiles.isPassedOver(fileName(file))) {
                Listed found = found(root, file, attributes);
                boolean isArchive = found.type().equals("zip") && attributes.isRegularFile() && Files.isReadable(file);
                files.addAll(isArchive ? PackedFiles.of(found.name(), file) : List.of(found));
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException e) {
            files.add(new Listed(FileName.of(root, file), file, State.UNOPENED));
            return FileVisitResult.CONTINUE;
        }

        private static String fileName(Path file) {
            Path name = file.getFileName();
            return name == null ? "" : name.toString();
        }
    }
}
