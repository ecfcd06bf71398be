package dev.report.model;

import java.util.Optional;
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

    /**
     * The key whose written form is {@code indicator} or {@code indicator/breakdown}.
     *
     * @throws IllegalArgumentException if it names no indicator; what people write is for {@link #parse}
     */
    public static CellKey of(String written) {
        return parse(written).orElseThrow(() -> new IllegalArgumentException("no indicator in \"" + written + "\""));
    }

    /** Reads any text as a key; empty where it names no indicator, as in a lone {@code /}. */
    public static Optional<CellKey> parse(String text) {
        int slash = text.indexOf('/');
        String indicator = slash < 0 ? text : text.substring(0, slash);
        return indicator.isBlank()
                ? Optional.empty()
                : Optional.of(new CellKey(indicator, slash < 0 ? "" : text.substring(slash + 1)));
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
