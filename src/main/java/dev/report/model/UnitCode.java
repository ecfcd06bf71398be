package dev.report.model;

import org.jspecify.annotations.Nullable;

/**
 * The code of a body that submits (填报单位), as the roster writes it.
 *
 * @param value e.g. {@code 510781-101}; non-blank, without white space at its ends
 */
public record UnitCode(String value) implements Comparable<UnitCode> {

    public UnitCode {
        value = value.strip();
        if (value.isEmpty()) {
            throw new IllegalArgumentException("a unit needs a code");
        }
    }

    /** Written out, like {@link #hashCode}: Java makes its own only at run time, which costs each run some milliseconds. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof UnitCode code && value.equals(code.value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    @Override
    public int compareTo(UnitCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
