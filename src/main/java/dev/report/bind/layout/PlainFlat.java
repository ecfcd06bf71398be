package dev.report.bind.layout;

import dev.report.bind.table.PlainCells;
import dev.report.bind.table.PlainTaker;
import dev.report.bind.table.TableContext;
import dev.report.bind.unit.UnitDraft;
import dev.report.definition.label.LabelIndex.Resolution;
import dev.report.read.raw.PlainShape;
import dev.report.read.raw.PlainShape.Part;
import dev.report.read.raw.RawRow;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The plain rows of a flat table: the year is the report's, and all else than the unit are plain numbers or blanks. */
final class PlainFlat {

    private final PlainTaker taker;
    private final PlainShape shape;
    private final PlainCells cells;

    private PlainFlat(TableContext table, RawRow header, PlainShape shape, PlainCells cells) {
        this.shape = shape;
        this.cells = cells;
        String words = IntStream.range(0, header.size()).mapToObj(header::text).collect(Collectors.joining("\n"));
        this.taker = new PlainTaker(table, shape, table.words().plainWords("flat " + words));
    }

    /**
     * Which columns hold what.
     *
     * @param units those of units
     * @param year that of years; negative for none
     * @param meanings what the heads mean
     * @param isValue which columns hold values
     */
    record Columns(List<Integer> units, int year, Resolution[] meanings, boolean[] isValue) {

        private Part part(int field) {
            if (units.contains(field)) {
                return Part.UNIT;
            }
            if (field == year) {
                return Part.WORD;
            }
            return field < isValue.length && isValue[field] ? Part.VALUE : Part.EMPTY;
        }

        /** The cells of the values, from left to right, as far as a head means one. */
        private int[] cells() {
            return IntStream.range(0, isValue.length)
                    .filter(field -> isValue[field] && meanings[field] instanceof Resolution.Cell)
                    .map(field -> ((Resolution.Cell) meanings[field]).position())
                    .distinct()
                    .toArray();
        }
    }

    /** Those under a header each of whose heads over values means a cell of its own; else none is plain. */
    static Optional<PlainFlat> of(TableContext table, RawRow header, Columns columns) {
        Part[] fields = new Part[header.size()];
        Arrays.setAll(fields, columns::part);
        PlainShape shape = new PlainShape(List.of(fields), true);
        int[] cells = columns.cells();
        boolean isClear =
                cells.length == shape.of(Part.VALUE).length && columns.units().size() < 2;
        return isClear ? Optional.of(new PlainFlat(table, header, shape, new PlainCells("", cells))) : Optional.empty();
    }

    /** Takes rows up to the first that is not plain; whether there were any. */
    boolean take() throws IOException {
        return taker.take();
    }

    /** Remembers the year of a row that was read with care: rows with it can be taken without. */
    void learn(RawRow row, UnitDraft draft) {
        boolean isPlain = row.size() == shape.fields().size()
                && draft.whose() == UnitDraft.Whose.UNIT
                && IntStream.of(shape.of(Part.EMPTY))
                        .allMatch(field -> row.text(field).isEmpty());
        if (isPlain) {
            taker.learn(IntStream.of(shape.of(Part.WORD)).mapToObj(row::text).toList(), cells);
        }
    }
}
