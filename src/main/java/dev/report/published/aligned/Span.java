package dev.report.published.aligned;

import dev.report.published.ink.Box;

/** A stretch of a page from left to right, in points. */
record Span(double from, double to) {

    static Span of(Box box) {
        return new Span(box.left(), box.right());
    }

    boolean overlaps(Span other) {
        return from < other.to && other.from < to;
    }

    Span with(Span other) {
        return new Span(Math.min(from, other.from), Math.max(to, other.to));
    }
}
