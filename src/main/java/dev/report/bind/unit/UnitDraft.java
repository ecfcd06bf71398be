package dev.report.bind.unit;

import dev.report.bind.Submission;
import dev.report.definition.ReportDefinition;
import dev.report.definition.form.Indicator;
import dev.report.definition.label.LabelIndex;
import dev.report.definition.rule.Worth;
import dev.report.finding.Findings;
import dev.report.finding.Raised;
import dev.report.model.CellKey;
import dev.report.model.FigureTable;
import dev.report.model.Measure;
import dev.report.model.Quantity;
import dev.report.model.SourceLocation;
import dev.report.model.Text;
import dev.report.model.UnitTexts;
import dev.report.project.Unit;
import dev.report.read.raw.RawRow;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The figures of one unit as far as they were received: reads each value and fills the unit's table. */
public final class UnitDraft {

    private final Unit unit;
    private final ReportDefinition definition;
    private final Findings findings;
    private FigureTable.@Nullable Builder filled;
    private final List<String> files = new ArrayList<>(1);
    private final Whose whose;
    private @Nullable Aside aside;
    private @Nullable TextDraft texts;
    private int accepted;
    private boolean hasOtherPeriod;

    /** Whose values a draft is given. Only those of a unit are taken. */
    public enum Whose {
        UNIT,
        /** A name that is no unit's of the roster. */
        STRANGER,
        /** A row or column of totals over units. */
        TOTAL
    }

    /** What is kept beside the figures. Most units need none of it, and there may be 100,000 of them. */
    private record Aside(
            Map<String, String> notes, Map<Integer, Standing> notTaken, Unplaced unplaced, Duplicates duplicates) {
        private static final Aside NOTHING = new Aside(Map.of(), Map.of(), new Unplaced(), new Duplicates());

        private Aside() {
            this(new LinkedHashMap<>(), new LinkedHashMap<>(), new Unplaced(), new Duplicates());
        }
    }

    UnitDraft(Unit unit, ReportDefinition definition, Findings findings, Whose whose) {
        this.whose = whose;
        this.unit = unit;
        this.definition = definition;
        this.findings = findings;
    }

    public Unit unit() {
        return unit;
    }

    public Whose whose() {
        return whose;
    }

    /** Its arrays; made when the first value comes, since whole tables may come from elsewhere. */
    private FigureTable.Builder table() {
        if (filled == null) {
            filled = new FigureTable.Builder(unit.code(), definition.cells());
        }
        return filled;
    }

    /** What the unit gave in words. */
    public TextDraft texts() {
        if (texts == null) {
            texts = new TextDraft(unit, definition, findings);
        }
        return texts;
    }

    public List<String> files() {
        return List.copyOf(files);
    }

    public void opened(String file) {
        if (!files.contains(file)) {
            files.add(file);
        }
    }

    /** What is kept beside the figures so far; not to be changed. */
    private Aside aside() {
        return aside == null ? Aside.NOTHING : aside;
    }

    private Aside toAside() {
        if (aside == null) {
            aside = new Aside();
        }
        return aside;
    }

    /** Takes note of something that is of another period than the report's, and so was not taken. */
    public void sentOtherPeriod() {
        hasOtherPeriod = true;
    }

    /** Whether all that the unit sent is of another period: for the report's it has submitted nothing. */
    public boolean isAllOfOtherPeriod() {
        return hasOtherPeriod && accepted == 0 && (texts == null || texts.isEmpty());
    }

    boolean isNamedIn(String file) {
        return files.contains(file);
    }

    public void note(int cell, String text) {
        if (!text.isBlank()) {
            toAside()
                    .notes
                    .merge(
                            definition.cells().key(cell).indicator(),
                            text.strip(),
                            (first, second) -> first.equals(second) ? first : first + "；" + second);
        }
    }

    /**
     * The position of a value that was not taken.
     *
     * @param text what is written there; empty where it may not be this cell's
     */
    record Standing(FigureTable.Source source, int line, int column, String text) {}

    /** Remembers that cells were given under a label that the form does not have: a finding reports it, so they are not called blank too. */
    public void misnamed(LabelIndex.Resolution resolution, FigureTable.Source source, RawRow row, int field) {
        if (whose != Whose.UNIT && row.text(field).isBlank()) {
            return;
        }
        if (resolution instanceof LabelIndex.Resolution.Cell found) {
            notTaken(found.position(), source, row, field);
        } else if (resolution instanceof LabelIndex.Resolution.Unknown unknown) {
            for (int cell : unknown.meant()) {
                notTaken(cell, source, row, field);
            }
        } else if (resolution instanceof LabelIndex.Resolution.Ambiguous several) {
            several.cells().forEach(key -> notTaken(definition.cells().position(key), source, row, field));
        }
    }

