package dev.report.model;

/**
 * What an indicator is counted in (计量单位): it fixes the number of decimals of every value.
 *
 * @param label the measure word as printed, e.g. {@code 件} or {@code 万元}
 * @param decimals the largest number of decimals a value may have, 0 for counts
 */
public record Measure(String label, int decimals) {

    public Measure {
        if (label.isBlank() || decimals < 0 || decimals > 6) {
            throw new IllegalArgumentException(
                    "a measure needs a word and 0 to 6 decimals: " + label + ", " + decimals);
        }
    }

    /** A number with its measure word: {@code 54件}, {@code 54 requests}. */
    public String with(String number) {
        return Character.isIdeographic(label.codePointAt(0)) ? number + label : number + " " + label;
    }

    public boolean isCount() {
        return decimals == 0;
    }

    /** Written out, like {@link #hashCode}: Java makes its own only at run time, which costs each run some milliseconds. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Measure measure && label.equals(measure.label) && decimals == measure.decimals;
    }

    @Override
    public int hashCode() {
        return 31 * label.hashCode() + decimals;
    }
}
