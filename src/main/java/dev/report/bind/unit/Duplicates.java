package dev.report.bind.unit;

import dev.report.definition.ReportDefinition;
import dev.report.finding.Findings;
import dev.report.finding.Raised;
import dev.report.model.CellKey;
import dev.report.model.SourceLocation;
import dev.report.model.Text;
import dev.report.project.Unit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The cells that one unit was given twice, so that one fault, as a wrong unit in a row or a file sent again, is one finding.
 *
 * <p>Cells that follow each other are one fault; so are all of two files if most of the unit's cells came twice.
 */
final class Duplicates {

    /** So many equal values are no chance. */
    private static final int SAME_FILE = 10;

    /** How many further cells of a second version are shown. */
    private static final int MOST_SHOWN = 4;

    private final List<Twice> all = new ArrayList<>();

    /** A place and the text there. */
    record Given(SourceLocation at, String text) {}

    /**
     * A cell that was given twice.
     *
     * @param number which of the unit's values the second was, counted from 1
     * @param standing where the second is
     */
    record Twice(int number, int cell, Given first, Given second, UnitDraft.Standing standing) {
        /** Whether both stand in one file. */
        private boolean sameFile() {
            return first.at().file().equals(second.at().file());
        }

        private boolean isChanged() {
            return !first.text().equals(second.text());
        }

        private boolean sameFiles(Twice other) {
            return first.at().file().equals(other.first().at().file())
                    && second.at().file().equals(other.second().at().file());
        }
    }

    void add(Twice twice) {
        all.add(twice);
    }

    /** Passes over cells that the form prints in several places, where a report says the same in each. */
    void forgiveRepetition(ReportDefinition definition) {
        all.removeIf(twice -> twice.first().text().equals(twice.second().text())
                && isRepeated(definition.cells().key(twice.cell()), definition));
    }

    private static boolean isRepeated(CellKey cell, ReportDefinition definition) {
        return definition.tables().values().stream()
                        .flatMap(table -> table.cells().stream())
                        .filter(cell::equals)
                        .count()
                > 1;
    }

    /** The places of a file's second values, by their cells. */
    Map<Integer, UnitDraft.Standing> in(String file) {
        Map<Integer, UnitDraft.Standing> cells = new LinkedHashMap<>();
        for (Twice twice : all) {
            if (twice.second().at().file().equals(file)) {
                cells.put(twice.cell(), twice.standing());
            }
        }
        return cells;
    }

    /** @param given how many values the unit was given, those given twice among them */
    void report(Unit unit, int given, ReportDefinition definition, Findings findings) {
        List<List<Twice>> faults = new ArrayList<>();
        for (Twice twice : all) {
            List<Twice> last = faults.isEmpty() ? List.of() : faults.get(faults.size() - 1);
            if (!last.isEmpty() && continues(last, twice, given)) {
                last.add(twice);
            } else {
                faults.add(new ArrayList<>(List.of(twice)));
            }
        }
        faults.forEach(fault -> report(unit, fault, definition, findings));
    }

    private boolean continues(List<Twice> fault, Twice twice, int given) {
        Twice before = fault.get(fault.size() - 1);
        return before.sameFiles(twice) && (before.number() + 1 == twice.number() || isMost(twice, given));
    }

    /** Whether most of what the unit was given but once is also in the second file. */
    private boolean isMost(Twice twice, int given) {
        return all.stream().filter(twice::sameFiles).count() * 2 > given - all.size();
    }

    /** @param fault the cells, in the order of the second values; never empty */
    private static void report(Unit unit, List<Twice> fault, ReportDefinition definition, Findings findings) {
        List<Twice> changed = fault.stream().filter(Twice::isChanged).toList();
        boolean isVersion = !changed.isEmpty() && isSentAgain(fault);
        Twice from = isVersion ? changed.get(0) : fault.get(0);
        Twice last = fault.get(fault.size() - 1);
        String first = Excerpt.of(from.first().text());
        String second = Excerpt.of(from.second().text());
        Text label = Text.same(definition.label(from.cell()));
        Raised finding = findings.add(
                        isVersion ? "duplicate-cell.version" : id(from, fault.size(), isSentAgain(fault)),
                        from.second().at(),
                        label,
                        second)
                .at(from.first().at(), label, first)
                .unit(unit.code())
                .cell(definition.cells().key(from.cell()))
                .expected(first)
                .actual(second)
                .values(
                        "label",
                        label,
                        "first",
                        first,
                        "place",
                        from.first().at(),
                        "second",
                        second,
                        "unit",
                        unit.name(),
                        "count",
                        fault.size(),
                        "changed",
                        changed.size(),
                        "file",
                        from.second().at().file(),
                        "other",
                        from.first().at().file());
        if (isVersion) {
            changed.stream().skip(1).limit(MOST_SHOWN).forEach(twice -> addPlaces(finding, twice, definition));
        } else if (last != from) {
            addPlaces(finding, last, definition);
        }
    }

    private static void addPlaces(Raised finding, Twice twice, ReportDefinition definition) {
        Text label = Text.same(definition.label(twice.cell()));
        finding.at(twice.second().at(), label, Excerpt.of(twice.second().text()))
                .at(twice.first().at(), label, Excerpt.of(twice.first().text()));
    }

    /** Whether a file was sent twice, as it was or corrected in a few cells. */
    private static boolean isSentAgain(List<Twice> fault) {
        return fault.size() >= SAME_FILE
                && !fault.get(0).sameFile()
                && fault.stream().filter(Twice::isChanged).count() * 2 < fault.size();
    }

    private static String id(Twice from, int cells, boolean isSame) {
        if (cells > 1) {
            return isSame ? "duplicate-cell.same" : "duplicate-cell.several";
        }
        return from.first().text().isBlank()
                ? "duplicate-cell.blank-first"
                : from.second().text().isBlank() ? "duplicate-cell.blank-second" : "duplicate-cell";
    }
}
