package dev.report.render.docx;

import dev.report.compose.Block;
import dev.report.compose.TableCell;
import dev.report.render.docx.TableGrid.Square;
import dev.report.render.docx.WordPiece.Bar;
import dev.report.render.docx.WordPiece.Cell;
import dev.report.render.docx.WordPiece.Content;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Sets a table of the form: blocks under each other are one table, unless each may be longer than a page. */
final class OfficialTable {

    /** A page takes so many rows at least of a table that goes on, after its head and before its end. */
    private static final int TOGETHER = 3;

    private static final int DENSE = 12;
    private static final int WIDE = 12;
    private static final int MANY_COLUMNS = 8;

    private final Block.Table table;
    private final int width;
    private final ControlTags tags;

    /** @param width of the text, in twentieths of a point */
    OfficialTable(Block.Table table, int width, ControlTags tags) {
        this.table = table;
        this.width = width;
        this.tags = tags;
    }

    List<WordPiece> pieces() {
        if (!table.isOfUnits()) {
            return List.of(set(table.parts()));
        }
        return table.parts().stream().map(part -> set(List.of(part))).toList();
    }

    private WordPiece set(List<Block.Part> parts) {
        List<int[]> edges = parts.stream().map(this::edges).toList();
        TableGrid grid = new TableGrid(edges);
        List<WordPiece.Row> rows = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            rows.addAll(rows(parts.get(i), edges.get(i), grid, parts.size() == 1));
        }
        return new WordPiece.Table(table.title(), look(parts.get(0)), grid.columns(), rows);
    }

    private String look(Block.Part part) {
        if (part.isOfUnits() || part.isOfItems()) {
            return "units";
        }
        if (part.width() > WIDE && !table.landscape()) {
            return "wide";
        }
        return part.rows().size() > DENSE ? "dense" : "form";
    }

    /** The columns of values are of one width, but where words stand among them; labels have what their words need. */
    private int[] edges(Block.Part part) {
        if (!part.widths().isEmpty()) {
            return TableGrid.edges(
                    width,
                    part.widths().stream().mapToDouble(Integer::doubleValue).toArray());
        }
        double[] shares = new double[part.width()];
        double[] labels = labels(part);
        double rest = 100 - Arrays.stream(labels).sum();
        Arrays.fill(shares, rest / Math.max(1, part.width() - labels.length));
        System.arraycopy(labels, 0, shares, 0, labels.length);
        return TableGrid.edges(width, shares);
    }

    /** The widths of the columns of labels, in percent: of three, the first is written downwards, the second holds three characters. */
    private double[] labels(Block.Part part) {
        return switch (part.labelColumns()) {
            case 0 -> new double[0];
            case 1 -> new double[] {part.isOfUnits() ? table.landscape() ? 20 : 48 : 34};
            case 2 -> new double[] {12, 28};
            default -> {
                double[] labels = new double[part.labelColumns()];
                Arrays.fill(labels, 6.8);
                labels[0] = 4.3;
                labels[labels.length - 1] = 40.4;
                yield labels;
            }
        };
    }

    private List<WordPiece.Row> rows(Block.Part part, int[] edges, TableGrid grid, boolean isRepeated) {
        List<List<Square>> squares = new ArrayList<>();
        if (!part.heading().isEmpty()) {
            Content heading = new Content("center", WordRun.of(part.heading()).strong());
            squares.add(List.of(new Square(part.width(), 1, heading)));
        }
        part.head()
                .forEach(row ->
                        squares.add(row.stream().map(head -> head(part, head)).toList()));
        int heads = squares.size();
        part.rows().forEach(row -> squares.add(body(part, row)));
        List<WordPiece.Row> rows = new ArrayList<>();
        for (List<Cell> cells : grid.rows(edges, squares)) {
            boolean isHead = rows.size() < heads;
            List<Cell> set = isHead && (part.isOfUnits() || part.isOfItems())
                    ? cells.stream().map(NarrowLines::fitted).toList()
                    : cells;
            rows.add(new WordPiece.Row(isHead && isRepeated, isHead || isKept(part, rows.size() - heads), set));
        }
        return rows;
    }

    /**
     * Whether a row stays on the page of the next: a short table is not parted, a long one neither near its ends nor within a group of
     * rows that has a name of its own. Kept whole, a form of 25 rows would leave half a page empty before it.
     */
    private static boolean isKept(Block.Part part, int row) {
        int last = part.rows().size() - 1;
        if (row >= last || part.isOfUnits() || part.isOfItems()) {
            return row == last - 1;
        }
        boolean isNearAnEnd = row < TOGETHER - 1 || row > last - TOGETHER;
        return part.rows().size() <= DENSE || isNearAnEnd || isWithinAGroup(part, row);
    }

    /** Whether a row and the next belong to one group; a group of many rows, which holds others, may be parted. */
    private static boolean isWithinAGroup(Block.Part part, int row) {
        for (int first = Math.max(0, row - DENSE); first <= row; first++) {
            int next = row + 1 - first;
            boolean holds = part.rows().get(first).labels().stream()
                    .anyMatch(label -> label.rows() > next && label.rows() <= DENSE);
            if (holds) {
                return true;
            }
        }
        return false;
    }

    private static Square head(Block.Part part, Block.Head head) {
        boolean isForm = !part.isOfUnits() && !part.isOfItems();
        boolean isNarrow = isForm && head.columns() == 1 && part.width() > MANY_COLUMNS;
        List<WordRun> name = isNarrow ? NarrowLines.of(head.text()) : List.of(WordRun.of(head.text()));
        return new Square(head.columns(), head.rows(), new Content("center", false, name, Bar.NONE));
    }

    private List<Square> body(Block.Part part, Block.Row row) {
        List<Square> squares = new ArrayList<>();
        int covered = row.labels().stream().mapToInt(Block.Head::columns).sum();
        boolean isWhole = row.isSum();
        for (Block.Head label : row.labels()) {
            boolean isOutermost = squares.isEmpty() && covered == part.labelColumns();
            Content content = label.scope().equals("rowgroup")
                    ? group(
                            label,
                            isOutermost
                                    && part.labelColumns() > 2
                                    && part.widths().isEmpty())
                    : new Content("left", emphasised(WordRun.of(label.text()), isWhole));
            squares.add(new Square(label.columns(), label.rows(), content));
        }
        row.cells().forEach(cell -> squares.add(Square.of(value(part, cell, isWhole))));
        return squares;
    }

    /** The name of a group of rows: of the outermost it is written downwards, in a column of one character. */
    private static Content group(Block.Head label, boolean isDownwards) {
        List<WordRun> name = isDownwards ? List.of(WordRun.of(label.text())) : NarrowLines.of(label.text());
        return new Content("center", isDownwards, name, Bar.NONE);
    }

    private Content value(Block.Part part, TableCell cell, boolean isWhole) {
        WordRun digits = WordRun.figure(
                cell.text(),
                tags.of(cell.id()),
                cell.words() ? 100 : scale(part, cell.text().length()));
        String align = cell.words() ? "left" : part.isOfUnits() ? "right" : "center";
        return new Content(align, emphasised(digits, isWhole));
    }

    private static WordRun emphasised(WordRun run, boolean isWhole) {
        return isWhole ? run.sum() : run;
    }

    /** How wide digits are set, in percent: a long number stays within its column. */
    private static int scale(Block.Part part, int digits) {
        int room = part.width() > WIDE ? 5 : 6;
        if (part.isOfUnits() || part.width() <= MANY_COLUMNS || digits <= room) {
            return 100;
        }
        return digits <= 8 ? 72 : 60;
    }
}
