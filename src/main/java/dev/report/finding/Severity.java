package dev.report.finding;

import java.util.Locale;

/** How grave a finding is, gravest first; the wire name is the lower-case constant. */
public enum Severity {
    /** A printed digit would be wrong, or cannot be computed. */
    ERROR,
    /** Probably wrong: a person should look. */
    WARNING,
    /** Read tolerantly; nothing to do. */
    INFO;

    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    public boolean atLeast(Severity other) {
        return compareTo(other) <= 0;
    }
}
