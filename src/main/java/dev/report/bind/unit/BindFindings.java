package dev.report.bind.unit;

import dev.report.definition.label.LabelIndex;
import dev.report.finding.Finding;
import dev.report.finding.Messages;
import dev.report.finding.Severity;
import dev.report.model.CellKey;
import dev.report.model.SourceLocation;
import dev.report.model.Text;
import dev.report.model.UnitCode;
import dev.report.project.ReportProject;
import dev.report.project.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Words the findings of this stage. */
public final class BindFindings {

    private static final Messages MESSAGES = new Messages(BindFindings.class);

    private final ReportProject project;
    private final List<Finding> findings = new ArrayList<>();
    private final LayoutFindings layout;
    private final UnitFindings units;

    public BindFindings(ReportProject project) {
        this.project = project;
        this.layout = new LayoutFindings(project.definition(), findings::add);
        this.units = new UnitFindings(project, findings::add);
    }

    /** Those on a table as a whole. */
    public LayoutFindings layout() {
        return layout;
    }

    /** Those on who sent what. */
    UnitFindings units() {
        return units;
    }

    public List<Finding> all() {
        return findings;
    }

    public void add(Finding finding) {
        findings.add(finding);
    }

    private static Text text(String key, Object... namesAndValues) {
        return MESSAGES.text(key, namesAndValues);
    }

    private static Text nearest(String name) {
        return name.isEmpty() ? text("unknown-figure.help") : text("nearest", "name", name);
    }

    private String label(int cell) {
        return project.definition().label(cell);
    }

    private String basis() {
        return project.definition().heading().name().zh();
    }

    /** A value that cannot be read, e.g. for the fault {@code negative}. */
    void unreadable(Unit unit, int cell, String fault, String value, SourceLocation at) {
        String measure = project.definition().cells().measure(cell).label();
        int decimals = project.definition().cells().measure(cell).decimals();
        findings.add(Finding.of(
                        "unreadable-cell",
                        Severity.ERROR,
                        text(
                                "unreadable-cell." + fault,
                                "label",
                                label(cell),
                                "value",
                                shown(value),
                                "measure",
                                measure,
                                "decimals",
                                decimals))
                .unit(unit.code())
                .cell(project.definition().cells().key(cell))
                .actual(shown(value))
                .at(at, Text.same(label(cell)), shown(value))
                .help(text("unreadable-cell." + fault + ".help", "measure", measure, "decimals", decimals))
                .basis(basis())
                .build());
    }

    /** Long texts are cut in messages; the place tells where the whole stands. */
    static String shown(String value) {
        String line = value.strip().replace('\n', ' ').replace('\r', ' ');
        return line.length() <= 40 ? line : line.substring(0, 39) + "…";
    }

    /** The text is quoted with the white space around it, which may be all that was not plain. */
    void lenient(Unit unit, int cell, String text, String read, SourceLocation at) {
        String value = text.length() <= 40 ? text.replace('\n', ' ').replace('\r', ' ') : shown(text);
        findings.add(Finding.of(
                        "lenient-reading",
                        Severity.INFO,
                        text("lenient-reading", "label", label(cell), "value", value, "read", read))
                .unit(unit.code())
                .cell(project.definition().cells().key(cell))
                .actual(value)
                .expected(read)
                .at(at, Text.same(label(cell)), value)
                .help(text("lenient-reading.help"))
                .build());
    }

    void notApplicable(Unit unit, int cell, String value, SourceLocation at) {
        findings.add(Finding.of(
                        "not-applicable-cell",
                        Severity.WARNING,
                        text("not-applicable-cell", "label", label(cell), "value", shown(value)))
                .unit(unit.code())
                .cell(project.definition().cells().key(cell))
                .actual(shown(value))
                .at(at, Text.same(label(cell)), shown(value))
                .help(text("not-applicable-cell.help"))
                .basis(basis())
                .build());
    }

    void blank(Unit unit, int cell, SourceLocation at, boolean mentioned) {
        findings.add(Finding.of(
                        "blank-cell",
                        Severity.ERROR,
                        text(
                                mentioned ? "blank-cell.empty" : "blank-cell.absent",
                                "label",
                                label(cell),
                                "unit",
                                unit.name()))
                .unit(unit.code())
                .cell(project.definition().cells().key(cell))
                .at(at, Text.same(label(cell)), "")
                .help(text("blank-cell.help"))
                .basis(basis())
                .build());
    }

