package dev.report.model;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * All cells of one form for one unit, or for the issuer.
 *
 * <p>Shape: one slot a cell, in the order of its {@link CellIndex}. Values, states and places are kept in arrays, because a
 * province sends 20,000 tables of 200 cells; {@link #figure} makes objects where someone looks.
 *
 * <p>Blanks: a cell that nobody set is blank. A cell that is in the file but could not be read is blank too, and
 * {@link #isUnreadable} tells the difference, so that no rule reports the same fault again.
 */
public final class FigureTable {

    private static final byte BLANK = 0;
    private static final byte REPORTED = 1;
    private static final byte NOT_APPLICABLE = 2;
    private static final byte UNREADABLE = 3;
    private static final byte STATE = 3;
    private static final byte APPROXIMATE = 4;
    private static final byte INCOMPLETE = 8;
    private static final byte PLACED = 16;
    private static final byte COMPUTED = 32;
    private static final byte ADDED_UP = 64;

    private final UnitCode owner;
    private final CellIndex cells;
    private final byte[] states;
    private final Longs unscaled;
    private final Ints lines;
    private final Ints columns;
    private final Ints sources;
    private final List<Source> sourceList;
    private final Map<Integer, BigDecimal> wide;
    private final Map<Integer, String> texts;

    private FigureTable(Builder builder) {
        owner = builder.owner;
        cells = builder.cells;
        states = builder.states;
        unscaled = builder.unscaled;
        lines = builder.lines;
        columns = builder.columns;
        sources = builder.sources;
        sourceList = List.copyOf(builder.sourceList);
        wide = builder.wide.isEmpty() ? Map.of() : new HashMap<>(builder.wide);
        texts = builder.texts.isEmpty() ? Map.of() : new HashMap<>(builder.texts);
    }

    /**
     * A part of a file that cells were read from.
     *
     * @param file the path relative to the project
     * @param within empty for a CSV file; {@code 表三!} for a worksheet; the JSON pointer of the figures object
     */
    public record Source(String file, String within) {

        /** Written out, since Java makes a record's own at run time, with some thirty classes. */
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Source source && file.equals(source.file) && within.equals(source.within);
        }

        @Override
        public int hashCode() {
            return 31 * file.hashCode() + within.hashCode();
        }

        SourceLocation locate(int line, int column, CellKey key) {
            if (within.endsWith("!")) {
                return new SourceLocation(file, line, column, within + columnName(column) + line);
            }
            return new SourceLocation(file, line, column, within.isEmpty() ? "" : within + "/" + key);
        }
    }

    /** The place of a cell within a source. */
    public static SourceLocation locate(Source source, int line, int column, CellKey key) {
        return source.locate(line, column, key);
    }

    /** The letters of a worksheet column: 1 is A, 27 is AA. */
    public static String columnName(int column) {
        StringBuilder name = new StringBuilder();
        for (int rest = column; rest > 0; rest = (rest - 1) / 26) {
            name.insert(0, (char) ('A' + (rest - 1) % 26));
        }
        return name.toString();
    }

    public UnitCode owner() {
        return owner;
    }

    public CellIndex cells() {
        return cells;
    }

    public boolean isReported(int cell) {
        return (states[cell] & STATE) == REPORTED;
    }

    /** Whether nothing was given; true as well for a cell that could not be read. */
    public boolean isBlank(int cell) {
        return (states[cell] & STATE) == BLANK || isUnreadable(cell);
    }

    public boolean isNotApplicable(int cell) {
        return (states[cell] & STATE) == NOT_APPLICABLE;
    }

    /** Whether the cell holds something that could not be read; a finding says what. */
    public boolean isUnreadable(int cell) {
        return (states[cell] & STATE) == UNREADABLE;
    }

    public boolean isApproximate(int cell) {
        return (states[cell] & APPROXIMATE) != 0;
    }

    /** For a sum over units: whether a unit that was asked left the cell blank, or gave what could not be read. */
    public boolean isIncomplete(int cell) {
        return (states[cell] & INCOMPLETE) != 0;
    }

    /** Whether nobody gave the cell: its value was computed from others of this table. */
    public boolean isComputed(int cell) {
        return (states[cell] & COMPUTED) != 0;
    }

    /** Whether nobody gave the cell, be it computed anew for each sum or added up like what was given. */
    public boolean isDerived(int cell) {
        return (states[cell] & (COMPUTED | ADDED_UP)) != 0;
    }

    /** Whether a place was recorded for the cell: it was read, if only as an empty field. */
    public boolean hasPlace(int cell) {
        return (states[cell] & PLACED) != 0;
    }

    /** The reported number at the measure's scale; only for a reported cell. */
    public BigDecimal value(int cell) {
        @Nullable BigDecimal large = wide.isEmpty() ? null : wide.get(cell);
        return large != null
                ? large
                : BigDecimal.valueOf(unscaled.get(cell), cells.measure(cell).decimals());
    }

    /** Whether {@link #unscaled} holds the number; it does for all that fit 18 digits. */
    public boolean fitsLong(int cell) {
        return wide.isEmpty() || !wide.containsKey(cell);
    }

    /** Whether an exact number was reported that {@link #unscaled} holds, and nothing is missing from it. */
    public boolean isExact(int cell) {
        return (states[cell] & (STATE | APPROXIMATE | INCOMPLETE)) == REPORTED && fitsLong(cell);
    }

    /** Whether an exact number was read, and not computed, that {@link #unscaled} holds: the state of nearly all cells. */
    public boolean isPlain(int cell) {
        return states[cell] == (REPORTED | PLACED) && fitsLong(cell);
    }

    /** The reported number in units of its last decimal, e.g. 592372449 for 59237.2449; only where {@link #fitsLong}. */
    public long unscaled(int cell) {
        return unscaled.get(cell);
    }

    /** Whether 0 was reported. */
    public boolean isZero(int cell) {
        return isReported(cell)
                && (fitsLong(cell) ? unscaled(cell) == 0 : value(cell).signum() == 0);
    }

    /** The reported number in plain digits; only for a reported cell. */
    public String digits(int cell) {
        return fitsLong(cell) && cells.measure(cell).decimals() == 0
                ? Long.toString(unscaled(cell))
                : Quantity.plain(value(cell));
    }

    public Entry entry(int cell) {
        if (isReported(cell)) {
            return new Entry.Reported(new Quantity(value(cell), cells.measure(cell), isApproximate(cell)));
        }
        return isNotApplicable(cell) ? new Entry.NotApplicable() : new Entry.Blank();
    }

    public Entry entry(CellKey key) {
        return entry(cells.position(key));
    }

    /** Where the cell was read, if it was mentioned at all. */
    public Optional<SourceLocation> place(int cell) {
        return hasPlace(cell)
                ? Optional.of(
                        sourceList.get(sources.get(cell)).locate(lines.get(cell), columns.get(cell), cells.key(cell)))
                : Optional.empty();
    }

    /** The text of the cell as it was read; for plain digits the number itself. */
    public String text(int cell) {
        String kept = texts.get(cell);
        if (kept != null) {
            return kept;
        }
        return isReported(cell) ? digits(cell) : "";
    }

    /** The cell as a figure that was read. */
    public Figure figure(int cell) {
        Provenance provenance = hasPlace(cell) && !isDerived(cell)
                ? new Provenance.Read(place(cell).orElseThrow(), text(cell))
                : new Provenance.Absent();
        return new Figure(cells.key(cell), owner, entry(cell), provenance);
    }

    /**
     * At least two tables of one form added up cell by cell; a cell that is blank in one of them is blank in the sum, and one that
     * is not applicable in one is left out of it. What was computed in them is left blank, since it cannot be added up.
     *
     * @param owner whom the sum belongs to
     */
    public static Builder sum(List<FigureTable> tables, UnitCode owner) {
        CellIndex cells = tables.get(0).cells;
        Builder sum = new Builder(owner, cells);
        for (int cell = 0; cell < cells.size(); cell++) {
            BigDecimal value = BigDecimal.ZERO;
            boolean blank = false;
            boolean approximate = false;
            boolean given = false;
            for (FigureTable table : tables) {
                blank |= table.isBlank(cell);
                blank |= table.isComputed(cell);
                if (table.isReported(cell)) {
                    value = value.add(table.value(cell));
                    approximate |= table.isApproximate(cell);
                    given = true;
                }
            }
            if (given && !blank) {
                sum.reported(cell, new Quantity(value, cells.measure(cell), approximate));
            }
        }
        return sum;
    }

    /** The first cell from a position on that holds nothing of its own, blank or computed, though it could be read; else the number of cells. */
    public int nextLacking(int from) {
        int cell = from;
        while (cell < states.length && !isLacking(states[cell])) {
            cell++;
        }
        return cell;
    }

    private static boolean isLacking(byte state) {
        return (state & STATE) == BLANK || (state & COMPUTED) != 0 && (state & STATE) != UNREADABLE;
    }

    /** Whether any cell was read, if only as an empty field: a form was there, though perhaps not filled in. */
    public boolean isMentioned() {
        for (byte state : states) {
            if ((state & PLACED) != 0) {
                return true;
            }
        }
        return false;
    }

    /** Whether no cell holds a number or a "not applicable". */
    public boolean isEmpty() {
        for (int cell = 0; cell < states.length; cell++) {
            if (!isBlank(cell) || isUnreadable(cell)) {
                return false;
            }
        }
        return true;
    }

    /** Fills one table cell by cell; a cell set again replaces the first, so the caller reports duplicates. */
    public static final class Builder {
        private UnitCode owner;
        private final CellIndex cells;
        private final byte[] states;
        private final Longs unscaled;
        private final Ints lines;
        private final Ints columns;
        private final Ints sources;
        private final List<Source> sourceList = new ArrayList<>(1);
        private Map<Integer, BigDecimal> wide = Map.of();
        private Map<Integer, String> texts = Map.of();

        public Builder(UnitCode owner, CellIndex cells) {
            this.owner = owner;
            this.cells = cells;
            states = new byte[cells.size()];
            unscaled = new Longs(cells.size());
            lines = new Ints(cells.size());
            columns = new Ints(cells.size());
            sources = new Ints(cells.size());
        }

        /** Keeps the places once for both tables, as far as they are alike. */
        public void sharePlaces(Builder other) {
            lines.shareWith(other.lines);
            columns.shareWith(other.columns);
        }

        /** Whether nothing was read yet. */
        public boolean isUntouched() {
            return sourceList.isEmpty();
        }

        /**
         * Makes this the table of a unit that is known only now, as is where the cells were read.
         *
         * @param linesBefore how many lines precede the one that was called the first
         */
        public Builder of(UnitCode unit, int linesBefore) {
            owner = unit;
            lines.addToAll(linesBefore);
            return this;
        }

        /** Whether the cell was set or placed before. */
        public boolean isSeen(int cell) {
            return states[cell] != BLANK;
        }

        /** Where the cell was read first. */
        public SourceLocation place(int cell) {
            return sourceList.get(sources.get(cell)).locate(lines.get(cell), columns.get(cell), cells.key(cell));
        }

        /** The text or number read first. */
        public String text(int cell) {
            String kept = texts.get(cell);
            if (kept != null) {
                return kept;
            }
            BigDecimal narrow =
                    BigDecimal.valueOf(unscaled.get(cell), cells.measure(cell).decimals());
            return (states[cell] & STATE) == REPORTED ? Quantity.plain(wide.getOrDefault(cell, narrow)) : "";
        }

        /** Records the place of a cell and, if it differs from the plain number, the text there. */
        public Builder read(int cell, Source source, int line, int column, String text) {
            states[cell] |= PLACED;
            sources.set(cell, sourceNumber(source));
            lines.set(cell, line);
            columns.set(cell, column);
            if (!text.isEmpty()) {
                texts = texts.isEmpty() ? new HashMap<>() : texts;
                texts.put(cell, text);
            }
            return this;
        }

        private int sourceNumber(Source source) {
            int last = sourceList.size() - 1;
            if (last >= 0 && sourceList.get(last) == source) {
                return last;
            }
            int found = sourceList.indexOf(source);
            if (found < 0) {
                found = sourceList.size();
                sourceList.add(source);
            }
            return found;
        }

        /** Sets a number given in units of the measure's last decimal. */
        public Builder reported(int cell, long value, boolean approximate) {
            state(cell, approximate ? REPORTED | APPROXIMATE : REPORTED);
            unscaled.set(cell, value);
            if (!wide.isEmpty()) {
                wide.remove(cell);
            }
            return this;
        }

        public Builder reported(int cell, Quantity quantity) {
            BigDecimal value = quantity.value();
            if (value.precision() <= 18) {
                return reported(cell, value.unscaledValue().longValueExact(), quantity.approximate());
            }
            reported(cell, 0, quantity.approximate());
            wide = wide.isEmpty() ? new HashMap<>() : wide;
            wide.put(cell, value);
            return this;
        }

        public Builder notApplicable(int cell) {
            state(cell, NOT_APPLICABLE);
            return this;
        }

        public Builder unreadable(int cell) {
            state(cell, UNREADABLE);
            return this;
        }

        private void state(int cell, int state) {
            states[cell] = (byte) (states[cell] & PLACED | state);
        }

        /** Marks a sum to which some unit's part is lacking. */
        public Builder incomplete(int cell) {
            states[cell] |= INCOMPLETE;
            return this;
        }

        /** Sets what was computed from other cells of the table, and not given. */
        public Builder computed(int cell, Entry entry) {
            entry(cell, entry);
            states[cell] |= COMPUTED;
            return this;
        }

        /** Sets what was computed from other cells of the table, and is added up like what was given. */
        public Builder addedUp(int cell, Entry entry) {
            entry(cell, entry);
            states[cell] |= ADDED_UP;
            return this;
        }

        /** Sets whatever the entry says. */
        public Builder entry(int cell, Entry entry) {
            if (entry instanceof Entry.Reported reported) {
                return reported(cell, reported.value());
            }
            return entry instanceof Entry.NotApplicable ? notApplicable(cell) : this;
        }

        public FigureTable build() {
            return new FigureTable(this);
        }
    }
}
