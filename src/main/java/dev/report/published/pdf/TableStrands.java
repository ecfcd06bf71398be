package dev.report.published.pdf;

import dev.report.published.pdf.PageFlow.Item;
import dev.report.published.pdf.PageFlow.LineItem;
import dev.report.published.pdf.PageFlow.TableItem;
import dev.report.published.ruled.ColumnFit;
import dev.report.published.ruled.RowJoin;
import dev.report.published.ruled.TablePiece;
import dev.report.published.ruled.TablePiece.PieceCell;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Joins the parts of a table that goes on over pages: with its head repeated or not, cells and rows cut in two included. */
final class TableStrands {

    /** What is printed over a part that goes on. */
    private static final Pattern CONTINUED = Pattern.compile("[（(]?(续表|续上表|接上表|接上页|续|continued)\\s*\\d*[）)]?：?");

    private TableStrands() {}

    /** The pages' lines and tables in one flow, each table once. */
    static List<Item> joined(List<PageFlow> pages) {
        List<Item> flow = new ArrayList<>();
        for (PageFlow page : pages) {
            List<Item> items = page.items();
            int next = 0;
            while (next < items.size() && items.get(next) instanceof LineItem line && isContinued(line)) {
                next++;
            }
            int last = flow.size() - 1;
            if (next < items.size()
                    && last >= 0
                    && flow.get(last) instanceof TableItem above
                    && items.get(next) instanceof TableItem below
                    && ColumnFit.fits(above.table(), below.table())) {
                ColumnFit fit = ColumnFit.of(above.table(), below.table());
                flow.set(last, new TableItem(joined(fit.above(), fit.below())));
                flow.addAll(items.subList(next + 1, items.size()));
            } else {
                flow.addAll(items);
            }
        }
        return flow;
    }

    private static boolean isContinued(LineItem line) {
        return CONTINUED.matcher(line.line().text()).matches();
    }

    private static TablePiece joined(TablePiece above, TablePiece below) {
        int head = repeatedRows(above, below);
        List<PieceCell> rest = new ArrayList<>();
        for (PieceCell cell : below.cells()) {
            if (cell.row() >= head) {
                rest.add(cell.at(cell.row() - head, cell.down()));
            }
        }
        if (rest.isEmpty()) {
            return above;
        }
        return RowJoin.joined(above, below.with(rest));
    }

    /** How many rows at the top say again what the table's first rows say. */
    private static int repeatedRows(TablePiece above, TablePiece below) {
        int same = 0;
        int whole = 0;
        while (same < Math.min(above.rows(), below.rows())
                && says(above.row(same)).equals(says(below.row(same)))) {
            same++;
            int end = same;
            if (below.cells().stream().noneMatch(cell -> cell.row() < end && cell.end() > end)) {
                whole = same;
            }
        }
        return whole;
    }

    private static List<String> says(List<PieceCell> row) {
        return row.stream()
                .map(cell -> cell.column() + " " + cell.across() + " " + cell.text())
                .toList();
    }
}
