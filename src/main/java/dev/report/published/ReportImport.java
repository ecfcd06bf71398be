package dev.report.published;

import dev.report.definition.ReportDefinition;
import dev.report.definition.Section;
import dev.report.json.PublishedModel;
import dev.report.model.FigureTable;
import dev.report.model.SourceLocation;
import dev.report.published.line.ReportTitle;
import dev.report.published.page.Block;
import dev.report.published.page.Place;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * Makes of a published report what {@code history/} holds: {@code model.json}, {@code units.csv}, the prose by section, and
 * {@code places.csv}, which says where each figure was read.
 */
public final class ReportImport {

    private static final String UNITS = "units.csv";
    private static final String PLACES = "places.csv";
    private static final CSVFormat CSV =
            CSVFormat.RFC4180.builder().setRecordSeparator('\n').get();

    private final PublishedReport report;

    private ReportImport(PublishedReport report) {
        this.report = report;
    }

    /**
     * The files by name.
     *
     * @param code under which the issuer is in the roster, for a unit's own report: its figures are then a row of {@code units.csv}, which
     *     has no row else
     */
    public static Map<String, byte[]> files(PublishedReport report, Optional<String> code) throws IOException {
        ReportImport files = new ReportImport(report);
        Map<String, byte[]> all = new LinkedHashMap<>();
        all.put(PublishedModel.FILE, ImportedModel.of(report).json());
        all.put(UNITS, files.units(code));
        all.put(PLACES, files.places());
        all.putAll(files.narrative());
        return all;
    }

    private byte[] units(Optional<String> code) throws IOException {
        ReportDefinition definition = report.definition();
        StringBuilder text = new StringBuilder();
        try (CSVPrinter csv = new CSVPrinter(text, CSV)) {
            csv.print(definition.headers("unit").get(0));
            csv.print(definition.headers("year").get(0));
            csv.printRecord(definition.cells().keys());
            if (code.isPresent()) {
                csv.print(code.get());
                csv.print(report.cover().year().map(Stated::value).orElse(""));
                for (int cell = 0; cell < definition.cells().size(); cell++) {
                    csv.print(written(report.figures(), cell));
                }
                csv.println();
            }
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String written(FigureTable figures, int cell) {
        if (figures.isReported(cell)) {
            return figures.digits(cell) + (figures.isApproximate(cell) ? "余" : "");
        }
        return figures.isNotApplicable(cell) ? "—" : "";
    }

    /** A line a figure that has a place: its key, its label, what was read, the text there, where that is. */
    private byte[] places() throws IOException {
        StringBuilder text = new StringBuilder();
        FigureTable figures = report.figures();
        try (CSVPrinter csv = new CSVPrinter(text, CSV)) {
            csv.printRecord("figure", "label", "value", "text", "file", "place", "page", "left_mm", "top_mm");
            for (int cell = 0; cell < figures.cells().size(); cell++) {
                Optional<SourceLocation> at = figures.place(cell);
                if (at.isPresent()) {
                    csv.print(figures.cells().key(cell));
                    csv.print(report.definition().label(cell));
                    csv.print(written(figures, cell));
                    csv.print(report.cell(at.get()).map(Block.Cell::text).orElse(""));
                    csv.print(at.get().file());
                    csv.print(
                            at.get().isInSheet()
                                    ? at.get().within()
                                    : at.get().line() + ":" + at.get().column());
                    csv.printRecord(
                            onPage(report.cell(at.get()).map(Block.Cell::at).orElse(Place.NONE)));
                }
            }
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** The page, and how many millimetres from its left and its upper edge; blank where there are no pages. */
    private static List<String> onPage(Place at) {
        return at.page() == 0
                ? List.of("", "", "")
                : List.of(Integer.toString(at.page()), millimetres(at.x()), millimetres(at.y()));
    }

    private static String millimetres(double points) {
        return Long.toString(Math.round(points * 25.4 / 72));
    }

    /** The prose of each section that has any, as Markdown. */
    private Map<String, byte[]> narrative() {
        ReportTitle title = new ReportTitle(report.definition());
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (Section section : report.definition().sections()) {
            List<Block> blocks = report.sections(section.id()).stream()
                    .flatMap(read -> read.blocks().stream())
                    .filter(block -> !title.is(block))
                    .toList();
            String text = ProseText.markdown(blocks);
            if (!section.narrative().isEmpty() && !text.isBlank()) {
                files.put("narrative/" + section.narrative() + ".md", text.getBytes(StandardCharsets.UTF_8));
            }
        }
        return files;
    }
}
