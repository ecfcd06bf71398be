package dev.report.published;

import dev.report.definition.ReportDefinition;
import dev.report.definition.Section;
import dev.report.json.PublishedFigure;
import dev.report.json.PublishedModel;
import dev.report.model.FigureTable;
import dev.report.model.Quantity;
import dev.report.published.line.PageLines;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Puts a published report that was read back into the model that its issuer would have written.
 *
 * <p>Blanks: a cell that could not be read, or was not found, is blank; no unit is known to have given anything.
 */
public final class ImportedModel {

    /** No unit is known to have given anything. */
    private static final PublishedFigure.Units NOBODY = new PublishedFigure.Units(0, 0);

    private ImportedModel() {}

    public static PublishedModel of(PublishedReport report) {
        ReportCover cover = report.cover();
        List<PublishedFigure> figures = new ArrayList<>();
        for (int cell = 0; cell < report.definition().cells().size(); cell++) {
            figures.add(figure(report, cell, NOBODY));
        }
        return new PublishedModel(
                false,
                report.definition().id(),
                value(cover.year()),
                new PublishedModel.Issuer("", value(cover.issuer())),
                value(cover.title()),
                value(cover.published()),
                new PublishedModel.Coverage(0, 0, Optional.empty()),
                figures,
                sections(report));
    }

    /** What is stated; empty where nothing is. */
    static String value(Optional<Stated> stated) {
        return stated.map(Stated::value).orElse("");
    }

    /** One figure as it was read. @param units how many gave it */
    static PublishedFigure figure(PublishedReport report, int cell, PublishedFigure.Units units) {
        ReportDefinition definition = report.definition();
        FigureTable figures = report.figures();
        boolean reported = figures.isReported(cell);
        PublishedFigure.State state = reported
                ? PublishedFigure.State.REPORTED
                : figures.isNotApplicable(cell) ? PublishedFigure.State.NOT_APPLICABLE : PublishedFigure.State.BLANK;
        return new PublishedFigure(
                definition.cells().key(cell).toString(),
                definition.label(cell),
                new PublishedFigure.Given(
                        reported ? Quantity.plain(figures.value(cell)) : "",
                        state,
                        definition.cells().measure(cell).label(),
                        reported && figures.isApproximate(cell)),
                definition.indicator(cell).mode().operation().wireName(),
                units,
                Optional.empty(),
                PublishedFigure.Places.NONE);
    }

    /** The definition's sections in its order; a heading is given as it was printed. */
    private static List<PublishedModel.Section> sections(PublishedReport report) {
        List<PublishedModel.Section> sections = new ArrayList<>();
        for (Section section : report.definition().sections()) {
            List<PublishedReport.Section> read = report.sections(section.id());
            if (!read.isEmpty()) {
                sections.add(new PublishedModel.Section(
                        section.id(),
                        read.get(0).heading().map(PageLines::text).orElse(""),
                        read.stream().flatMap(each -> each.text().stream()).toList(),
                        section.tables()));
            }
        }
        return sections;
    }
}
