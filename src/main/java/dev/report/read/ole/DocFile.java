package dev.report.read.ole;

import dev.report.read.grid.DocumentParts;
import dev.report.read.grid.DocumentTables;
import dev.report.read.grid.Grid;
import dev.report.read.grid.GridTables;
import dev.report.read.grid.NoteMark;
import dev.report.read.raw.Faults;
import dev.report.read.raw.TableSource;
import java.io.IOException;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.usermodel.Paragraph;
import org.apache.poi.hwpf.usermodel.Range;
import org.apache.poi.hwpf.usermodel.Table;
import org.apache.poi.hwpf.usermodel.TableCell;
import org.apache.poi.hwpf.usermodel.TableRow;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.jspecify.annotations.Nullable;

/**
 * The tables of a document in the binary format of Word 97–2003 (.doc), in which WPS saves its texts (.wps) too.
 *
 * <p>Shape: the rows of such a table need not have the same cells; a cell is in the column that begins at its left edge.
 *
 * <p>Errors: {@code unreadable-file} where there is no table.
 */
final class DocFile {

    private DocFile() {}

    static @Nullable TableSource open(POIFSFileSystem file, Faults faults) throws IOException {
        DocumentTables tables = new DocumentTables();
        walk(file, tables);
        List<GridTables.Named> all = tables.all();
        if (all.isEmpty()) {
            faults.file("unreadable-file.no-table");
            return null;
        }
        return GridTables.ofDocument(faults.file(), all);
    }

    /** Hands over paragraphs and tables in order. */
    static void walk(POIFSFileSystem file, DocumentParts parts) throws IOException {
        try (HWPFDocument document = new HWPFDocument(file)) {
            Range range = document.getRange();
            for (int i = 0; i < range.numParagraphs(); i++) {
                Paragraph paragraph = range.getParagraph(i);
                if (!paragraph.isInTable()) {
                    parts.line(plain(OfficeRuns.seen(paragraph)));
                    continue;
                }
                Table table = range.getTable(paragraph);
                if (table.numRows() == 0) {
                    // A damaged paragraph says that it is in a table, and of which depth it does not.
                    parts.line(plain(OfficeRuns.seen(paragraph)));
                    continue;
                }
                parts.table(grid(table));
                i += table.numParagraphs() - 1;
            }
        }
    }

    private static Grid grid(Table table) {
        NavigableSet<Integer> edges = new TreeSet<>();
        for (int i = 0; i < table.numRows(); i++) {
            TableRow row = table.getRow(i);
            for (int j = 0; j < row.numCells(); j++) {
                edges.add(row.getCell(j).getLeftEdge());
            }
        }
        Grid grid = new Grid();
        for (int i = 0; i < table.numRows(); i++) {
            row(table.getRow(i), edges, grid.row());
        }
        return grid;
    }

    private static void row(TableRow row, NavigableSet<Integer> edges, Grid grid) {
        int column = 0;
        int next = 0;
        for (int first = 0; first < row.numCells(); first = next) {
            TableCell cell = row.getCell(first);
            int at = edges.headSet(cell.getLeftEdge()).size();
            if (at > column) {
                grid.cell("", at - column, 1);
                column = at;
            }
            int across = across(cell, edges);
            for (next = first + 1; next < row.numCells() && isContinued(row.getCell(next)); next++) {
                across += across(row.getCell(next), edges);
            }
            if (cell.isVerticallyMerged() && !cell.isFirstVerticallyMerged()) {
                grid.below(across);
            } else {
                grid.cell(isContinued(cell) ? "" : NoteMark.orAll(plain(OfficeRuns.seen(cell))), across, 1);
            }
            column += across;
        }
    }

    private static int across(TableCell cell, NavigableSet<Integer> edges) {
        int right = cell.getLeftEdge() + Math.max(1, cell.getWidth());
        return Math.max(1, edges.subSet(cell.getLeftEdge(), right).size());
    }

    /** Whether a cell is one with that at its left. */
    private static boolean isContinued(TableCell cell) {
        return cell.isMerged() && !cell.isFirstMerged();
    }

    /** Without the marks that end cells and paragraphs, and those of fields. */
    private static String plain(String text) {
        return text.replaceAll("\u0013[^\u0014\u0015]*\u0014?", "")
                .replaceAll("[\u0000-\u0008\u0013-\u0015]", "")
                .replaceAll("[\\s\u000b\u000c]+", " ")
                .strip();
    }
}
