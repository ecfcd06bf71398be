package dev.report.discover;

import dev.report.config.OutsideLink;
import dev.report.finding.Finding;
import dev.report.finding.Messages;
import dev.report.finding.Severity;
import dev.report.model.SourceLocation;
import dev.report.model.UnitCode;
import dev.report.project.ReportProject;
import dev.report.project.Roster;
import dev.report.project.Unit;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Says which unit sent which file. */
public final class SubmissionFinder {

    private static final Messages MESSAGES = new Messages(SubmissionFinder.class);

    private static final List<String> PICTURES =
            List.of("pdf", "jpg", "jpeg", "png", "bmp", "gif", "tif", "tiff", "ofd");
    private static final List<String> ARCHIVES = List.of("zip", "rar", "7z", "tar", "gz");
    private static final Pattern COPY_MARK =
            Pattern.compile("(?:(?:\\s+|\\s*-\\s*)(?:副本|[Cc]opy))?\\s*(?:[(（]\\d{1,3}[)）])?\\s*$");

    private final Path root;
    private final Roster roster;
    private final List<SubmissionFile> files = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();

    private SubmissionFinder(Path root, Roster roster) {
        this.root = root;
        this.roster = roster;
    }

    /** All files of a project's {@code submissions} folder. */
    public static Intake find(ReportProject project) throws IOException {
        return find(project, SubmissionFolder.list(project.root()));
    }

    /** All files of a folder that was listed before, and the reports of the level below that they name. */
    public static Intake find(ReportProject project, SubmissionFolder folder) throws IOException {
        SubmissionFinder finder = new SubmissionFinder(project.root(), project.roster());
        for (SubmissionFolder.Listed file : folder.files()) {
            finder.add(file);
        }
        finder.findings.sort(Finding.BY_PLACE);
        return new Intake(finder.files, finder.findings);
    }

    private void add(SubmissionFolder.Listed file) throws IOException {
        Optional<Unit> unit = unit(file.fileName());
        switch (file.state()) {
            case SUBMISSION -> files.add(new SubmissionFile(file.name(), file.path(), unit));
            case MODEL ->
                files.add(new SubmissionFile(file.name(), file.path(), unit.or(() -> unit(file.folderName()))));
            case LIST -> addAll(new LowerReports(root, roster).read(file.path(), file.name()));
            case UNKNOWN_TYPE -> findings.add(unknownType(file, Severity.WARNING, unit));
            case UNOPENED -> refused("unopened-file", "unopened-file", file, unit);
            case NO_FILE -> refused("unopened-file", "no-file", file, unit);
            case OUTSIDE -> refused("outside-link", "outside-link", file, unit);
            case LINKED_FOLDER -> refused("unopened-file", "linked-folder", file, unit);
        }
    }

    private void addAll(Intake lower) {
        files.addAll(lower.files());
        findings.addAll(lower.findings());
    }

    /** The finding on a file that was named to be checked and is not a submission by its ending; empty if it is one. */
    public static Optional<Finding> faultOfType(String name, Path path) {
        SubmissionFolder.Listed file = SubmissionFolder.listed(name, path);
        return file.state() == SubmissionFolder.State.UNKNOWN_TYPE || file.state() == SubmissionFolder.State.LIST
                ? Optional.of(unknownType(file, Severity.ERROR, Optional.empty()))
                : Optional.empty();
    }

    private static Finding unknownType(SubmissionFolder.Listed file, Severity severity, Optional<Unit> unit) {
        String help = PICTURES.contains(file.type()) ? "picture" : ARCHIVES.contains(file.type()) ? "archive" : "any";
        return Finding.of("unknown-file-type", severity, MESSAGES.text("unknown-file-type", "name", file.fileName()))
                .at(SourceLocation.file(file.name()))
                .unit(unit.map(Unit::code))
                .help(MESSAGES.text("unknown-file-type.help." + help))
                .build();
    }

    private void refused(String rule, String key, SubmissionFolder.Listed file, Optional<Unit> unit) {
        String target = OutsideLink.target(file.path()).map(Path::toString).orElse("");
        findings.add(Finding.of(rule, Severity.ERROR, MESSAGES.text(key, "name", file.name(), "target", target))
                .at(SourceLocation.file(file.name()))
                .unit(unit.map(Unit::code))
                .help(MESSAGES.text(key + ".help"))
                .build());
    }

    /** A file that was saved twice is the same unit's, unless a unit is called so: browsers add (1), Windows - 副本. */
    private String withoutCopyMark(String stem) {
        boolean isCode = !stem.isBlank() && roster.unit(new UnitCode(stem)).isPresent();
        return isCode ? stem : COPY_MARK.matcher(stem).replaceFirst("");
    }

    /** The unit whose code the file's name is, or begins with before a {@code -}; the longest code wins. */
    private Optional<Unit> unit(String fileName) {
        int dot = fileName.lastIndexOf('.');
        String stem = withoutCopyMark(dot < 0 ? fileName : fileName.substring(0, dot));
        for (int end = stem.length(); end > 0; end = stem.lastIndexOf('-', end - 1)) {
            Optional<Unit> unit = roster.named(stem.substring(0, end));
            if (unit.isPresent() && stem.startsWith(unit.get().code().value())) {
                return unit;
            }
        }
        return Optional.empty();
    }
}