    /** Remembers a row of numbers whose label is missing, or means nothing: a finding says so. */
    public void unplacedRow(FigureTable.Source source, RawRow row, int field) {
        toAside().unplaced.row(standing(source, row, field));
    }

    /** Remembers a column of numbers whose head means nothing: a finding says so. */
    public void unplacedColumn(String head, FigureTable.Source source, RawRow row, int field) {
        toAside().unplaced.column(head, standing(source, row, field));
    }

    /** Remembers a number whose head means nothing, in a table with a column a cell: a finding says so. */
    public void unplacedCell(FigureTable.Source source, RawRow row, int field) {
        toAside().unplaced.cell(standing(source, row, field));
    }

    /** A file of the unit could not be read, and a finding says so: what is lacking may be in it, and is not blank. */
    public void lackingAreUnreadable() {
        for (int cell = 0; accepted > 0 && cell < definition.cells().size(); cell++) {
            if (!isSettled(cell)) {
                table().unreadable(cell);
            }
        }
    }

    /** Whether the cell was given before, be it blank. */
    public boolean isGiven(int cell) {
        return table().isSeen(cell);
    }

    /** Remembers the position of a value that belongs to this cell but was not taken: a finding says why, it is not blank too. */
    public void notTaken(int cell, FigureTable.Source source, RawRow row, int field) {
        notTaken(cell, standing(source, row, field));
    }

    void notTaken(int cell, Standing at) {
        toAside().notTaken.putIfAbsent(cell, at);
    }

    private static Standing standing(FigureTable.Source source, RawRow row, int field) {
        return new Standing(source, row.line(field), row.column(field), "");
    }

    /** Takes one cell: its value goes into the table, or a finding says why it cannot. */
    public void accept(int cell, FigureTable.Source source, RawRow row, int field) {
        String text = row.text(field);
        if (whose != Whose.UNIT) {
            keep(cell, source, row, field);
            return;
        }
        accepted++;
        if (table().isSeen(cell) && !replacesBlank(cell, source, row, field)) {
            return;
        }
        long digits = ValueText.plainDigits(text);
        int decimals = definition.cells().decimals(cell);
        if (digits >= 0 && (decimals == 0 || digits < PlainValues.MOST_SCALED)) {
            table().read(cell, source, row.line(field), row.column(field), "")
                    .reported(cell, digits * PlainValues.power(decimals), false);
        } else {
            acceptText(cell, source, row, field);
        }
    }

    /** Whether a plain number, or a blank, can be taken for a cell with nothing to say of it. */
    public boolean takesPlain(int cell, long number) {
        return PlainValues.takes(table(), definition.cells(), cell, number);
    }

    /** Takes a plain number, or a blank, that {@link #takesPlain}. */
    public void takePlain(int cell, FigureTable.Source source, int line, int column, long number) {
        accepted++;
        PlainValues.take(table(), definition.cells(), cell, source, line, column, number);
    }

    /**
     * Takes plain values that were bound elsewhere, unless there are values of this unit already.
     *
     * @param linesBefore how many lines of the file precede theirs
     * @return whether they were taken
     */
    public boolean adopt(PlainValues values, int linesBefore) {
        boolean isFirst = accepted == 0 && (filled == null || filled.isUntouched());
        if (isFirst) {
            filled = values.table().of(unit.code(), linesBefore);
            accepted = values.count();
        }
        return isFirst;
    }

    /** Keeps a value that is not a unit's; of a cell given more than once the first position, without its text. */
    private void keep(int cell, FigureTable.Source source, RawRow row, int field) {
        String text = row.text(field);
        if (!text.isBlank()) {
            toAside()
                    .notTaken
                    .merge(
                            cell,
                            new Standing(source, row.line(field), row.column(field), text),
                            (first, second) -> new Standing(first.source(), first.line(), first.column(), ""));
        }
    }

    /**
     * Notes that a cell is given again, unless both are blank.
     *
     * @return whether it was blank before and is not now
     */
    private boolean replacesBlank(int cell, FigureTable.Source source, RawRow row, int field) {
        String text = row.text(field);
        boolean wasBlank = table().text(cell).isEmpty();
        if (!text.isBlank() || !wasBlank) {
            toAside()
                    .duplicates
                    .add(new Duplicates.Twice(
                            accepted,
                            cell,
                            new Duplicates.Given(table().place(cell), table().text(cell)),
                            new Duplicates.Given(place(source, row, field, cell), text),
                            standing(source, row, field)));
        }
        return wasBlank && !text.isBlank();
    }

