package dev.report.read.raw;

import dev.report.definition.label.LookAlikes;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One row of a table: its texts, and the place of each.
 *
 * <p>Shape: fields are counted from 0, lines and columns from 1. A place is made when someone asks for it, for a
 * province sends millions of cells.
 */
public final class RawRow {

    private final String[] texts;
    private final int line;
    private final RowPlaces places;
    private final List<CellRange> merged;

    /** Keeps the array: the caller hands it over. */
    public RawRow(String[] texts, int line, RowPlaces places) {
        this(texts, line, places, List.of());
    }

    /**
     * Of a table with merged cells.
     *
     * @param merged the merged cells to which squares of the row belong
     */
    public RawRow(String[] texts, int line, RowPlaces places, List<CellRange> merged) {
        this.texts = texts;
        this.line = line;
        this.places = places;
        this.merged = merged;
    }

    public int size() {
        return texts.length;
    }

    /** How many fields there are up to the last that holds something. */
    public int width() {
        int width = texts.length;
        while (width > 0 && isBlank(texts[width - 1])) {
            width--;
        }
        return width;
    }

    /** The raw text of a field, unquoted and not trimmed; empty for a cell in which nobody sees anything, and beyond the row's end. */
    public String text(int field) {
        return field < texts.length && !isBlank(texts[field]) ? texts[field] : "";
    }

    /** Whether a field is no cell of its own, for a merged cell reaches into it from the left. */
    public boolean isCovered(int field) {
        CellRange range = merged(field);
        return range != null && field > range.firstColumn();
    }

    /** The merged cell to which a field belongs, be it the first of its squares or another; null for a cell of its own. */
    public @Nullable CellRange merged(int field) {
        if (merged.isEmpty()) {
            return null;
        }
        for (CellRange range : merged) {
            if (range.holds(line, field)) {
                return range;
            }
        }
        return null;
    }

    /** The physical line of the row's first character; in a worksheet the row number. */
    public int line() {
        return line;
    }

    /** The physical line on which a field starts: fields before it may hold line breaks. */
    public int line(int field) {
        return places.line(this, field);
    }

    /** The field number in CSV, the character in a JSON line, the column of a worksheet. */
    public int column(int field) {
        return places.column(field);
    }

    /** In JSON the pointer of the object that holds the figures, e.g. {@code /2/figures}; else empty. */
    public String pointer() {
        return places.pointer();
    }

    /** The first dozen texts, as a finding quotes a header. */
    public String join() {
        return Arrays.stream(texts).limit(12).map(String::strip).collect(Collectors.joining(","));
    }

    /** Whether nobody sees anything in any field: wide and hard spaces and characters that leave no trace are nothing. */
    public boolean isBlank() {
        for (String text : texts) {
            if (!isBlank(text)) {
                return false;
            }
        }
        return true;
    }

    static boolean isBlank(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c > ' ' && (c <= '~' || isSeen(c))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isSeen(char c) {
        return !Character.isWhitespace(c) && !Character.isSpaceChar(c) && !LookAlikes.isInvisible(c);
    }
}
