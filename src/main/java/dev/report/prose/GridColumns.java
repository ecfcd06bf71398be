package dev.report.prose;

import dev.report.markdown.Block;
import dev.report.markdown.Run;
import java.util.ArrayList;
import java.util.List;

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

    static List<String> of(Block.Grid table) {
        GridColumns columns = new GridColumns();
        columns.alignments.addAll(table.alignments());
        columns.row(table.head());
        table.rows().forEach(columns::row);
        return columns.names();
    }

    private void row(List<List<Run>> cells) {
        for (int column = 0; column < cells.size(); column++) {
            if (column == widths.size()) {
                widths.add(0.0);
            }
            widths.set(column, Math.max(widths.get(column), width(cells.get(column))));
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
    private static double width(List<Run> cell) {
        return cell.stream().mapToDouble(GridColumns::width).sum();
    }

    private static double width(Run run) {
        if (run instanceof Run.Words words) {
            return words.text().codePoints().mapToDouble(GridColumns::width).sum();
        }
        return run instanceof Run.Strong strong
                ? width(strong.runs())
                : run instanceof Run.Emphasis emphasis
                        ? width(emphasis.runs())
                        : run instanceof Run.Link link
                                ? width(link.runs())
                                : run instanceof Run.Image image ? width(image.runs()) : 0;
    }

    private static double width(int character) {
        return Character.getType(character) == Character.PRIVATE_USE ? 3 : character < 0x2E80 ? 0.5 : 1;
    }
}
