package dev.report.published.aligned;

import dev.report.published.ink.PageInk;
import dev.report.published.ruled.TablePiece;
import dev.report.published.ruled.TextLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds the tables of a document that no lines draw, page by page. */
public final class AlignedTables {

    private final PageInk page;
    private final List<Row> rows;
    private final List<TablePiece> tables = new ArrayList<>();
    private final List<TextLine> others;

    private AlignedTables(PageInk page, List<TextLine> lines) {
        this.page = page;
        this.rows = lines.stream().map(Row::of).toList();
        this.others = new ArrayList<>(lines);
    }

    /**
     * What a page holds.
     *
     * @param others the lines that are in none of the tables
     */
    public record Found(List<TablePiece> tables, List<TextLine> others) {
        public Found {
            tables = List.copyOf(tables);
            others = List.copyOf(others);
        }
    }

    /** The tables of each page. @param lines those of each page from above, without those in other tables */
    public static List<Found> of(List<PageInk> pages, List<List<TextLine>> lines) {
        List<Found> found = new ArrayList<>();
        Optional<ValueColumns> before = Optional.empty();
        for (int i = 0; i < pages.size(); i++) {
            AlignedTables tables = new AlignedTables(pages.get(i), lines.get(i));
            before = tables.find(before);
            found.add(new Found(tables.tables, tables.others));
        }
        return found;
    }

    /** Finds the tables of the page; the columns of the one that ends it. */
    private Optional<ValueColumns> find(Optional<ValueColumns> before) {
        Optional<ValueColumns> last = Optional.empty();
        int floor = 0;
        int at = 0;
        while (at < rows.size()) {
            if (rows.get(at).hasFigures()) {
                Region region = region(at, floor, at == 0 ? before : Optional.empty());
                Optional<AlignedTable> table = AlignedTable.of(page, region, at == 0 ? before : Optional.empty());
                table.ifPresent(this::take);
                last = region.isLast(rows) ? table.map(AlignedTable::columns) : Optional.empty();
                at += region.body().size();
                floor = at;
            } else {
                at++;
            }
        }
        return last;
    }

    /** As many rows as are a table; those as far as the next label that reaches further than the first, if all are none. */
    private Region region(int at, int floor, Optional<ValueColumns> before) {
        Region wide = Region.from(rows, at, floor, false);
        return AlignedTable.of(page, wide, before).isPresent() ? wide : Region.from(rows, at, floor, true);
    }

    private void take(AlignedTable table) {
        tables.add(table.piece());
        others.removeAll(table.lines());
    }
}
