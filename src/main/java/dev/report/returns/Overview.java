package dev.report.returns;

import java.util.List;

/**
 * The clerk's list of a round's letters.
 *
 * @param date the day that they bear, as the form writes days
 * @param heads the words over its columns
 * @param rows one a letter, in the order of the roster
 */
public record Overview(String title, String date, List<String> heads, List<Row> rows) {
    public Overview {
        heads = List.copyOf(heads);
        rows = List.copyOf(rows);
    }

    /**
     * A letter.
     *
     * @param what its kind
     * @param counts how many faults are new, persist, and are resolved
     * @param file what it is called
     */
    public record Row(String code, String unit, String what, String counts, String file) {}
}
