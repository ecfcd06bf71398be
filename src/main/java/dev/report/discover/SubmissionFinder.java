package dev.report.discover;

import dev.report.model.Finding;
import dev.report.model.Messages;
import dev.report.model.Severity;
import dev.report.model.SourceLocation;
import dev.report.project.ReportProject;
import dev.report.project.Roster;
import dev.report.project.Unit;
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
import java.util.Optional;

/** Finds the files that units sent, subfolders included. */
public final class SubmissionFinder {

    private static final Messages MESSAGES = new Messages(SubmissionFinder.class);
    private static final List<String> TYPES = List.of("csv", "json", "xlsx");

    private final Path root;
    private final Roster roster;
    private final List<SubmissionFile> files = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();

    private SubmissionFinder(Path root, Roster roster) {
        this.root = root;
        this.roster = roster;
    }

    /** All files of a project's {@code submissions} folder; a missing folder holds none. */
    public static Intake find(ReportProject project) throws IOException {
        SubmissionFinder finder = new SubmissionFinder(project.root(), project.roster());
        if (Files.isDirectory(project.submissions())) {
            finder.walk(project.submissions());
        }
        finder.files.sort(Comparator.comparing(SubmissionFile::name));
        finder.findings.sort(Finding.BY_PLACE);
        return new Intake(finder.files, finder.findings);
    }

    private void walk(Path folder) throws IOException {
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path dir, BasicFileAttributes attributes) {
                boolean hidden = !dir.equals(folder) && fileName(dir).startsWith(".");
                return hidden ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                add(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException e) {
                unopened(relative(file));
                return FileVisitResult.CONTINUE;
            }
        });
    }

    private static String fileName(Path file) {
        Path name = file.getFileName();
        return name == null ? "" : name.toString();
    }

    private String relative(Path file) {
        return root.relativize(file).toString().replace('\\', '/');
    }

    private void add(Path file) {
        String name = fileName(file);
        if (InputFiles.isPassedOver(name) || Files.isDirectory(file)) {
            return;
        }
        String type = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        if (!TYPES.contains(type)) {
            findings.add(
                    Finding.of("unknown-file-type", Severity.WARNING, MESSAGES.text("unknown-file-type", "name", name))
                            .at(SourceLocation.file(relative(file)))
                            .unit(unit(name).map(Unit::code))
                            .help(MESSAGES.text("unknown-file-type.help."
                                    + (type.equals("xls") || type.equals("et") ? "xls" : "any")))
                            .build());
        } else if (!Files.isReadable(file)) {
            unopened(relative(file));
        } else {
            files.add(new SubmissionFile(relative(file), file, unit(name)));
        }
    }

    private void unopened(String name) {
        findings.add(Finding.of("unopened-file", Severity.ERROR, MESSAGES.text("unopened-file", "name", name))
                .at(SourceLocation.file(name))
                .unit(unit(name.substring(name.lastIndexOf('/') + 1)).map(Unit::code))
                .help(MESSAGES.text("unopened-file.help"))
                .build());
    }

    /** The unit whose code the file's name is, or begins with before a {@code -}; the longest code wins. */
    private Optional<Unit> unit(String fileName) {
        int dot = fileName.lastIndexOf('.');
        String stem = dot < 0 ? fileName : fileName.substring(0, dot);
        for (int end = stem.length(); end > 0; end = stem.lastIndexOf('-', end - 1)) {
            Optional<Unit> unit = roster.named(stem.substring(0, end))
                    .filter(found -> stem.startsWith(found.code().value()));
            if (unit.isPresent()) {
                return unit;
            }
        }
        return Optional.empty();
    }
}
