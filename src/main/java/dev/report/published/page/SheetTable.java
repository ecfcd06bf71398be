package dev.report.published.page;

import dev.report.published.shown.HtmlText;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Makes a table of rows that came as the squares of a sheet. */
final class SheetTable {

    private final List<Block.Cell> cells = new ArrayList<>();

    /**
     * Adds a row.
     *
     * @param number counted from 0; rows left out are blank
     * @param covered the squares into which a merged cell reaches from the left
     */
    void row(int number, List<String> texts, Set<Integer> covered) {
        for (int column = 0; column < texts.size(); column++) {
            if (!covered.contains(column)) {
                int across = 1;
                while (covered.contains(column + across)) {
                    across++;
                }
                cells.add(new Block.Cell(HtmlText.oneLine(texts.get(column)), number, column, across, 1, Place.NONE));
            }
        }
    }

    /** The lines that a row holds alone: titles, remarks. */
    List<Block> lines() {
        List<Block> lines = new ArrayList<>();
        for (Block.Cell cell : cells) {
            boolean isAlone = !cell.text().isEmpty()
                    && cells.stream()
                            .noneMatch(other -> other != cell
                                    && other.row() == cell.row()
                                    && !other.text().isEmpty());
            if (isAlone) {
                lines.add(new Block.Paragraph(cell.text(), Place.NONE));
            }
        }
        return lines;
    }

    Block.Table build(String name) {
        return new Block.Table(name, cells, Place.NONE);
    }
}
