package dev.report.published.page;

import dev.report.read.docx.WordText;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Element;

/** Reads the cells of a table of a Word document. */
final class WordTable {

    private WordTable() {}

    static Block.Table read(List<Element> rows) {
        TableBuilder table = new TableBuilder(Place.NONE);
        for (Element row : rows) {
            table.row();
            int before = number(row, "w:gridBefore", 0);
            if (before > 0) {
                table.cell("", before, 1, Place.NONE);
            }
            for (Element cell : WordText.childrenOf(row, "w:tc")) {
                int across = number(cell, "w:gridSpan", 1);
                if (isContinued(cell)) {
                    table.continued(across, Place.NONE);
                } else {
                    table.cell(HtmlText.oneLine(WordText.ofCell(cell)), across, 1, Place.NONE);
                }
            }
        }
        return table.build();
    }

    static boolean isDeleted(Element row) {
        return properties(row, "w:trPr")
                .map(each -> !each.getElementsByTag("w:del").isEmpty())
                .orElse(false);
    }

    /** Whether a cell continues the one above; Word keeps what was left in it, and shows nothing. */
    private static boolean isContinued(Element cell) {
        return properties(cell, "w:tcPr")
                .map(each -> each.getElementsByTag("w:vMerge").first())
                .map(merge -> !merge.attr("w:val").equals("restart"))
                .orElse(false);
    }

    private static int number(Element element, String name, int otherwise) {
        Optional<Element> found = properties(element, element.tagName() + "Pr")
                .map(each -> each.getElementsByTag(name).first());
        String digits = found.map(each -> each.attr("w:val")).orElse("");
        return digits.matches("\\d{1,4}") ? Integer.parseInt(digits) : otherwise;
    }

    private static Optional<Element> properties(Element element, String name) {
        return element.children().stream()
                .filter(child -> child.tagName().equals(name))
                .findFirst();
    }
}
