package dev.report.model;

import org.jspecify.annotations.Nullable;

/**
 * The name of one cell of the form: an indicator (指标) and, where it is split, one category of its breakdown (分类项).
 *
 * <p>Example: {@code requests.received/natural_person} is the number of new applications by natural persons.
 *
 * @param indicator the indicator's key, e.g. {@code requests.received}; non-blank
 * @param breakdown the category's code, e.g. {@code natural_person}; empty for an indicator that is not split
 */
public record CellKey(String indicator, String breakdown) implements Comparable<CellKey> {

    public CellKey {
        if (indicator.isBlank()) {
            throw new IllegalArgumentException("a cell key needs an indicator");
        }
    }

    /** The one cell of an indicator that is not split. */
    public static CellKey of(String indicator) {
        return new CellKey(indicator, "");
    }

    /** Reads the written form {@code indicator} or {@code indicator/breakdown}. */
    public static CellKey parse(String text) {
        int slash = text.indexOf('/');
        return slash < 0 ? of(text) : new CellKey(text.substring(0, slash), text.substring(slash + 1));
    }

    /** Written out, like {@link #hashCode}: Java makes its own only at run time, which costs each run some milliseconds. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof CellKey key && indicator.equals(key.indicator) && breakdown.equals(key.breakdown);
    }

    @Override
    public int hashCode() {
        return 31 * indicator.hashCode() + breakdown.hashCode();
    }

    @Override
    public int compareTo(CellKey other) {
        int byIndicator = indicator.compareTo(other.indicator);
        return byIndicator != 0 ? byIndicator : breakdown.compareTo(other.breakdown);
    }

    @Override
    public String toString() {
        return breakdown.isEmpty() ? indicator : indicator + "/" + breakdown;
    }
}
