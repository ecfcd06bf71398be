package dev.report.bind.layout;

import dev.report.bind.table.HeaderWords.Role;
import dev.report.bind.table.PlainCells;
import dev.report.bind.table.PlainTaker;
import dev.report.bind.table.TableContext;
import dev.report.bind.unit.UnitDraft;
import dev.report.read.raw.PlainShape;
import dev.report.read.raw.PlainShape.Part;
import dev.report.read.raw.RawRow;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** The plain rows of a long table: year, indicator, category and measure are words that were met before, and the value is a plain number. */
final class PlainLong {

    private static final Map<Role, Part> PARTS = Map.of(
            Role.UNIT, Part.UNIT,
            Role.YEAR, Part.WORD,
            Role.INDICATOR, Part.WORD,
            Role.BREAKDOWN, Part.WORD,
            Role.MEASURE, Part.WORD,
            Role.VALUE, Part.VALUE);

    private final PlainTaker taker;
    private final PlainShape shape;
    private final int indicator;

    PlainLong(TableContext table, LongColumns columns, RawRow header) {
        Part[] fields = new Part[header.size()];
        Arrays.fill(fields, Part.EMPTY);
        PARTS.forEach((role, part) -> {
            if (columns.of(role) >= 0) {
                fields[columns.of(role)] = part;
            }
        });
        indicator = columns.of(Role.INDICATOR);
        shape = new PlainShape(List.of(fields), false);
        taker = new PlainTaker(table, shape, table.words().plainWords("long " + words(header)));
    }

    private static String words(RawRow header) {
        StringBuilder words = new StringBuilder();
        for (int field = 0; field < header.size(); field++) {
            words.append(header.text(field)).append('\n');
        }
        return words.toString();
    }

    /** Takes rows up to the first that is not plain; whether there were any. */
    boolean take() throws IOException {
        return taker.take();
    }

    /** What the last row that was taken says in its column of indicators; empty before the first. */
    String indicator() {
        return taker.indicator();
    }

    /**
     * Remembers a row that was read with care, if rows with its words can be taken without.
     *
     * @param cell what it is of
     */
    void learn(RawRow row, int cell, UnitDraft draft) {
        boolean isPlain = row.size() == shape.fields().size()
                && draft.whose() == UnitDraft.Whose.UNIT
                && !row.text(indicator).isBlank();
        List<String> words = new ArrayList<>();
        for (int field = 0; field < row.size() && isPlain; field++) {
            Part part = shape.fields().get(field);
            if (part == Part.WORD) {
                words.add(row.text(field));
            }
            isPlain = part != Part.EMPTY || row.text(field).isEmpty();
        }
        if (isPlain) {
            taker.learn(words, new PlainCells(row.text(indicator), cell));
        }
    }
}
