package dev.report.published;

import dev.report.project.Issuer;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What is known of a report before it is read; the rest is looked for in its text.
 *
 * @param year the year it is about
 * @param issuer whose report it is
 * @param level the issuer's level
 * @param among of which year it is that of a document with several; the latest if it is not said
 */
public record ReadingOptions(
        OptionalInt year, Optional<String> issuer, Optional<Issuer.Level> level, OptionalInt among) {

    /** Nothing. */
    public static final ReadingOptions NONE =
            new ReadingOptions(OptionalInt.empty(), Optional.empty(), Optional.empty());

    /** What is known; of a document with several reports it is that of its year. */
    public ReadingOptions(OptionalInt year, Optional<String> issuer, Optional<Issuer.Level> level) {
        this(year, issuer, level, year);
    }

    /** Of a document with several reports that of a year. */
    public static ReadingOptions among(int year) {
        return new ReadingOptions(OptionalInt.empty(), Optional.empty(), Optional.empty(), OptionalInt.of(year));
    }
}