    /** Cells of one unit that were given twice. @param fault the cells, in the order of the second values; never empty */
    void duplicate(Unit unit, List<Duplicates.Twice> fault) {
        Duplicates.Twice from = fault.get(0);
        Finding.Builder finding = Finding.of("duplicate-cell", Severity.ERROR, duplicate(unit, from, fault.size()))
                .unit(unit.code())
                .cell(project.definition().cells().key(from.cell()))
                .expected(shown(from.first().text()))
                .actual(shown(from.second().text()));
        for (Duplicates.Twice twice : fault.size() == 1 ? fault : List.of(from, fault.get(fault.size() - 1))) {
            Text label = Text.same(label(twice.cell()));
            finding.at(twice.second().at(), label, shown(twice.second().text()))
                    .at(twice.first().at(), label, shown(twice.first().text()));
        }
        findings.add(finding.help(text(fault.size() == 1 ? "duplicate-cell.help" : "duplicate-cell.several.help"))
                .basis(basis())
                .build());
    }

    private Text duplicate(Unit unit, Duplicates.Twice from, int cells) {
        String key = from.first().text().isBlank()
                ? ".blank-first"
                : from.second().text().isBlank() ? ".blank-second" : "";
        return text(
                "duplicate-cell" + (cells > 1 ? ".several" : key),
                "label",
                label(from.cell()),
                "first",
                shown(from.first().text()),
                "place",
                from.first().at(),
                "second",
                shown(from.second().text()),
                "unit",
                unit.name(),
                "count",
                cells);
    }

    /** A label, or a pair of labels, that names nothing the form knows, or only a group of items. */
    public void unknownFigure(
            Optional<UnitCode> unit, String label, LabelIndex.Resolution.Unknown resolution, SourceLocation at) {
        findings.add(Finding.of("unknown-figure", Severity.ERROR, text("unknown-figure", "label", shown(label)))
                .unit(unit)
                .actual(shown(label))
                .at(at, Text.EMPTY, shown(label))
                .help(help(resolution))
                .basis(basis())
                .build());
    }

    private Text help(LabelIndex.Resolution.Unknown resolution) {
        List<String> items = resolution.meant().stream()
                .map(cell -> project.definition().indicator(cell).label())
                .distinct()
                .toList();
        return items.size() > 1
                ? text("unknown-figure.group", "items", String.join("、", items))
                : nearest(resolution.nearest());
    }

    public void ambiguous(Optional<UnitCode> unit, String label, List<CellKey> cells, SourceLocation at) {
        List<String> options =
                cells.stream().map(project.definition()::label).limit(6).toList();
        findings.add(Finding.of(
                        "ambiguous-label",
                        Severity.ERROR,
                        text("ambiguous-label", "label", shown(label), "options", String.join("、", options)))
                .unit(unit)
                .actual(shown(label))
                .at(at, Text.EMPTY, shown(label))
                .help(text("ambiguous-label.help"))
                .basis(basis())
                .build());
    }

    /** @param cells how many values were not taken with it */
    public void wrongYear(Optional<UnitCode> unit, String year, SourceLocation at, int cells) {
        findings.add(Finding.of(
                        "wrong-year",
                        Severity.ERROR,
                        text(
                                cells > 1 ? "wrong-year.several" : "wrong-year",
                                "actual",
                                shown(year),
                                "expected",
                                project.year(),
                                "count",
                                cells))
                .unit(unit)
                .expected(Integer.toString(project.year()))
                .actual(shown(year))
                .at(at, Text.EMPTY, shown(year))
                .help(text("wrong-year.help"))
                .build());
    }

    public void wrongMeasure(Optional<UnitCode> unit, int cell, String measure, SourceLocation at) {
        String expected = project.definition().cells().measure(cell).label();
        findings.add(Finding.of(
                        "wrong-measure",
                        Severity.ERROR,
                        text("wrong-measure", "label", label(cell), "actual", shown(measure), "expected", expected))
                .unit(unit)
                .cell(project.definition().cells().key(cell))
                .expected(expected)
                .actual(shown(measure))
                .at(at, Text.same(label(cell)), shown(measure))
                .help(text("wrong-measure.help"))
                .basis(basis())
                .build());
    }
}
