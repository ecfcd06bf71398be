package dev.report.cli.print;

import dev.report.aggregate.Coverage;

/** Says how many units submitted, sent what cannot be read, or are missing: in the same words wherever it is said. */
public final class CoverageWords {

    private CoverageWords() {}

    /** As {@code 应报 30 个，已报 28 个，已发来但无法读取 1 个，未报 1 个}; what is 0 is left out. */
    public static String of(Coverage coverage, Screen screen) {
        String words = screen.say(
                "coverage",
                "submitted",
                coverage.submitted().size(),
                "expected",
                coverage.expected().size());
        return words
                + part("coverage.unreadable", coverage.unreadable().size(), screen)
                + part("coverage.missing", coverage.missing().size(), screen);
    }

    private static String part(String key, int count, Screen screen) {
        return count == 0 ? "" : screen.say(key, "count", count);
    }
}
