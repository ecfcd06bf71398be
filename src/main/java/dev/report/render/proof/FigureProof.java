package dev.report.render.proof;

import dev.report.compose.Block;
import dev.report.compose.ReportModel;
import dev.report.compose.TableCell;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;

/**
 * Proves that every figure that the report's tables place, its pictures show, or its prose cites, is in a document, with the same
 * digits.
 */
public final class FigureProof {

    private final List<TableCell> cells = new ArrayList<>();
    private final PassageProof passages;
    private final PictureProof pictures;

    public FigureProof(ReportModel model) {
        pictures = new PictureProof(model.pictures());
        passages = new PassageProof(model);
        for (ReportModel.SectionModel section : model.sections()) {
            for (Block block : section.blocks()) {
                if (block instanceof Block.Table table) {
                    table.parts().forEach(part -> part.rows().forEach(row -> cells.addAll(row.cells())));
                }
            }
        }
    }

    /**
     * The figures that a document does not print as they are.
     *
     * @param document its name
     * @param shown what a reader finds in it
     */
    public List<PageFault> lost(String document, Shown shown) {
        List<PageFault> faults = new ArrayList<>();
        for (TableCell cell : shown.namesFigures() ? lostByName(shown) : lostInOrder(shown)) {
            faults.add(PageFault.lost(cell.id(), document, ""));
        }
        faults.addAll(pictures.lost(document, shown));
        passages.lost(shown.text())
                .forEach(figure -> faults.add(PageFault.lost(figure.figure(), document, figure.text())));
        return faults;
    }

    /** Each cell beside the one that shows its figure: the second of a figure beside the second. */
    private List<TableCell> lostByName(Shown shown) {
        Map<String, Queue<String>> found = new HashMap<>();
        for (Shown.Cell cell : shown.cells()) {
            if (!cell.figure().isEmpty()) {
                found.computeIfAbsent(cell.figure(), figure -> new ArrayDeque<>())
                        .add(cell.text());
            }
        }
        Queue<String> none = new ArrayDeque<>();
        return cells.stream()
                .filter(cell ->
                        !cell.text().equals(found.getOrDefault(cell.id(), none).poll()))
                .toList();
    }

    /** A cell without a name is the next one with the same text. */
    private List<TableCell> lostInOrder(Shown shown) {
        List<String> texts = shown.cells().stream().map(Shown.Cell::text).toList();
        List<TableCell> lost = new ArrayList<>();
        int at = 0;
        for (TableCell cell : cells) {
            int here = texts.subList(at, texts.size()).indexOf(cell.text());
            if (here >= 0) {
                at += here + 1;
            } else if (!cell.text().isEmpty()) {
                lost.add(cell);
            }
        }
        return lost;
    }
}
