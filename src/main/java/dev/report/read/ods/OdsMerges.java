package dev.report.read.ods;

import dev.report.read.raw.CellRange;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;

/** The merged cells of a sheet: each reaches as far as it says and as the sheet marks squares as covered. */
final class OdsMerges {

    private static final int MOST_COLUMNS = 16_384;
    private static final int MOST_ROWS = 1 << 20;

    private final List<CellRange> claimed = new ArrayList<>();
    private final Set<Square> covered = new HashSet<>();

    /** One square, its row counted from 1. */
    private record Square(int row, int column) {}

    /** Goes on to a row. */
    void row(Element row, int number) {
        int column = 0;
        for (Element cell : row.children()) {
            int times = OdsFile.repeated(cell, "table:number-columns-repeated", MOST_COLUMNS);
            if (cell.tagName().equals("table:covered-table-cell")) {
                for (int at = column; at < Math.min(column + times, MOST_COLUMNS); at++) {
                    covered.add(new Square(number, at));
                }
            } else {
                claim(cell, number, column);
            }
            column += times;
        }
    }

    private void claim(Element cell, int row, int column) {
        int across = OdsFile.repeated(cell, "table:number-columns-spanned", MOST_COLUMNS);
        int down = OdsFile.repeated(cell, "table:number-rows-spanned", MOST_ROWS);
        if (across > 1 || down > 1) {
            claimed.add(new CellRange(row, column, row + down - 1, column + across - 1));
        }
    }

    List<CellRange> all() {
        return claimed.stream()
                .map(this::marked)
                .filter(range -> !range.isOneCell())
                .toList();
    }

    private CellRange marked(CellRange range) {
        int right = range.firstColumn();
        while (right < range.lastColumn() && covered.contains(new Square(range.firstRow(), right + 1))) {
            right++;
        }
        int below = range.firstRow();
        while (below < range.lastRow() && covered.contains(new Square(below + 1, range.firstColumn()))) {
            below++;
        }
        return new CellRange(range.firstRow(), range.firstColumn(), below, right);
    }
}
