package dev.report.compile;

import dev.report.aggregate.Coverage;
import dev.report.bind.Submission;
import dev.report.discover.SubmissionFile;
import dev.report.finding.Finding;
import dev.report.finding.FindingKind;
import dev.report.finding.Severity;
import dev.report.model.UnitCode;
import dev.report.project.ReportProject;
import dev.report.project.Unit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What came in, seen from the units: who sent what, what could not be read, and what is nobody's. */
public final class Inbox {

    private static final FindingKind MISSING = FindingKind.of("missing-unit");
    private static final FindingKind STRANGER = FindingKind.of("unknown-unit");

    private static final FindingKind OTHER_PERIOD = FindingKind.of("wrong-year");

    /** Findings that explain why a file gave nothing. */
    private static final List<FindingKind> UNREAD = List.of(
            FindingKind.of("unreadable-file"),
            FindingKind.of("unknown-file-type"),
            FindingKind.of("unopened-file"),
            FindingKind.of("outside-link"),
            FindingKind.of("empty-file"),
            FindingKind.of("unknown-layout"));

    private final Compilation compilation;
    private final Map<UnitCode, List<Finding>> byUnit = new HashMap<>();
    private final Map<UnitCode, List<SubmissionFile>> filesByUnit = new HashMap<>();

    public Inbox(Compilation compilation) {
        this.compilation = compilation;
        for (SubmissionFile file : compilation.intake().files()) {
            file.unit()
                    .ifPresent(unit -> filesByUnit
                            .computeIfAbsent(unit.code(), any -> new ArrayList<>())
                            .add(file));
        }
        for (Finding finding : compilation.findings()) {
            finding.unit()
                    .ifPresent(unit -> byUnit.computeIfAbsent(unit, any -> new ArrayList<>())
                            .add(finding));
        }
    }

    private List<Finding> of(Unit unit) {
        return byUnit.getOrDefault(unit.code(), List.of());
    }

    /** How far a unit is. */
    public enum State {
        SUBMITTED,
        ERRORS,
        /** Sent, but no figure of it could be read. */
        UNREADABLE,
        MISSING,
        NOT_DUE;

        /** The word for it in JSON and in the bundle. */
        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }

    public State state(Unit unit) {
        Optional<Submission> sent = compilation.submissions().of(unit.code());
        boolean hasFigures = sent.filter(each -> each.table().isMentioned()).isPresent();
        if (!hasFigures && unread(unit).values().stream().anyMatch(found -> !OTHER_PERIOD.covers(found))) {
            return State.UNREADABLE;
        }
        if (sent.isPresent()) {
            return count(unit, Severity.ERROR) > 0 ? State.ERRORS : State.SUBMITTED;
        }
        return unit.isDue(compilation.project().period()) ? State.MISSING : State.NOT_DUE;
    }

    /** Who must submit, and how far they are: whoever sent something that cannot be read is not missing. */
    public Coverage coverage() {
        List<Unit> expected = compilation.consolidation().coverage().expected();
        List<Unit> submitted = new ArrayList<>(expected.size());
        List<Unit> missing = new ArrayList<>();
        List<Unit> unreadable = new ArrayList<>();
        for (Unit unit : expected) {
            List<Unit> alike = switch (state(unit)) {
                case MISSING -> missing;
                case UNREADABLE -> unreadable;
                default -> submitted;
            };
            alike.add(unit);
        }
        return new Coverage(expected, submitted, missing, unreadable);
    }

    /** The units in a state, in the order of the roster. */
    public List<Unit> units(State state) {
        return compilation.project().roster().units().stream()
                .filter(unit -> state(unit) == state)
                .toList();
    }

    /** How many findings there are on a unit, but for that it is missing. */
    public long count(Unit unit, Severity severity) {
        List<Finding> own = of(unit);
        return own.isEmpty()
                ? 0
                : own.stream()
                        .filter(finding -> finding.severity() == severity && !MISSING.covers(finding))
                        .count();
    }

    /** The unit's files that gave no figure, each with what was found first in it. */
    public Map<String, Finding> unread(Unit unit) {
        Map<String, Finding> unread = new LinkedHashMap<>();
        of(unit).stream().filter(Inbox::isUnread).forEach(finding -> unread.putIfAbsent(file(finding), finding));
        boolean hasFigures = compilation
                .submissions()
                .of(unit.code())
                .filter(sent -> sent.table().isMentioned())
                .isPresent();
        if (!hasFigures) {
            for (SubmissionFile file : filesByUnit.getOrDefault(unit.code(), List.of())) {
                first(file.name()).ifPresent(finding -> unread.putIfAbsent(file.name(), finding));
            }
        }
        return unread;
    }

    /** The file that a finding is about; that a unit is missing names last what it sent instead. */
    private static String file(Finding finding) {
        return finding.locations().get(finding.locations().size() - 1).at().file();
    }

    private static boolean isUnread(Finding finding) {
        boolean isInstead = MISSING.covers(finding) && finding.locations().size() > 1;
        return isInstead
                || finding.severity() != Severity.INFO && UNREAD.stream().anyMatch(kind -> kind.covers(finding));
    }

    private Optional<Finding> first(String file) {
        return compilation.findings().stream()
                .filter(finding -> finding.severity() == Severity.ERROR
                        && finding.place().file().equals(file))
                .findFirst();
    }

    /** The files that no unit of the roster sent, each with what was found first in it. */
    public Map<String, Finding> nobodys() {
        Map<String, Finding> strangers = new LinkedHashMap<>();
        compilation.findings().stream()
                .filter(finding -> STRANGER.covers(finding)
                        || isUnread(finding) && finding.unit().isEmpty())
                .filter(finding -> finding.place().file().startsWith(ReportProject.SUBMISSIONS))
                .forEach(finding -> strangers.putIfAbsent(finding.place().file(), finding));
        return strangers;
    }

    /** The unit that a file of nobody most likely is of: the one like what is written there, else the only one that is missing. */
    public Optional<Unit> likeliest(Finding stranger) {
        List<Unit> missing = units(State.MISSING);
        return stranger.expected()
                .flatMap(code -> compilation.project().roster().unit(new UnitCode(code)))
                .or(() -> missing.size() == 1 && isUntold(stranger)
                        ? missing.stream().findFirst()
                        : Optional.empty());
    }

    /** Whether a file holds figures and nothing that names a unit. */
    private static boolean isUntold(Finding stranger) {
        return STRANGER.covers(stranger) && stranger.locations().get(0).value().isEmpty();
    }

    /** The files of a unit, those that could not be read among them. */
    public List<String> files(Unit unit) {
        List<String> files = new ArrayList<>(
                compilation.submissions().of(unit.code()).map(Submission::files).orElse(List.of()));
        unread(unit).keySet().stream().filter(file -> !files.contains(file)).forEach(files::add);
        return files;
    }
}
