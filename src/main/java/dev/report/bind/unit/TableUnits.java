package dev.report.bind.unit;

import dev.report.definition.label.LookAlikes;
import dev.report.discover.Sender;
import dev.report.discover.SubmissionFile;
import dev.report.finding.Findings;
import dev.report.model.SourceLocation;
import dev.report.project.ReportProject;
import dev.report.project.Unit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Whose figures are in one table: finds the draft of each name in it, and reports once each name that may not submit. */
public final class TableUnits {

    private final ReportProject project;
    private final SubmissionFile file;
    private final UnitDrafts drafts;
    private final UnitFindings findings;
    private final TotalLabels totalLabels;
    private final Map<String, Optional<UnitDraft>> byText = new LinkedHashMap<>();
    private final SheetTotals totals;
    private String lastText = "\0";
    private @Nullable UnitDraft last;
    private boolean lacksUnit;
    private final Map<Unit, SourceLocation> others = new LinkedHashMap<>();

    public TableUnits(
            ReportProject project, SubmissionFile file, UnitDrafts drafts, Findings findings, TotalLabels totalLabels) {
        this.project = project;
        this.file = file;
        this.drafts = drafts;
        this.findings = new UnitFindings(project, findings);
        this.totalLabels = totalLabels;
        this.totals = new SheetTotals(project.definition(), findings);
    }

    /** Whether any name is a unit's: the roster is not known. */
    public boolean isOpen() {
        return project.roster().isOpen();
    }

    /** Whether a text is the code or name of a unit of the roster; only where that is known. */
    public boolean isKnown(String text) {
        return project.roster().named(name(text)).isPresent();
    }

    /** Whether a text names a unit; without a roster any may. */
    public boolean isNameOf(String text, Unit unit) {
        return isOpen()
                || name(text).equals(unit.name())
                || name(text).equals(unit.code().value());
    }

    /** In this table units head columns. */
    public void standOverColumns() {
        totals.standOverColumns();
    }

    /** Whether the draft asked for before was asked for by this text: most rows name the unit of the row before. */
    public boolean isLast(String text) {
        return text.equals(lastText);
    }

    public @Nullable UnitDraft last() {
        return last;
    }

    /** The draft of the unit that a text names; without text that of the file; null if that unit may not submit. */
    public @Nullable UnitDraft of(String text, SourceLocation at) {
        lastText = text;
        last = byText.computeIfAbsent(name(text), name -> find(name, at)).orElse(null);
        return last;
    }

    private static String name(String text) {
        return LookAlikes.plain(text).strip();
    }

    private Optional<UnitDraft> find(String name, SourceLocation at) {
        if (totalLabels.isTotal(name)) {
            return Optional.of(totals.add(name, totalLabels.kind(name), at, drafts.total(name)));
        }
        Optional<Unit> unit =
                name.isEmpty() ? file.unit() : project.roster().named(name).or(() -> renumbered(name, at));
        if (unit.isEmpty()) {
            if (name.isEmpty()) {
                lacksUnit = true;
                return Optional.empty();
            }
            return Optional.of(drafts.stranger(name, at, file.unit()));
        }
        if (!project.roster().isOpen() && !unit.get().maySubmit(project.period())) {
            findings.otherTimesUnit(unit.get(), at);
            return Optional.empty();
        }
        if (!project.roster().isOpen()
                && file.unit().isPresent()
                && !file.unit().get().code().equals(unit.get().code())) {
            others.put(unit.get(), at);
        }
        UnitDraft draft = drafts.of(unit.get());
        draft.opened(file.name());
        return Optional.of(draft);
    }

    /** The unit whose code lost its leading zeros. */
    private Optional<Unit> renumbered(String name, SourceLocation at) {
        Optional<Unit> unit = project.roster().renumbered(name);
        unit.ifPresent(found -> findings.renumbered(found, name, at));
        return unit;
    }

    /** Whether there were figures for which neither a cell nor the file names a unit. */
    public boolean lacksUnit() {
        return lacksUnit;
    }

    /** The units whose figures are in the table, in the order in which they were met. */
    public List<Unit> given() {
        return drafts(UnitDraft.Whose.UNIT).map(UnitDraft::unit).toList();
    }

    private Stream<UnitDraft> drafts(UnitDraft.Whose whose) {
        return byText.values().stream().flatMap(Optional::stream).distinct().filter(draft -> draft.whose() == whose);
    }

    /** What a file's name, or its folder's, says of its unit is no more than a hint where the rows are several units'. */
    private void reportOthers() {
        Sender sender = file.sender();
        boolean isHint = sender.by() == Sender.By.FOLDER
                || sender.by() == Sender.By.INSIDE
                || sender.by() != Sender.By.CODE && given().size() > 1;
        if (!isHint) {
            others.forEach((unit, at) -> findings.otherUnit(sender.unit().orElseThrow(), unit, at));
        }
    }

    /** Reports a row whose further column for units names another unit than its first. */
    public void same(Unit unit, String text, SourceLocation at) {
        if (!project.roster().isOpen() && project.roster().unit(unit.code()).isPresent()) {
            project.roster()
                    .named(name(text))
                    .filter(other -> !other.code().equals(unit.code()))
                    .ifPresent(other -> findings.otherName(unit, other, at));
        }
    }

    /**
     * Compares the table's totals with its units.
     *
     * @param within the table's sheet, empty for a table that is the whole file
     */
    public void close(String within) {
        reportOthers();
        if (totals.isEmpty()) {
            return;
        }
        boolean isWhole = byText.values().stream().allMatch(Optional::isPresent)
                && drafts(UnitDraft.Whose.STRANGER).findAny().isEmpty();
        List<UnitDraft> units = drafts(UnitDraft.Whose.UNIT).toList();
        totals.report(file.unit().map(Unit::code), isWhole ? units : List.of(), file.name(), within);
    }
}
