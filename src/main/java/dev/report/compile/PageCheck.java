package dev.report.compile;

import dev.report.aggregate.Consolidation;
import dev.report.compose.ReportComposer;
import dev.report.compose.ReportModel;
import dev.report.definition.ReportDefinition;
import dev.report.definition.form.AxisNode;
import dev.report.model.CellIndex;
import dev.report.model.CellKey;
import dev.report.model.FigureTable;
import dev.report.project.ReportProject;
import dev.report.publish.ModelWriter;
import dev.report.render.PublicFile;
import dev.report.render.Renderer;
import dev.report.render.Rendering;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Sets the pages of a checked report where its text or a figure may be too wide for its place: what would stop the compilation is
 * found by a check, too, and a check of other reports costs no layout.
 */
final class PageCheck {

    /** Western letters that surely fit a line; a row of a table shares it among its columns. */
    private static final int LINE = 48;

    /** Digits that fit every column of the official forms. */
    private static final int DIGITS = 9;

    /** Digits that fit the only column of figures of a table, which the words beside it leave at least a quarter of the line. */
    private static final int DIGITS_ALONE = 12;

    private static final int FIRST_EAST_ASIAN = 0x2E80;

    private PageCheck() {}

    /**
     * The same with what the pages would show.
     *
     * @throws IOException if a face cannot be read
     */
    static Compilation of(Compilation checked) throws IOException {
        ReportProject project = checked.project();
        boolean isPaged = project.outputs().contains(ReportProject.Output.PDF);
        if (!isPaged || !checked.allowsDraft() || !mayOverflow(checked)) {
            return checked;
        }
        ReportModel model =
                ReportComposer.compose(project, checked.consolidation(), checked.narrative(), Optional.empty());
        byte[] figures = new ModelWriter(project, checked.consolidation(), model).publicPart();
        Rendering rendering =
                new Renderer(project).render(model, project.outputs(), List.of(PublicFile.model(figures)));
        return rendering.isClean() ? checked : checked.with(PageFindings.of(checked, model, rendering.faults()));
    }

    private static boolean mayOverflow(Compilation checked) {
        return hasWideFigure(checked.consolidation())
                || PrintedText.all(checked).anyMatch(PageCheck::hasWideRun);
    }

    private static boolean hasWideFigure(Consolidation figures) {
        FigureTable total = figures.total();
        CellIndex cells = total.cells();
        return IntStream.range(0, cells.size())
                .filter(cell -> total.isReported(cell) && total.digits(cell).length() > DIGITS)
                .anyMatch(cell ->
                        total.digits(cell).length() > DIGITS_ALONE || !isAlone(cells.key(cell), figures.definition()));
    }

    /** Whether a cell stands in no row beside another figure. */
    private static boolean isAlone(CellKey cell, ReportDefinition definition) {
        return definition.tables().values().stream()
                .flatMap(table -> table.blocks().stream())
                .filter(block -> block.cells().contains(cell))
                .allMatch(block ->
                        !block.isOfUnits() && AxisNode.paths(block.printed()).size() == 1);
    }

    /** Whether a stretch without a place to break is longer than a line may take; Chinese breaks between any two characters. */
    private static boolean hasWideRun(PrintedText piece) {
        String text = piece.text();
        if (text.length() < LINE && text.indexOf('|') < 0) {
            return false;
        }
        long bars = text.chars().filter(c -> c == '|').count();
        long most = LINE / Math.max(1, bars);
        int run = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            run = Character.isWhitespace(c) || c == '|' || c >= FIRST_EAST_ASIAN ? 0 : run + 1;
            if (run > most) {
                return true;
            }
        }
        return false;
    }
}
