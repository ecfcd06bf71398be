package dev.report.aggregate;

import dev.report.project.Unit;
import java.util.List;

/**
 * Who has submitted and who has not.
 *
 * @param expected the units that must submit, in roster order
 * @param submitted those of them that did
 * @param missing those that did not
 * @param unreadable those of which nothing that they sent can be read, where they are told apart from the missing ones
 */
public record Coverage(List<Unit> expected, List<Unit> submitted, List<Unit> missing, List<Unit> unreadable) {
    public Coverage {
        expected = List.copyOf(expected);
        submitted = List.copyOf(submitted);
        missing = List.copyOf(missing);
        unreadable = List.copyOf(unreadable);
    }

    /** Without a look at what was sent and cannot be read. */
    public Coverage(List<Unit> expected, List<Unit> submitted, List<Unit> missing) {
        this(expected, submitted, missing, List.of());
    }

    public boolean isComplete() {
        return missing.isEmpty() && unreadable.isEmpty();
    }

    /** Whether all are there whose figures count; those that are only chased may be missing. */
    public boolean isSumComplete() {
        return missing.stream().noneMatch(Unit::isCounted);
    }
}
