package dev.report.prose;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.node.Node;
import org.commonmark.node.Text;

/**
 * How the columns of a table in prose are set: as the clerk says ({@code :---:}), else words at the left and numbers in the middle.
 *
 * <p>A column of short cells is kept from breaking them, as long as all columns together find room on a line.
 */
final class GridColumns {

    /** More words than this need the left edge, and may need a second line. In Chinese characters. */
    private static final double SHORT = 8;

    /** Words, as against numbers, single characters and measures. */
    private static final double WORD = 4;

    /** What a line of a table holds, the room between columns set aside. */
    private static final double LINE = 32;

    private final List<String> alignments = new ArrayList<>();
    private final List<Double> widths = new ArrayList<>();

    private GridColumns() {}

    static List<String> of(Node table) {
        GridColumns columns = new GridColumns();
        for (Node part = table.getFirstChild(); part != null; part = part.getNext()) {
            for (Node row = part.getFirstChild(); row != null; row = row.getNext()) {
                columns.row(row);
            }
        }
        return columns.names();
    }

    private void row(Node row) {
        int column = 0;
        for (Node node = row.getFirstChild(); node instanceof TableCell cell; node = node.getNext()) {
            if (column == widths.size()) {
                widths.add(0.0);
                alignments.add("");
            }
            widths.set(column, Math.max(widths.get(column), width(cell)));
            if (cell.getAlignment() != null) {
                alignments.set(column, cell.getAlignment().name().toLowerCase(Locale.ROOT));
            }
            column++;
        }
    }

    private List<String> names() {
        double all =
                widths.stream().mapToDouble(width -> Math.min(width, SHORT)).sum();
        List<String> names = new ArrayList<>();
        for (int i = 0; i < widths.size(); i++) {
            double width = widths.get(i);
            String alignment = !alignments.get(i).isEmpty() ? alignments.get(i) : width > WORD ? "left" : "center";
            names.add(width <= SHORT && all <= LINE ? alignment + " short" : alignment);
        }
        return names;
    }

    /** The width of a cell's text in Chinese characters; a cited figure, here a mark, is taken for six digits. */
    private static double width(Node cell) {
        double width = 0;
        for (Node node = cell.getFirstChild(); node != null; node = node.getNext()) {
            width += node instanceof Text text
                    ? text.getLiteral()
                            .codePoints()
                            .mapToDouble(GridColumns::width)
                            .sum()
                    : width(node);
        }
        return width;
    }

    private static double width(int character) {
        return Character.getType(character) == Character.PRIVATE_USE ? 3 : character < 0x2E80 ? 0.5 : 1;
    }
}
