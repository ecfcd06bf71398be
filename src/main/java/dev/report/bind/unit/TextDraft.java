package dev.report.bind.unit;

import dev.report.definition.ReportDefinition;
import dev.report.definition.text.TextItem;
import dev.report.definition.text.TextList;
import dev.report.definition.text.TextType;
import dev.report.finding.Findings;
import dev.report.finding.Raised;
import dev.report.model.FigureTable;
import dev.report.model.SourceLocation;
import dev.report.model.Text;
import dev.report.model.TextValue;
import dev.report.model.UnitTexts;
import dev.report.project.Unit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What one unit gave in words, as far as it was received: reads each text, and says what cannot be read. */
public final class TextDraft {

    private static final Text YES_NO = new Text("是 / 否", "yes / no");

    private final Unit unit;
    private final ReportDefinition definition;
    private final Findings findings;
    private final Map<String, TextValue> cells = new LinkedHashMap<>();
    private final Map<String, List<Map<String, TextValue>>> lists = new LinkedHashMap<>();
    private final Set<String> settled = new HashSet<>();

    TextDraft(Unit unit, ReportDefinition definition, Findings findings) {
        this.unit = unit;
        this.definition = definition;
        this.findings = findings;
    }

    /** Takes a text cell. */
    public void take(TextItem item, FigureTable.Source source, RawField field) {
        TextValue value = read(item, source, field);
        TextValue before = cells.get(item.key().indicator());
        if (before != null && before.state() != TextValue.State.BLANK) {
            addTwice(item, before, value);
        } else {
            cells.put(item.key().indicator(), value);
        }
    }

    /** Takes a field of the last row of a list, or of a new row if the last one has that column already. */
    public void takeNext(TextList list, TextItem column, FigureTable.Source source, RawField field) {
        List<Map<String, TextValue>> rows = lists.computeIfAbsent(list.key(), any -> new ArrayList<>());
        if (rows.isEmpty() || rows.get(rows.size() - 1).containsKey(column.key().breakdown())) {
            beginRow(list);
        }
        rows.get(rows.size() - 1).put(column.key().breakdown(), read(column, source, field));
    }

    /** Begins a row of a list. */
    public void beginRow(TextList list) {
        lists.computeIfAbsent(list.key(), any -> new ArrayList<>()).add(new LinkedHashMap<>());
    }

    /** Takes note that the unit has nothing to list. */
    public void nothing(TextList list) {
        lists.computeIfAbsent(list.key(), any -> new ArrayList<>());
        settled.add(list.key());
    }

    /** Whether nothing that was given was taken. */
    boolean isEmpty() {
        return lists.values().stream().allMatch(List::isEmpty)
                && cells.values().stream().allMatch(value -> value.state() == TextValue.State.UNREADABLE);
    }

    /** Takes note of words that were given but not taken: a finding says why, they are not blank too. */
    public void notTaken(TextItem item, FigureTable.Source source, RawField field) {
        SourceLocation at = FigureTable.locate(source, field.line(), field.column(), item.key());
        TextValue value = new TextValue(TextValue.State.UNREADABLE, "", "", at);
        cells.merge(
                item.key().indicator(), value, (before, now) -> before.state() == TextValue.State.BLANK ? now : before);
    }

    /**
     * A field of a row.
     *
     * @param line 1-based, like the column
     */
    public record RawField(String text, int line, int column) {}

    private TextValue read(TextItem item, FigureTable.Source source, RawField field) {
        SourceLocation at = FigureTable.locate(source, field.line(), field.column(), item.key());
        TextValue value = AnswerText.read(item, field.text(), at);
        switch (value.state()) {
            case UNREADABLE -> addUnreadable(item, value);
            case NOT_APPLICABLE -> {
                if (!item.traits().mayNotApply()) {
                    add("not-applicable-cell.words", item, value);
                }
            }
            case GIVEN -> checkLength(item, value);
            case BLANK -> {
                // Told at the end, once it is known whether the cell is given anywhere.
            }
        }
        return value;
    }

    private void addUnreadable(TextItem item, TextValue value) {
        String plain = ValueText.halfWidth(value.text());
        String day = DayText.ofSerial(plain).map(Object::toString).orElse("");
        String id = AnswerText.isFormula(value.text(), value.at())
                ? "unreadable-cell.formula-of-words"
                : item.type() != TextType.DATE
                        ? "unreadable-cell.yes-no"
                        : day.isEmpty() ? "unreadable-cell.date" : "unreadable-cell.serial";
        List<String> words = item.traits().words();
        add(id, item, value, "day", day, "words", words.isEmpty() ? YES_NO : String.join(" / ", words));
    }

    private void checkLength(TextItem item, TextValue value) {
        int length = value.value().codePointCount(0, value.value().length());
        if (length > item.traits().most()) {
            add(
                            "text-too-long",
                            item,
                            value,
                            "length",
                            length,
                            "most",
                            item.traits().most())
                    .expected(Integer.toString(item.traits().most()))
                    .actual(Integer.toString(length));
        }
    }

    private void addTwice(TextItem item, TextValue first, TextValue second) {
        if (second.state() == TextValue.State.BLANK) {
            return;
        }
        String given = Excerpt.of(first.text());
        add("duplicate-cell", item, second, "first", given, "place", first.at(), "second", Excerpt.of(second.text()))
                .at(first.at(), label(item), given)
                .expected(given);
    }

    private Raised add(String id, TextItem item, TextValue value, Object... more) {
        String text = Excerpt.of(value.text());
        List<Object> values = new ArrayList<>(List.of("label", label(item), "value", text));
        values.addAll(List.of(more));
        return findings.add(id, value.at(), label(item), text)
                .unit(unit.code())
                .cell(item.key())
                .actual(text)
                .values(values.toArray());
    }

    private Text label(TextItem item) {
        return Text.same(definition.label(item.key()));
    }

    /** What was received; rows without a text are none, and a list of such alone was not given. */
    UnitTexts close() {
        Map<String, List<UnitTexts.Row>> rows = new LinkedHashMap<>();
        lists.forEach((key, all) -> rows.put(
                key,
                all.stream()
                        .filter(row -> row.values().stream().anyMatch(value -> value.state() != TextValue.State.BLANK))
                        .map(row ->
                                new UnitTexts.Row(row.values().iterator().next().at(), row))
                        .toList()));
        rows.keySet().removeIf(key -> rows.getOrDefault(key, List.of()).isEmpty() && !settled.contains(key));
        return new UnitTexts(cells, rows);
    }
}
