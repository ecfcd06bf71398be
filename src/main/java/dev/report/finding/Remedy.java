package dev.report.finding;

import java.util.List;
import java.util.Optional;

/**
 * What would clear a finding.
 *
 * @param fix the change to make: the only one that clears the finding and all around it, or by far the likeliest; empty where
 *     none stands out
 * @param candidates where several changes would do, all of them, the likeliest first; empty where {@code fix} is the only one
 */
public record Remedy(Optional<Fix> fix, List<Fix> candidates) {

    /** Nothing is known that would clear it. */
    public static final Remedy NONE = new Remedy(Optional.empty(), List.of());

    public Remedy {
        candidates = List.copyOf(candidates);
    }

    /** The only change that clears everything around it. */
    public static Remedy only(Fix fix) {
        return new Remedy(Optional.of(fix), List.of());
    }
}
