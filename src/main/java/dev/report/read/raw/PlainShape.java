package dev.report.read.raw;

import java.util.Arrays;
import java.util.List;

/**
 * What the fields of a plain row are, from left to right.
 *
 * @param fields all fields that a row must have, no more and no fewer
 * @param mayBeBlank whether a value may be left out
 */
public record PlainShape(List<Part> fields, boolean mayBeBlank) {

    /** What one field holds. */
    public enum Part {
        /** Who sent the row: any text, the same for many rows. */
        UNIT,
        /** A word that tells, with the row's other words, what the values are of. */
        WORD,
        /** A number. */
        VALUE,
        /** Nothing: a row with something here is not plain. */
        EMPTY
    }

    public PlainShape {
        fields = List.copyOf(fields);
    }

    /** The fields of one kind, from left to right. */
    public int[] of(Part part) {
        int[] found = new int[fields.size()];
        int count = 0;
        for (int field = 0; field < fields.size(); field++) {
            if (fields.get(field) == part) {
                found[count++] = field;
            }
        }
        return Arrays.copyOf(found, count);
    }
}
