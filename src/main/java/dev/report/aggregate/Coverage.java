package dev.report.aggregate;

import dev.report.project.Unit;
import java.util.List;

/**
 * Who has submitted and who has not.
 *
 * @param expected the units that must submit, in roster order
 * @param submitted those of them that did
 * @param missing those that did not
 */
public record Coverage(List<Unit> expected, List<Unit> submitted, List<Unit> missing) {
    public Coverage {
        expected = List.copyOf(expected);
        submitted = List.copyOf(submitted);
        missing = List.copyOf(missing);
    }

    public boolean isComplete() {
        return missing.isEmpty();
    }

    /** Whether all are there whose figures count; those that are only chased may be missing. */
    public boolean isSumComplete() {
        return missing.stream().noneMatch(Unit::isCounted);
    }
}
