package dev.report.discover;

import dev.report.config.OutsideLink;
import dev.report.finding.Context;
import dev.report.finding.Finding;
import dev.report.finding.Findings;
import dev.report.finding.Raised;
import dev.report.finding.Severity;
import dev.report.model.SourceLocation;
import dev.report.project.ReportProject;
import dev.report.project.Roster;
import dev.report.project.Unit;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Says which unit sent which file. */
public final class SubmissionFinder {

    private static final List<String> PICTURES =
            List.of("pdf", "jpg", "jpeg", "png", "bmp", "gif", "tif", "tiff", "ofd");
    private static final List<String> ARCHIVES = List.of("zip", "rar", "7z", "tar", "gz");

    private final Path root;
    private final FileOwner owner;
    private final Roster roster;
    private final List<SubmissionFile> files = new ArrayList<>();
    private final Context context;
    private final Findings findings;

    private SubmissionFinder(ReportProject project) {
        this.root = project.root();
        this.owner = new FileOwner(project);
        this.roster = project.roster();
        this.context = project.context();
        this.findings = new Findings(SubmissionFinder.class, context);
    }

    /** All files of a project's {@code submissions} folder. */
    public static Intake find(ReportProject project) throws IOException {
        return find(project, SubmissionFolder.list(project.root()));
    }

    /** All files of a folder that was listed before, and the reports of the level below that they name. */
    public static Intake find(ReportProject project, SubmissionFolder folder) throws IOException {
        SubmissionFinder finder = new SubmissionFinder(project);
        for (SubmissionFolder.Listed file : folder.files()) {
            finder.add(file);
        }
        List<Finding> findings =
                finder.findings.all().stream().sorted(Finding.BY_PLACE).toList();
        return new Intake(finder.files, findings);
    }

    private void add(SubmissionFolder.Listed file) throws IOException {
        Sender sender = owner.ofFile(file.name());
        Optional<Unit> unit = sender.unit();
        switch (file.state()) {
            case SUBMISSION -> submission(file, sender);
            case MODEL -> files.add(new SubmissionFile(file.name(), file.path(), unit));
            case LIST -> addAll(new LowerReports(root, roster, context).read(file.path(), file.name()));
            case UNKNOWN_TYPE -> unknownType(file, findings).unit(unit.map(Unit::code));
            case LOCKED -> refused("unreadable-file.locked", file, unit);
            case DAMAGED -> refused("unreadable-file.archive-damaged", file, unit);
            case TOO_LARGE -> refused("unreadable-file.archive-too-large", file, unit);
            case EMPTY -> refused("empty-file.archive", file, unit);
            case DOCUMENT -> refused("unreadable-file.document-as-archive", file, unit);
            case UNOPENED -> refused("unopened-file", file, unit);
            case NO_FILE -> refused("unopened-file.no-file", file, unit);
            case OUTSIDE -> refused("outside-link", file, unit);
            case LINKED_FOLDER -> refused("unopened-file.linked-folder", file, unit);
        }
    }

    /** A code that does not begin the name is a guess, however good: it is told. Names are told where the words inside were asked. */
    private void submission(SubmissionFolder.Listed file, Sender sender) {
        files.add(new SubmissionFile(file.name(), file.path(), sender, Optional.empty(), Optional.empty()));
        if (sender.by() == Sender.By.CODE || sender.by() == Sender.By.LOOSE_CODE) {
            sender.unit().ifPresent(unit -> checkName(file, unit));
        }
        if (sender.by() == Sender.By.LOOSE_CODE && sender.unit().isPresent()) {
            Unit unit = sender.unit().get();
            findings.add("placed-file.code", SourceLocation.file(file.name()))
                    .unit(unit.code())
                    .values("file", file.fileName(), "unit", unit.name(), "code", unit.code());
        }
    }

    private void checkName(SubmissionFolder.Listed file, Unit unit) {
        owner.contradiction(file.fileName(), unit)
                .ifPresent(other -> findings.add("unit-mismatch.file-name", SourceLocation.file(file.name()))
                        .unit(unit.code())
                        .actual(other.name())
                        .expected(unit.name())
                        .values(
                                "file", file.fileName(),
                                "code", unit.code(),
                                "named", unit.name(),
                                "other", other.name(),
                                "otherCode", other.code()));
    }

    private void addAll(Intake lower) {
        files.addAll(lower.files());
        findings.addAll(lower.findings());
    }

    /** The finding on a file that was named to be checked and is not a submission by its ending; empty if it is one. */
    public static Optional<Finding> faultOfType(String name, Path path) {
        SubmissionFolder.Listed file = SubmissionFolder.listed(name, path);
        boolean isSubmission =
                file.state() != SubmissionFolder.State.UNKNOWN_TYPE && file.state() != SubmissionFolder.State.LIST;
        return isSubmission
                ? Optional.empty()
                : Optional.of(unknownType(file, new Findings(SubmissionFinder.class, Context.NONE))
                        .severity(Severity.ERROR)
                        .get());
    }

    private static Raised unknownType(SubmissionFolder.Listed file, Findings findings) {
        String help = PICTURES.contains(file.type()) ? "picture" : ARCHIVES.contains(file.type()) ? "archive" : "any";
        return findings.add("unknown-file-type", SourceLocation.file(file.name()))
                .values("name", file.fileName())
                .help(findings.text("unknown-file-type.help." + help));
    }

    private void refused(String id, SubmissionFolder.Listed file, Optional<Unit> unit) {
        String target = OutsideLink.target(file.path()).map(Path::toString).orElse("");
        findings.add(id, SourceLocation.file(file.name()))
                .unit(unit.map(Unit::code))
                .values("name", file.name(), "target", target);
    }
}
