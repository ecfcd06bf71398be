package dev.report.compare;

import dev.report.definition.ReportDefinition;
import dev.report.json.PublishedModel;
import dev.report.project.Roster;
import dev.report.published.PublishedReport;
import dev.report.published.ReportCover;
import java.util.Optional;

/**
 * One of two reports that are compared.
 *
 * @param name what the caller named, e.g. {@code history/2024}
 * @param model what it says
 * @param units what its units gave; none where that is not known
 * @param roster who its units are, if it belongs to a project
 * @param definition its form, if it can be found
 * @param document the published document that it was read from, if it was
 */
public record Side(
        String name,
        PublishedModel model,
        UnitCells units,
        Optional<Roster> roster,
        Optional<ReportDefinition> definition,
        Optional<PublishedReport> document) {

    /** Whether two reports are of one issuer; custom leaves 人民政府 out of a title. */
    boolean isOfIssuerOf(Side other) {
        return ReportCover.isOfOneIssuer(
                model.issuer().name(), other.model.issuer().name());
    }
}
