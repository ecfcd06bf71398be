package dev.report.publish;

import dev.report.aggregate.Coverage;
import dev.report.json.PublishedModel;
import dev.report.project.Unit;
import java.util.List;
import java.util.Optional;

/** Who submitted, as every JSON of this program tells it. */
public final class CoverageJson {

    private CoverageJson() {}

    /** @param withMissing whether the units that did not submit are told by name */
    public static PublishedModel.Coverage of(Coverage coverage, boolean withMissing) {
        return new PublishedModel.Coverage(
                coverage.expected().size(),
                coverage.submitted().size(),
                withMissing ? Optional.of(codes(coverage.missing())) : Optional.empty(),
                withMissing ? codes(coverage.unreadable()) : List.of());
    }

    private static List<String> codes(List<Unit> units) {
        return units.stream().map(unit -> unit.code().value()).toList();
    }
}