    /** Takes a cell whose value may be another's, since its row is too long: a finding says so. */
    public void displaced(int cell, FigureTable.Source source, RawRow row, int field) {
        if (!table().isSeen(cell) && whose == Whose.UNIT) {
            table().read(cell, source, row.line(field), row.column(field), row.text(field))
                    .unreadable(cell);
        }
    }

    private void acceptText(int cell, FigureTable.Source source, RawRow row, int field) {
        String text = row.text(field);
        int line = row.line(field);
        int column = row.column(field);
        Indicator indicator = definition.indicator(cell);
        ValueText value = ValueText.read(text, indicator.measure(), indicator.signed(), indicator.approximate());
        SourceLocation at = place(source, row, field, cell);
        // The form's own formula, saved by a program that computes nothing: the figure is computed here as well.
        boolean isLeftToCompute = AnswerText.isFormula(text, at)
                && definition.computations().of(cell).isPresent();
        switch (isLeftToCompute ? ValueText.Kind.BLANK : value.kind()) {
            case BLANK -> table().read(cell, source, line, column, "");
            case NOT_APPLICABLE -> {
                table().read(cell, source, line, column, text).notApplicable(cell);
                if (!indicator.notApplicable()) {
                    add("not-applicable-cell", cell, at, Excerpt.of(text))
                            .values("label", definition.label(cell), "value", Excerpt.of(text));
                }
            }
            case FAULT -> {
                table().read(cell, source, line, column, text).unreadable(cell);
                addUnreadable(value.fault(), cell, at, Excerpt.of(text));
            }
            case NUMBER -> {
                BigDecimal number = value.number();
                Quantity quantity = new Quantity(number, indicator.measure(), value.isApproximate());
                table().read(cell, source, line, column, text.equals(Quantity.plain(number)) ? "" : text);
                table().reported(cell, quantity);
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
        LikeDigit like = LikeDigit.in(ValueText.halfWidth(value)).orElse(LikeDigit.NONE);
        add("unreadable-cell." + fault, cell, at, value)
                .values(
                        "label", definition.label(cell),
                        "value", value,
                        "measure", measure.label(),
                        "decimals", measure.decimals(),
                        "letter", like.character(),
                        "code", like.code(),
                        "digit", like.digit());
    }

    private SourceLocation place(FigureTable.Source source, RawRow row, int field, int cell) {
        return FigureTable.locate(
                source, row.line(field), row.column(field), definition.cells().key(cell));
    }

    /** The unit's figures as far as they were read. */
    FigureTable figures() {
        return table().build();
    }

    /** The values that were not taken, by their cells; of a cell given more than once the first, without its text. */
    Map<Integer, Standing> notTaken() {
        return aside().notTaken;
    }

    /** The values that a file gives under this unit's name for a second time, by their cells: they may be another unit's. */
    Map<Integer, Standing> givenTwice(String file) {
        return aside().duplicates.in(file);
    }

    /** Whether the unit gave figures, but none of some cells. */
    boolean lacks(Set<Integer> cells) {
        return accepted > 0 && cells.stream().noneMatch(table()::isSeen);
    }

    private boolean isSettled(int cell) {
        return table().isSeen(cell)
                || aside().notTaken.containsKey(cell)
                || !definition.indicator(cell).asked().of(unit.kind());
    }

    /**
     * The submission as it is now complete.
     *
     * @param blank what a blank cell comes to in what is computed of the unit's figures; empty if nothing is, as of a published report
     */
    public Submission close(Optional<Worth> blank) {
        if (blank.isEmpty()) {
            aside().duplicates.forgiveRepetition(definition);
        }
        aside().duplicates.report(unit, accepted, definition, findings);
        if (!aside().unplaced.isEmpty()) {
            aside().unplaced.explain(definition, this::isSettled, this::notTaken);
        }
        aside().notTaken.forEach((cell, at) -> {
            if (!table().isSeen(cell)) {
                table().read(cell, at.source(), at.line(), at.column(), "").unreadable(cell);
            }
        });
        UnitTexts words = texts == null ? UnitTexts.NONE : texts.close();
        if (texts != null) {
            new CountedWords(unit, definition, findings).count(words, table());
        }
        FigureTable figures = blank.map(worth -> definition.computations().fill(table(), worth))
                .orElseGet(() -> table().build());
        return new Submission(unit, figures, files(), Map.copyOf(aside().notes), words);
    }
}
