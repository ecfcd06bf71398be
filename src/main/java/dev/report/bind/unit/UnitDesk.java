package dev.report.bind.unit;

import dev.report.bind.Submission;
import dev.report.definition.ReportDefinition;
import dev.report.definition.form.Indicator;
import dev.report.definition.label.LabelIndex;
import dev.report.finding.Findings;
import dev.report.finding.Raised;
import dev.report.model.CellKey;
import dev.report.model.FigureTable;
import dev.report.model.Measure;
import dev.report.model.Quantity;
import dev.report.model.SourceLocation;
import dev.report.model.Text;
import dev.report.project.Unit;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Where the cells of one unit come together: reads each value and fills the unit's table. */
public final class UnitDesk {

    private static final long[] POWERS = {1, 10, 100, 1_000, 10_000, 100_000, 1_000_000};

    private final Unit unit;
    private final ReportDefinition definition;
    private final Findings findings;
    private final FigureTable.Builder table;
    private final Set<String> files = new LinkedHashSet<>();
    private final Map<String, String> notes = new LinkedHashMap<>();
    private final Map<Integer, Standing> notTaken = new LinkedHashMap<>();
    private final Duplicates duplicates = new Duplicates();
    private final Whose whose;
    private int accepted;

    /** Whose values a desk is given. Only those of a unit are taken. */
    public enum Whose {
        UNIT,
        /** A name that is no unit's of the roster. */
        STRANGER,
        /** A row or column of totals over units. */
        TOTAL
    }

    UnitDesk(Unit unit, ReportDefinition definition, Findings findings, Whose whose) {
        this.whose = whose;
        this.unit = unit;
        this.definition = definition;
        this.findings = findings;
        this.table = new FigureTable.Builder(unit.code(), definition.cells());
    }

    public Unit unit() {
        return unit;
    }

    public Whose whose() {
        return whose;
    }

    List<String> files() {
        return new ArrayList<>(files);
    }

    public void opened(String file) {
        files.add(file);
    }

    boolean isNamedIn(String file) {
        return files.contains(file);
    }

    public void note(int cell, String text) {
        if (!text.isBlank()) {
            notes.merge(
                    definition.cells().key(cell).indicator(),
                    text.strip(),
                    (first, second) -> first.equals(second) ? first : first + "；" + second);
        }
    }

    /** Where a value stands that was not taken. @param text what stands there as far as it is known to be this cell's, else empty */
    record Standing(FigureTable.Source source, int line, int column, String text) {
        Standing(FigureTable.Source source, int line, int column) {
            this(source, line, column, "");
        }
    }

    /** Remembers that cells were given under a label that the form does not have: a finding says so, they are not blank too. */
    public void misnamed(LabelIndex.Resolution resolution, FigureTable.Source source, int line, int column) {
        if (resolution instanceof LabelIndex.Resolution.Cell found) {
            notTaken(found.position(), source, line, column);
        } else if (resolution instanceof LabelIndex.Resolution.Unknown unknown) {
            unknown.meant().forEach(cell -> notTaken(cell, source, line, column));
        } else if (resolution instanceof LabelIndex.Resolution.Ambiguous several) {
            several.cells().forEach(key -> notTaken(definition.cells().position(key), source, line, column));
        }
    }

    /** Remembers where a value stands that belongs to this cell but was not taken: a finding says why, it is not blank too. */
    public void notTaken(int cell, FigureTable.Source source, int line, int column) {
        notTaken.putIfAbsent(cell, new Standing(source, line, column));
    }

