package dev.report.compare;

import dev.report.definition.ReportDefinition;
import dev.report.json.PublishedModel;
import dev.report.project.Roster;
import java.util.Optional;

/**
 * One of two reports that are compared.
 *
 * @param name what the caller named, e.g. {@code history/2024}
 * @param model what it says
 * @param units what its units gave; none where that is not known
 * @param roster who its units are, if it belongs to a project
 * @param definition its form, if it can be found
 */
public record Side(
        String name,
        PublishedModel model,
        UnitCells units,
        Optional<Roster> roster,
        Optional<ReportDefinition> definition) {}
