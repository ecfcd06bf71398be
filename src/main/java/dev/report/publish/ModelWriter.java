package dev.report.publish;

import dev.report.aggregate.Consolidation;
import dev.report.compose.Block;
import dev.report.compose.ReportModel;
import dev.report.compose.TableCell;
import dev.report.definition.ReportDefinition;
import dev.report.definition.form.AggregationMode;
import dev.report.json.PublishedFigure;
import dev.report.json.PublishedModel;
import dev.report.json.PublishedWords;
import dev.report.model.Entry;
import dev.report.model.Quantity;
import dev.report.project.ReportProject;
import dev.report.publish.words.WordsModel;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Writes {@code model.json}: every figure of the issuer with its subtotals by kind of unit, in definition order.
 *
 * <p>The public part, which is attached to the PDF, is the same without what the project keeps to itself.
 */
public final class ModelWriter {

    private final ReportProject project;
    private final Consolidation consolidation;
    private final ReportModel report;

    public ModelWriter(ReportProject project, Consolidation consolidation, ReportModel report) {
        this.project = project;
        this.consolidation = consolidation;
        this.report = report;
    }

    /** The whole model. */
    public byte[] full() {
        return model(true).json();
    }

    /** What may be published: subtotals only where the project publishes provenance, no names of units that are missing. */
    public byte[] publicPart() {
        return model(false).json();
    }

    private PublishedModel model(boolean whole) {
        List<PublishedFigure> figures = new ArrayList<>();
        for (int cell = 0; cell < project.definition().cells().size(); cell++) {
            figures.add(figure(cell, whole || project.publishProvenance()));
        }
        return new PublishedModel(
                report.draft(),
                project.definition().id(),
                project.period().id(),
                new PublishedModel.Issuer(
                        project.issuer().code().value(), project.issuer().name()),
                report.title(),
                report.publishedIso(),
                CoverageJson.of(consolidation.coverage(), whole),
                figures,
                report.sections().stream().map(ModelWriter::section).toList(),
                project.definition().texts().isEmpty()
                        ? PublishedWords.NONE
                        : WordsModel.of(consolidation, whole || project.publishProvenance()),
                project.period().given().orElse(""));
    }

    private PublishedFigure figure(int cell, boolean subtotals) {
        ReportDefinition definition = project.definition();
        Entry entry = consolidation.total().entry(cell);
        Consolidation.CellCoverage coverage = consolidation.coverage(cell);
        return new PublishedFigure(
                definition.cells().key(cell).toString(),
                definition.label(cell),
                new PublishedFigure.Given(
                        value(entry),
                        isZeroByPolicy(cell, coverage) ? PublishedFigure.State.BLANK : state(entry),
                        definition.cells().measure(cell).label(),
                        entry.quantity().map(Quantity::approximate).orElse(false)),
                definition.indicator(cell).mode().operation().wireName(),
                new PublishedFigure.Units(coverage.given(), coverage.asked()),
                subtotals ? Optional.of(subtotals(cell)) : Optional.empty(),
                PublishedFigure.Places.NONE);
    }

    private Map<String, String> subtotals(int cell) {
        Map<String, String> subtotals = new LinkedHashMap<>();
        for (String kind : consolidation.kinds()) {
            consolidation.subtotal(cell, kind).ifPresent(entry -> subtotals.put(kind, value(entry)));
        }
        return subtotals;
    }

    private static String value(Entry entry) {
        return entry.quantity()
                .map(quantity -> Quantity.plain(quantity.value()))
                .orElse("");
    }

    /** Whether a figure is 0 because all left it blank and the policy reads blanks so: it is printed, yet nobody gave it. */
    private boolean isZeroByPolicy(int cell, Consolidation.CellCoverage coverage) {
        return coverage.given() == 0
                && consolidation.total().isReported(cell)
                && project.definition().indicator(cell).mode() != AggregationMode.RECOMPUTE;
    }

    private static PublishedFigure.State state(Entry entry) {
        if (entry instanceof Entry.Reported) {
            return PublishedFigure.State.REPORTED;
        }
        return entry instanceof Entry.NotApplicable
                ? PublishedFigure.State.NOT_APPLICABLE
                : PublishedFigure.State.BLANK;
    }

    /** A list as lines, as it is read back from a page: what it says is compared like prose. */
    private static List<String> lines(Block.Part list) {
        List<String> lines = new ArrayList<>();
        lines.add(line(list.flatHead().stream()));
        list.rows()
                .forEach(row -> lines.add(line(Stream.concat(
                        Stream.of(row.flatLabel()), row.cells().stream().map(TableCell::text)))));
        return lines;
    }

    private static String line(Stream<String> texts) {
        return texts.filter(text -> !text.isEmpty()).collect(Collectors.joining(" "));
    }

    private static PublishedModel.Section section(ReportModel.SectionModel section) {
        List<String> text = new ArrayList<>();
        List<String> tables = new ArrayList<>();
        for (Block block : section.blocks()) {
            if (block instanceof Block.Text prose) {
                text.addAll(ProseText.lines(prose.prose()));
            } else if (block instanceof Block.Table table) {
                tables.add(table.id());
                table.parts().stream().filter(Block.Part::isOfItems).forEach(part -> text.addAll(lines(part)));
            }
        }
        return new PublishedModel.Section(section.id(), section.heading(), text, tables);
    }
}