    /** Takes one cell: its value goes into the table, or a finding says why it cannot. */
    public void accept(int cell, FigureTable.Source source, int line, int column, String text) {
        if (whose != Whose.UNIT) {
            if (!text.isBlank()) {
                notTaken.merge(
                        cell,
                        new Standing(source, line, column, text),
                        (first, second) -> new Standing(first.source(), first.line(), first.column()));
            }
            return;
        }
        accepted++;
        if (table.isSeen(cell)) {
            boolean wasBlank = table.text(cell).isEmpty();
            if (!text.isBlank() || !wasBlank) {
                duplicates.add(new Duplicates.Twice(
                        accepted,
                        cell,
                        new Duplicates.Given(table.place(cell), table.text(cell)),
                        new Duplicates.Given(place(source, line, column, cell), text),
                        new Standing(source, line, column)));
            }
            if (!wasBlank || text.isBlank()) {
                return;
            }
        }
        long digits = ValueText.plainDigits(text);
        int decimals = definition.cells().measure(cell).decimals();
        if (digits >= 0 && (decimals == 0 || digits < 1_000_000_000_000L)) {
            table.read(cell, source, line, column, "").reported(cell, digits * POWERS[decimals], false);
        } else {
            acceptText(cell, source, line, column, text);
        }
    }

    /** Takes a cell whose value may be another's, since its row is too long: a finding says so. */
    public void displaced(int cell, FigureTable.Source source, int line, int column, String text) {
        if (!table.isSeen(cell) && whose == Whose.UNIT) {
            table.read(cell, source, line, column, text).unreadable(cell);
        }
    }

    private void acceptText(int cell, FigureTable.Source source, int line, int column, String text) {
        Indicator indicator = definition.indicator(cell);
        ValueText value = ValueText.read(text, indicator.measure(), indicator.signed(), indicator.approximate());
        SourceLocation at = place(source, line, column, cell);
        switch (value.kind()) {
            case BLANK -> table.read(cell, source, line, column, "");
            case NOT_APPLICABLE -> {
                table.read(cell, source, line, column, text).notApplicable(cell);
                if (!indicator.notApplicable()) {
                    add("not-applicable-cell", cell, at, Excerpt.of(text))
                            .values("label", definition.label(cell), "value", Excerpt.of(text));
                }
            }
            case FAULT -> {
                table.read(cell, source, line, column, text).unreadable(cell);
                addUnreadable(value.fault(), cell, at, Excerpt.of(text));
            }
            case NUMBER -> {
                BigDecimal number = value.number();
                Quantity quantity = new Quantity(number, indicator.measure(), value.isApproximate());
                table.read(cell, source, line, column, text.equals(Quantity.plain(number)) ? "" : text);
                table.reported(cell, quantity);
                if (value.isLenient()) {
                    String given = Excerpt.withSpace(text);
                    add("lenient-reading", cell, at, given)
                            .expected(quantity.text())
                            .values("label", definition.label(cell), "value", given, "read", quantity.text());
                }
            }
        }
    }

    private Raised add(String id, int cell, SourceLocation at, String value) {
        CellKey key = definition.cells().key(cell);
        return findings.add(id, at, Text.same(definition.label(cell)), value)
                .unit(unit.code())
                .cell(key)
                .actual(value);
    }

    private void addUnreadable(String fault, int cell, SourceLocation at, String value) {
        Measure measure = definition.cells().measure(cell);
        add("unreadable-cell." + fault, cell, at, value)
                .values(
                        "label", definition.label(cell),
                        "value", value,
                        "measure", measure.label(),
                        "decimals", measure.decimals());
    }

    private SourceLocation place(FigureTable.Source source, int line, int column, int cell) {
        return FigureTable.locate(source, line, column, definition.cells().key(cell));
    }

    /** The unit's figures as far as they were read. */
    FigureTable figures() {
        return table.build();
    }

    /** The values that were not taken, by their cells; of a cell given more than once the first, without its text. */
    Map<Integer, Standing> notTaken() {
        return notTaken;
    }

    /** The values of a file that stood under this unit's name for a second time, by their cells: they may be another unit's. */
    Map<Integer, Standing> givenTwice(String file) {
        return duplicates.in(file);
    }

    /** Whether the unit gave figures, but none of some cells. */
    boolean lacks(Set<Integer> cells) {
        return accepted > 0 && cells.stream().noneMatch(table::isSeen);
    }

    public Submission close() {
        duplicates.report(unit, accepted, definition, findings);
        notTaken.forEach((cell, at) -> {
            if (!table.isSeen(cell)) {
                table.read(cell, at.source(), at.line(), at.column(), "").unreadable(cell);
            }
        });
        return new Submission(unit, table.build(), files(), Map.copyOf(notes));
    }
}
