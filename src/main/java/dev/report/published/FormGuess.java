package dev.report.published;

import dev.report.definition.DefinitionLoader;
import dev.report.definition.ReportDefinition;
import dev.report.finding.Context;
import dev.report.finding.Finding;
import dev.report.finding.Findings;
import dev.report.model.FigureTable;
import dev.report.model.Period;
import dev.report.model.SourceLocation;
import dev.report.published.page.PublishedDocument;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Tells which of the bundled forms a document was made on: the one whose cells and headings it has most of, and of equals the one that
 * was in force for its year.
 */
public final class FormGuess {

    /** A heading of the form counts as much as a row of a table. */
    private static final int HEADING = 7;

    /** The forms share most of their rows: of two that fit alike, the one that was in force for the year. */
    private static final int ITS_YEAR = 3 * HEADING;

    /** Some cells of a form stand in no table. */
    private static final double NEARLY_ALL = 0.9;

    private FormGuess() {}

    /**
     * A form and how well a document fits it.
     *
     * @param report the document read by it
     * @param cells how many of the form's cells were found
     */
    public record Guess(PublishedReport report, int cells) {

        /** The remark that says which form was taken, for whoever did not name one. */
        public Finding finding() {
            Findings said = new Findings(FormGuess.class, Context.NONE);
            said.add("assumed-definition", SourceLocation.file(report.document().file()))
                    .values(
                            "id", report.definition().id(),
                            "name", report.definition().heading().name(),
                            "cells", cells,
                            "all", report.definition().cells().size());
            return said.all().get(0);
        }

        private int weight() {
            long headings = report.sections().stream()
                    .filter(section ->
                            section.heading().isPresent() && !section.id().isEmpty())
                    .map(PublishedReport.Section::id)
                    .distinct()
                    .count();
            int ofItsYear = isOfItsYear() ? ITS_YEAR : 0;
            return cells == 0 && headings == 0
                    ? 0
                    : cells
                            + HEADING * (int) headings
                            + ofItsYear
                            - report.findings().size();
        }

        private boolean isOfItsYear() {
            ReportDefinition.Heading form = report.definition().heading();
            return report.cover()
                    .year()
                    .flatMap(stated -> Period.ofId(stated.value()))
                    .map(Period::year)
                    .filter(year -> year >= form.firstYear() && year <= form.lastYear())
                    .isPresent();
        }
    }

    /** The form of a document; empty if it has nothing of any. */
    public static Optional<Guess> of(PublishedDocument document, ReadingOptions options) throws IOException {
        return of(document, options, bundled());
    }

    /** The forms that come with the program, that in force first. */
    public static List<ReportDefinition> bundled() {
        return DefinitionLoader.bundled().stream()
                .flatMap(id -> DefinitionLoader.load(id, Path.of("")).stream())
                .sorted(Comparator.<ReportDefinition>comparingInt(
                                form -> form.heading().lastYear())
                        .thenComparingInt(form -> form.heading().firstYear())
                        .reversed())
                .toList();
    }

    /**
     * The form of a document among some.
     *
     * @param forms likeliest first: one of the document's year of which nearly every cell is found is taken at once
     */
    public static Optional<Guess> of(PublishedDocument document, ReadingOptions options, List<ReportDefinition> forms)
            throws IOException {
        List<Guess> guesses = new ArrayList<>();
        for (ReportDefinition form : forms) {
            PublishedReport report = PublishedReportReader.read(document, form, options);
            Guess guess = new Guess(report, cells(report.figures()));
            if (guess.isOfItsYear()
                    && guess.cells() >= NEARLY_ALL * form.cells().size()) {
                return Optional.of(guess);
            }
            guesses.add(guess);
        }
        return guesses.stream().filter(guess -> guess.weight() > 0).max(Comparator.comparingInt(Guess::weight));
    }

    private static int cells(FigureTable figures) {
        int found = 0;
        for (int cell = 0; cell < figures.cells().size(); cell++) {
            found += figures.hasPlace(cell) ? 1 : 0;
        }
        return found;
    }
}
