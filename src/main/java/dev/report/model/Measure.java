package dev.report.model;

import org.jspecify.annotations.Nullable;

/**
 * What an indicator is counted in (计量单位): it fixes the number of decimals of every value.
 *
 * @param label the measure word as printed, e.g. {@code 件} or {@code 万元}
 * @param decimals the largest number of decimals a value may have, 0 for counts
 * @param print how many decimals are printed at least: 12.50 for 2
 */
public record Measure(String label, int decimals, int print) {

    /** Money is given in 万元 with the 分: six decimals. */
    public static final int MOST_DECIMALS = 6;

    /** One that is printed without superfluous zeros. */
    public Measure(String label, int decimals) {
        this(label, decimals, 0);
    }

    public Measure {
        if (label.isBlank() || decimals < 0 || decimals > MOST_DECIMALS) {
            throw new IllegalArgumentException(
                    "a measure needs a word and at most " + MOST_DECIMALS + " decimals: " + label + ", " + decimals);
        }
    }

    /**
     * Whether numbers in one are numbers in the other, however they are printed. Written out, since Java makes a record's own at run time,
     * with some thirty classes.
     */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Measure measure && decimals == measure.decimals && label.equals(measure.label);
    }

    @Override
    public int hashCode() {
        return 31 * label.hashCode() + decimals;
    }

    /** A number with its measure word: {@code 54件}, {@code 54 requests}. */
    public String with(String number) {
        return Character.isIdeographic(label.codePointAt(0)) ? number + label : number + " " + label;
    }

    public boolean isCount() {
        return decimals == 0;
    }
}
