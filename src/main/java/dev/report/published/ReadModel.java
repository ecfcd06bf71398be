package dev.report.published;

import dev.report.definition.form.FormTable;
import dev.report.json.PublishedFigure;
import dev.report.json.PublishedModel;
import dev.report.model.CellKey;
import dev.report.published.line.PageLines;
import dev.report.published.page.Block;
import dev.report.published.table.OwnTables;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Says what a published report says as {@code model.json} says it.
 *
 * <p>Blanks: a cell that was not found, and one that could not be read, are blank; the report's findings tell them apart. Cells that the
 * form prints in no table are left out: a reader cannot know them.
 *
 * <p>The title, the issuer and date under the report, and the lines between the blocks of a table are no prose. The report's own tables are, a
 * line a row.
 */
public final class ReadModel {

    /** How much longer the name under a report may be than that in its title: {@code 人民政府办公室}. */
    private static final int OFFICE = 8;

    private final PublishedReport report;
    private final OwnTables own;

    private ReadModel(PublishedReport report) {
        this.report = report;
        this.own = new OwnTables(report.document(), report.definition(), report.tables());
    }

    /** The whole report. */
    public static PublishedModel of(PublishedReport report) {
        ReadModel model = new ReadModel(report);
        ReportCover cover = report.cover();
        List<PublishedFigure> figures = new ArrayList<>();
        Set<CellKey> printed = model.printed();
        for (int cell = 0; cell < report.definition().cells().size(); cell++) {
            if (printed.contains(report.definition().cells().key(cell))) {
                figures.add(model.figure(cell));
            }
        }
        String issuer = ImportedModel.value(cover.issuer());
        return new PublishedModel(
                false,
                report.definition().id(),
                ImportedModel.value(cover.year()),
                new PublishedModel.Issuer("", issuer),
                ImportedModel.value(cover.title()),
                ImportedModel.value(cover.published()),
                new PublishedModel.Coverage(1, 1, Optional.empty()),
                figures,
                model.sections());
    }

    private Set<CellKey> printed() {
        return tables().flatMap(table -> table.cells().stream()).collect(Collectors.toSet());
    }

    private Stream<FormTable> tables() {
        return report.definition().sections().stream()
                .flatMap(section -> section.tables().stream())
                .map(report.definition().figureTables()::get);
    }

    private PublishedFigure figure(int cell) {
        int given = report.figures().isReported(cell) ? 1 : 0;
        return ImportedModel.figure(report, cell, new PublishedFigure.Units(given, 1));
    }

    private List<PublishedModel.Section> sections() {
        List<PublishedModel.Section> sections = new ArrayList<>();
        Set<String> headings = report.definition().tables().values().stream()
                .flatMap(table -> table.blocks().stream())
                .map(FormTable.FormBlock::heading)
                .collect(Collectors.toSet());
        for (PublishedReport.Section section : report.sections()) {
            List<Block> blocks = new ArrayList<>(section.blocks());
            if (sections.isEmpty()) {
                dropTitle(blocks);
            }
            if (sections.size() == report.sections().size() - 1) {
                dropSignature(blocks);
            }
            sections.add(new PublishedModel.Section(
                    section.id(),
                    section.heading().map(PageLines::text).orElse(""),
                    blocks.stream()
                            .flatMap(block -> lines(block).stream())
                            .filter(line -> !headings.contains(line))
                            .toList(),
                    List.of()));
        }
        return sections;
    }

    private List<String> lines(Block block) {
        String text = PageLines.text(block);
        return block instanceof Block.Table table ? own.lines(table) : text.isEmpty() ? List.of() : List.of(text);
    }

    private void dropTitle(List<Block> blocks) {
        if (!blocks.isEmpty() && isSaid(report.cover().title(), blocks.get(0))) {
            blocks.remove(0);
        }
    }

    private void dropSignature(List<Block> blocks) {
        while (!blocks.isEmpty() && isSignature(blocks.get(blocks.size() - 1))) {
            blocks.remove(blocks.size() - 1);
        }
    }

    private boolean isSignature(Block block) {
        String text = PageLines.text(block);
        return isSaid(report.cover().published(), block)
                || report.cover()
                        .issuer()
                        .filter(issuer -> !text.isEmpty()
                                && text.length() <= issuer.value().length() + OFFICE)
                        .filter(issuer -> text.startsWith(issuer.value()))
                        .isPresent();
    }

    private static boolean isSaid(Optional<Stated> stated, Block block) {
        return stated.filter(Stated::isRead)
                .filter(said -> said.words().equals(PageLines.text(block)))
                .isPresent();
    }
}
