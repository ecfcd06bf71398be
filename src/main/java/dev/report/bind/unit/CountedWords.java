package dev.report.bind.unit;

import dev.report.definition.ReportDefinition;
import dev.report.finding.Findings;
import dev.report.model.FigureTable;
import dev.report.model.SourceLocation;
import dev.report.model.Text;
import dev.report.model.TextValue;
import dev.report.model.UnitTexts;
import dev.report.project.Unit;
import java.util.List;
import java.util.Optional;

/**
 * Makes the figures that count what a unit gave in words: 1 for yes and 0 for no, or the rows of a list.
 *
 * <p>Blanks: where the words are blank, so is the figure.
 */
final class CountedWords {

    private final Unit unit;
    private final ReportDefinition definition;
    private final Findings findings;

    CountedWords(Unit unit, ReportDefinition definition, Findings findings) {
        this.unit = unit;
        this.definition = definition;
        this.findings = findings;
    }

    /** Puts the counts into the unit's table; one that the unit gave itself must be the same. */
    void count(UnitTexts words, FigureTable.Builder table) {
        definition.texts().counts().forEach((figure, counted) -> {
            int cell = definition.cells().position(figure);
            counted(words, counted).ifPresent(count -> put(cell, count, table));
        });
    }

    /**
     * What was counted.
     *
     * @param at the words, or the first row; nowhere for a list without rows
     */
    private record Count(long number, Optional<SourceLocation> at, String text) {}

    private static Optional<Count> counted(UnitTexts words, String key) {
        if (words.lists().containsKey(key)) {
            List<UnitTexts.Row> rows = words.rows(key);
            return Optional.of(
                    new Count(rows.size(), rows.stream().map(UnitTexts.Row::at).findFirst(), ""));
        }
        return words.cell(key)
                .filter(TextValue::isGiven)
                .map(value -> new Count(value.value().equals("yes") ? 1 : 0, Optional.of(value.at()), value.text()));
    }

    private void put(int cell, Count count, FigureTable.Builder table) {
        if (table.isSeen(cell)) {
            check(cell, count, table);
            return;
        }
        count.at().ifPresent(at -> table.read(cell, source(at), at.line(), at.column(), count.text()));
        table.reported(cell, count.number(), false);
    }

    /** The part of a file that a place is in, so that the figure's place is the same. */
    private static FigureTable.Source source(SourceLocation at) {
        String within = at.isInSheet() ? at.within().substring(0, at.within().indexOf('!') + 1) : "";
        return new FigureTable.Source(at.file(), within);
    }

    private void check(int cell, Count count, FigureTable.Builder table) {
        String given = table.text(cell);
        if (!given.isEmpty() && ValueText.plainDigits(ValueText.halfWidth(given)) != count.number()) {
            String label = definition.label(cell);
            findings.add("counted-words", table.place(cell), Text.same(label), Excerpt.of(given))
                    .unit(unit.code())
                    .cell(definition.cells().key(cell))
                    .expected(Long.toString(count.number()))
                    .actual(Excerpt.of(given))
                    .values("label", label, "value", Excerpt.of(given), "count", count.number());
        }
    }
}
