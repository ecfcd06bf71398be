package dev.report.read.raw;

import java.util.List;
import java.util.stream.IntStream;

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
        return IntStream.range(0, fields.size())
                .filter(field -> fields.get(field) == part)
                .toArray();
    }
}
