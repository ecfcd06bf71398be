package dev.report.model;

import java.util.Locale;

/** How a computed figure was made from its inputs; the wire name is the lower-case constant. */
public enum Operation {
    SUM,
    MAX,
    LATEST,
    RECOMPUTE,
    NONE;

    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
