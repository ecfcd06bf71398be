package dev.report.bind.unit;

import dev.report.bind.Submission;
import dev.report.definition.ReportDefinition;
import dev.report.definition.form.AggregationMode;
import dev.report.definition.form.FormTable;
import dev.report.definition.form.Indicator;
import dev.report.discover.SubmissionFile;
import dev.report.finding.Findings;
import dev.report.model.CellKey;
import dev.report.model.FigureTable;
import dev.report.model.SourceLocation;
import dev.report.model.Text;
import dev.report.project.ReportProject;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Reports the cells that a unit left blank (空白) though it was asked for them. */
public final class BlankCells {

    private final ReportProject project;
    private final Findings findings;
    private final Set<String> explained;
    private final Map<String, List<Integer>> cells = new HashMap<>();

    /** @param explained the files of which a finding says why they lack cells: filled in on another form, or not read to their end */
    public BlankCells(ReportProject project, Findings findings, Set<String> explained) {
        this.explained = explained;
        this.project = project;
        this.findings = findings;
    }

    /**
     * Every cell that is asked of the unit's kind and was left empty, or was not mentioned.
     *
     * <p>A file that is checked alone may be one of several of its unit: a table of the form that it has nothing of is one remark.
     */
    public void report(Submission submission) {
        FigureTable table = submission.table();
        if (submission.files().isEmpty()
                || !table.isMentioned() && submission.texts().isEmpty()) {
            return;
        }
        SourceLocation file = SourceLocation.file(submission.files().get(0));
        Set<CellKey> elsewhere = project.roster().isOpen() ? ofAbsentTables(submission, file) : Set.of();
        ReportDefinition definition = project.definition();
        boolean isExplained = submission.files().stream().anyMatch(explained::contains);
        boolean lower = submission.files().stream().anyMatch(SubmissionFile::isModel);
        for (int cell = table.nextLacking(0); cell < definition.cells().size(); cell = table.nextLacking(cell + 1)) {
            Indicator indicator = definition.indicator(cell);
            boolean asked = indicator.asked().of(submission.unit().kind())
                    && !(lower && indicator.mode() == AggregationMode.NONE)
                    && !(isExplained && !table.hasPlace(cell))
                    && !elsewhere.contains(definition.cells().key(cell));
            if (asked) {
                String label = definition.label(cell);
                findings.add(
                                table.hasPlace(cell) ? "blank-cell.empty" : "blank-cell.absent",
                                table.place(cell).orElse(file),
                                Text.same(label),
                                "")
                        .unit(submission.unit().code())
                        .cell(definition.cells().key(cell))
                        .values("label", label, "unit", submission.unit().name());
            }
        }
    }

    /**
     * Cells of a table of the form that the file does not have at all, though it has others of that table: a row or column that was deleted
     * is no row of zeros. For projects in which a blank is no finding.
     */
    public void reportAbsent(Submission submission) {
        FigureTable table = submission.table();
        ReportDefinition definition = project.definition();
        boolean isExplained = submission.files().stream().anyMatch(explained::contains);
        if (submission.files().isEmpty()
                || isExplained
                || submission.files().stream().anyMatch(SubmissionFile::isModel)) {
            return;
        }
        SourceLocation file = SourceLocation.file(submission.files().get(0));
        for (FormTable form : definition.tables().values()) {
            List<Integer> asked = cells(form).stream()
                    .filter(cell -> definition
                            .indicator(cell)
                            .asked()
                            .of(submission.unit().kind()))
                    .toList();
            List<Integer> absent =
                    asked.stream().filter(cell -> !table.hasPlace(cell)).toList();
            if (!absent.isEmpty() && absent.size() < asked.size()) {
                findings.add("absent-table.cells", file)
                        .unit(submission.unit().code())
                        .values(
                                "table", form.title(),
                                "count", absent.size(),
                                "first", definition.label(absent.get(0)),
                                "policy",
                                        project.policy()
                                                .blank()
                                                .name()
                                                .toLowerCase(Locale.ROOT)
                                                .replace("_", "-"));
            }
        }
    }

    /** The cells of a table that the form counts, found once for all units. */
    private List<Integer> cells(FormTable form) {
        return cells.computeIfAbsent(
                form.id(),
                any -> form.cells().stream()
                        .map(project.definition().cells()::position)
                        .filter(cell -> cell >= 0)
                        .toList());
    }

    private Set<CellKey> ofAbsentTables(Submission submission, SourceLocation file) {
        Set<CellKey> absent = new HashSet<>();
        for (FormTable form : project.definition().tables().values()) {
            List<CellKey> cells = form.cells().stream()
                    .filter(project.definition().cells()::contains)
                    .toList();
            boolean isAbsent = cells.stream()
                    .map(project.definition().cells()::position)
                    .noneMatch(cell -> cell >= 0 && submission.table().hasPlace(cell));
            if (isAbsent && !cells.isEmpty()) {
                absent.addAll(cells);
                findings.add("absent-table", file)
                        .unit(submission.unit().code())
                        .values("table", form.title());
            }
        }
        return absent;
    }
}
