package dev.report.read.docx;

import java.util.Optional;
import org.jsoup.nodes.Element;

/** What Word says of the rows and the cells of a table. */
public final class WordCells {

    private WordCells() {}

    /** Whether a row is deleted, which is shown only while changes are tracked. */
    public static boolean isDeleted(Element row) {
        return properties(row, "w:trPr")
                .map(each -> !each.getElementsByTag("w:del").isEmpty())
                .orElse(false);
    }

    /** Whether a cell continues the one above; Word keeps what was left in it, and shows nothing. */
    public static boolean isContinued(Element cell) {
        return properties(cell, "w:tcPr")
                .map(each -> each.getElementsByTag("w:vMerge").first())
                .map(merge -> !merge.attr("w:val").equals("restart"))
                .orElse(false);
    }

    /** How many columns a cell takes. */
    public static int across(Element cell) {
        return number(cell, "w:gridSpan", 1);
    }

    /** How many columns a row leaves out before its first cell. */
    public static int before(Element row) {
        return number(row, "w:gridBefore", 0);
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
