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
 */
public record ReadingOptions(OptionalInt year, Optional<String> issuer, Optional<Issuer.Level> level) {

    /** Nothing. */
    public static final ReadingOptions NONE =
            new ReadingOptions(OptionalInt.empty(), Optional.empty(), Optional.empty());
}
