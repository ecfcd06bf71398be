package dev.report.published.shown;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/**
 * A table that a page sets in boxes: a box a row, with a box a cell in it, or a list of terms with their values.
 *
 * <p>Boxes lay out pages, too: they are a table only where rows follow each other, all cells are short, and some row has a number or many rows
 * have many cells.
 */
public final class BoxRows {

    private static final Set<String> AROUND = Set.of("div", "section", "ul", "ol", "dl");
    private static final Set<String> ROWS = Set.of("div", "ul", "ol", "li", "dl", "section");
    private static final Set<String> CELLS = Set.of("div", "li", "dt", "dd", "span", "p");
    private static final Pattern NUMBER = Pattern.compile("[-+]?\\d[\\d,]*(\\.\\d+)?");
    private static final int LONGEST_CELL = 80;
    private static final int LEAST_CELLS = 2;
    private static final int LEAST_ROWS = 2;
    private static final int MANY_CELLS = 5;

    private BoxRows() {}

    /** The rows of cells that an element holds and nothing else; none if it holds something else. */
    public static List<List<Element>> of(Element element) {
        if (!AROUND.contains(element.normalName()) || hasWords(element)) {
            return List.of();
        }
        List<List<Element>> rows = rows(element);
        long whole = rows.stream().filter(row -> row.size() >= LEAST_CELLS).count();
        boolean isTable = whole >= LEAST_ROWS
                && whole * 2 >= rows.size()
                && rows.stream().allMatch(BoxRows::isShort)
                && (rows.stream().anyMatch(BoxRows::hasNumber) || isGridOfBlanks(rows));
        return isTable ? rows : List.of();
    }

    /** Whether boxes may be the cells of a table: all are short, and some has a number or they are many. */
    static boolean areCells(List<Element> boxes, int columns) {
        boolean areMany = columns > MANY_CELLS && boxes.size() > LEAST_ROWS * columns;
        return isShort(boxes) && (areMany || hasNumber(boxes));
    }

    private static boolean hasWords(Element element) {
        return element.textNodes().stream().anyMatch(text -> !text.isBlank());
    }

    private static List<Element> boxes(Element element) {
        return element.children().stream()
                .filter(child -> !HtmlText.isHidden(child))
                .toList();
    }

    private static List<List<Element>> rows(Element element) {
        List<Element> boxes = boxes(element);
        List<List<Element>> rows = new ArrayList<>();
        boolean isOfTerms = boxes.stream().anyMatch(box -> box.normalName().equals("dt"));
        for (Element box : boxes) {
            if (isOfTerms && box.normalName().equals("dd") && !rows.isEmpty()) {
                rows.get(rows.size() - 1).add(box);
            } else {
                rows.add(new ArrayList<>(isOfTerms ? List.of(box) : cells(box)));
            }
        }
        return rows;
    }

    /** The boxes of a row; a row without is one cell. */
    private static List<Element> cells(Element row) {
        List<Element> cells = boxes(row);
        boolean areCells = ROWS.contains(row.normalName())
                && !hasWords(row)
                && cells.size() >= LEAST_CELLS
                && cells.stream().allMatch(cell -> CELLS.contains(cell.normalName()));
        return areCells ? cells : List.of(row);
    }

    /** What is no cell is looked for first: a box may hold the whole page. */
    private static boolean isShort(List<Element> row) {
        return row.stream()
                .allMatch(cell -> cell.selectFirst("table, h1, h2, h3, h4, h5, h6, a, img") == null
                        && HtmlText.ofCell(cell).length() <= LONGEST_CELL);
    }

    /** A form whose cells were all left blank is still a table. */
    private static boolean isGridOfBlanks(List<List<Element>> rows) {
        return rows.stream().filter(row -> row.size() > MANY_CELLS).count() > LEAST_ROWS;
    }

    private static boolean hasNumber(List<Element> row) {
        return row.size() >= LEAST_CELLS
                && row.stream()
                        .anyMatch(cell -> NUMBER.matcher(HtmlText.ofCell(cell)).matches());
    }
}
