package dev.report.published.page;

import dev.report.published.shown.HtmlText;
import dev.report.read.docx.WordCells;
import dev.report.read.docx.WordText;
import java.util.List;
import org.jsoup.nodes.Element;

/** Reads the cells of a table of a Word document. */
final class WordTable {

    private WordTable() {}

    static Block.Table read(List<Element> rows) {
        TableBuilder table = new TableBuilder(Place.NONE);
        for (Element row : rows) {
            table.row();
            int before = WordCells.before(row);
            if (before > 0) {
                table.cell("", before, 1, Place.NONE);
            }
            for (Element cell : WordText.childrenOf(row, "w:tc")) {
                int across = WordCells.across(cell);
                if (WordCells.isContinued(cell)) {
                    table.continued(across, Place.NONE);
                } else {
                    table.cell(HtmlText.oneLine(WordText.ofCell(cell)), across, 1, Place.NONE);
                }
            }
        }
        return table.build();
    }
}
