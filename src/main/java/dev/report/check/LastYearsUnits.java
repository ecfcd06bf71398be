package dev.report.check;

import dev.report.definition.form.FormTable;
import dev.report.finding.Findings;
import dev.report.json.PublishedModel;
import dev.report.model.FigureTable;
import dev.report.model.SourceLocation;
import dev.report.model.Text;
import dev.report.model.UnitCode;
import dev.report.project.History;
import dev.report.project.ReportProject;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Reports which of last year's units are written otherwise in this year's roster, and which are not in it: these have no comparison. */
final class LastYearsUnits {

    /** So many codes show what sort of code it is. */
    private static final int SHOWN = 5;

    private LastYearsUnits() {}

    /** Reports which figures of last year's published report could not be read: nothing is compared with them. */
    static void unread(ReportProject project, Findings findings) {
        FigureTable figures = project.history().map(History::figures).orElse(null);
        if (figures == null) {
            return;
        }
        unreadTables(project, figures, findings);
        List<Integer> unread = IntStream.range(0, figures.cells().size())
                .filter(figures::isUnreadable)
                .boxed()
                .toList();
        if (!unread.isEmpty()) {
            String label = project.definition().label(unread.get(0));
            SourceLocation at = figures.place(unread.get(0))
                    .orElse(SourceLocation.file(project.history().get().file()));
            findings.add("last-years-unit.unread", at, Text.same(label), figures.text(unread.get(0)))
                    .values("count", unread.size(), "label", label);
        }
    }

    /** Whole tables, whose every cell would be passed over in silence. */
    private static void unreadTables(ReportProject project, FigureTable figures, Findings findings) {
        String file = project.history().map(History::file).orElse("");
        if (file.endsWith(PublishedModel.FILE)) {
            return;
        }
        List<String> tables = project.definition().sections().stream()
                .flatMap(section -> section.tables().stream())
                .distinct()
                .map(project.definition().figureTables()::get)
                .filter(table -> !table.blocks().isEmpty())
                .filter(table -> table.cells().stream()
                        .noneMatch(cell -> figures.hasPlace(figures.cells().position(cell))))
                .map(FormTable::title)
                .toList();
        if (!tables.isEmpty()) {
            findings.add("last-years-unit.table", SourceLocation.file(file)).values("tables", Text.list(tables));
        }
    }

    /** Columns of last year's figures are blank where there are none: somebody who put them elsewhere should hear of it. */
    private static void blankColumns(ReportProject project, Findings findings) {
        List<String> labels = project.definition().sections().stream()
                .flatMap(section -> section.tables().stream())
                .distinct()
                .flatMap(table -> project.definition().tables().get(table).previousLabels().stream())
                .distinct()
                .toList();
        if (!labels.isEmpty()) {
            String folder = "history/" + project.period().before().folder();
            findings.add("last-years-unit.column", SourceLocation.file(ReportProject.FILE))
                    .values("labels", Text.list(labels), "folder", folder);
        }
    }

    static void check(ReportProject project, Findings findings) {
        if (project.history().isEmpty()) {
            blankColumns(project, findings);
            return;
        }
        History history = project.history().get();
        if (history.file().equals(history.unitsFile())) {
            findings.add("last-years-unit.alone", SourceLocation.file(history.file()));
        } else if (!history.file().endsWith(PublishedModel.FILE)) {
            findings.add("last-years-unit.document", SourceLocation.file(history.file()));
            unread(project, findings);
            return;
        }
        SourceLocation at = SourceLocation.file(history.unitsFile());
        history.renumbered()
                .forEach((code, written) -> findings.add("last-years-unit.renumbered", at, Text.EMPTY, written.value())
                        .unit(code)
                        .values(
                                "unit", project.roster().nameOf(code).orElse(""),
                                "code", code,
                                "written", written));
        List<UnitCode> unknown = history.units().keySet().stream()
                .filter(code -> project.roster().unit(code).isEmpty())
                .toList();
        if (!unknown.isEmpty()) {
            boolean isAll = unknown.size() == history.units().size();
            String id = isAll ? "last-years-unit.none" : "last-years-unit.unknown";
            findings.add(id, at, Text.EMPTY, unknown.get(0).value())
                    .values(
                            "count",
                            unknown.size(),
                            "codes",
                            unknown.stream().limit(SHOWN).map(UnitCode::value).collect(Collectors.joining(" "))
                                    + (unknown.size() > SHOWN ? " …" : ""));
        }
    }
}
