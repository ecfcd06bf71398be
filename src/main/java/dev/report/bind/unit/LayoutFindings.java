package dev.report.bind.unit;

import dev.report.definition.ReportDefinition;
import dev.report.finding.Finding;
import dev.report.finding.Messages;
import dev.report.finding.Severity;
import dev.report.model.CellKey;
import dev.report.model.Quantity;
import dev.report.model.SourceLocation;
import dev.report.model.Text;
import dev.report.model.UnitCode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Words the findings on a table as a whole: its header, columns and rows that were not read. */
public final class LayoutFindings {

    private static final Messages MESSAGES = new Messages(BindFindings.class);

    private final ReportDefinition definition;
    private final Consumer<Finding> report;

    LayoutFindings(ReportDefinition definition, Consumer<Finding> report) {
        this.definition = definition;
        this.report = report;
    }

    private static Text text(String key, Object... namesAndValues) {
        return MESSAGES.text(key, namesAndValues);
    }

    private static String shown(String value) {
        return BindFindings.shown(value);
    }

    /** A line with a number beyond the columns of its header. */
    public void tooLong(Optional<UnitCode> unit, String value, int width, SourceLocation at) {
        report.accept(Finding.of(
                        "line-too-long", Severity.ERROR, text("line-too-long", "value", shown(value), "width", width))
                .unit(unit)
                .actual(shown(value))
                .at(at, Text.EMPTY, shown(value))
                .help(text("line-too-long.help"))
                .build());
    }

    /** Two cells that may be one number, cut at its comma. @param cell the cell that the first stands for; −1 if that is not known */
    public void cutNumber(Optional<UnitCode> unit, int cell, String first, String rest, SourceLocation at) {
        Object[] readings = {"first", first, "rest", rest, "whole", first + "," + rest, "plain", first + rest};
        report.accept(Finding.of("unreadable-cell", Severity.ERROR, text("unreadable-cell.cut", readings))
                .unit(unit)
                .cell(
                        cell < 0
                                ? Optional.empty()
                                : Optional.of(definition.cells().key(cell)))
                .actual(first + "," + rest)
                .at(at, cell < 0 ? Text.EMPTY : Text.same(definition.label(cell)), first)
                .help(text("unreadable-cell.cut.help", readings))
                .build());
    }

    public void ignoredColumn(Optional<UnitCode> unit, String word, SourceLocation at) {
        report.accept(Finding.of("ignored-column", Severity.INFO, text("ignored-column", "label", shown(word)))
                .unit(unit)
                .at(at, Text.EMPTY, shown(word))
                .help(text("ignored-column.help"))
                .build());
    }

    /** A split indicator named without a category: its total was taken. */
    public void readAsTotal(Optional<UnitCode> unit, String label, CellKey cell, SourceLocation at) {
        report.accept(Finding.of(
                        "read-as-total",
                        Severity.INFO,
                        text("read-as-total", "label", shown(label), "read", definition.label(cell)))
                .unit(unit)
                .cell(cell)
                .at(at, Text.EMPTY, shown(label))
                .help(text("read-as-total.help"))
                .build());
    }

    /** A row of totals beneath the units' rows. */
    void ignoredRow(Optional<UnitCode> unit, String label, SourceLocation at) {
        report.accept(Finding.of("ignored-row", Severity.INFO, text("ignored-row", "label", shown(label)))
                .unit(unit)
                .at(at, Text.EMPTY, shown(label))
                .help(text("ignored-row.help"))
                .build());
    }

    /** A total over units that is not their sum. */
    void sheetTotal(
            Optional<UnitCode> unit, String label, int cell, BigDecimal total, BigDecimal sum, SourceLocation at) {
        String difference = Quantity.plain(total.subtract(sum));
        report.accept(Finding.of(
                        "sheet-total",
                        Severity.WARNING,
                        text(
                                "sheet-total",
                                "label",
                                shown(label),
                                "cell",
                                definition.label(cell),
                                "total",
                                Quantity.plain(total),
                                "sum",
                                Quantity.plain(sum),
                                "difference",
                                Quantity.plain(total.subtract(sum).abs())))
                .unit(unit)
                .cell(definition.cells().key(cell))
                .expected(Quantity.plain(sum))
                .actual(Quantity.plain(total))
                .difference(difference)
                .at(at, Text.same(definition.label(cell)), Quantity.plain(total))
                .help(text("sheet-total.help"))
                .build());
    }

    void absentTable(Optional<UnitCode> unit, String title, SourceLocation file) {
        report.accept(Finding.of("absent-table", Severity.INFO, text("absent-table", "table", title))
                .unit(unit)
                .at(file)
                .help(text("absent-table.help"))
                .build());
    }

    public void unknownLayout(Optional<UnitCode> unit, SourceLocation at, String header) {
        report.accept(finding(unit, Severity.ERROR, at, header));
    }

    /** A file that fits another definition. */
    public void otherForm(Optional<UnitCode> unit, ReportDefinition other, SourceLocation at) {
        Object[] names = {
            "other", other.heading().name(), "own", definition.heading().name(), "id", other.id()
        };
        report.accept(Finding.of("unknown-layout", Severity.ERROR, text("unknown-layout.other-form", names))
                .unit(unit)
                .expected(definition.id())
                .actual(other.id())
                .at(at)
                .help(text("unknown-layout.other-form.help", names))
                .basis(definition.heading().name().zh())
                .build());
    }

    /** A sheet without figures beside one that has them. */
    public void skippedSheet(Optional<UnitCode> unit, SourceLocation at, String header) {
        report.accept(finding(unit, Severity.INFO, at, header));
    }

    /** Whether one cell holds commas or semicolons of Chinese text: the file was typed by hand. */
    private static boolean hasWideCommas(String header) {
        return header.indexOf(',') < 0 && (header.indexOf('，') > 0 || header.indexOf('；') > 0);
    }

    public void namelessCategories(Optional<UnitCode> unit, String head, List<String> known, SourceLocation at) {
        report.accept(
                Finding.of("unknown-layout", Severity.ERROR, text("unknown-layout.categories", "head", shown(head)))
                        .unit(unit)
                        .actual(shown(head))
                        .at(at, Text.EMPTY, shown(head))
                        .help(text("unknown-layout.categories.help", "words", String.join(", ", known)))
                        .build());
    }

    private static Finding finding(Optional<UnitCode> unit, Severity severity, SourceLocation at, String header) {
        return Finding.of("unknown-layout", severity, text("unknown-layout", "header", shown(header)))
                .unit(unit)
                .actual(shown(header))
                .at(at, Text.EMPTY, shown(header))
                .help(text(hasWideCommas(header) ? "unknown-layout.wide" : "unknown-layout.help"))
                .build();
    }

    public void emptyFile(Optional<UnitCode> unit, SourceLocation at) {
        report.accept(Finding.of("empty-file", Severity.ERROR, text("empty-file", "file", at.file()))
                .unit(unit)
                .at(at)
                .help(text("empty-file.help"))
                .build());
    }
}
