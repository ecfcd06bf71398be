package dev.report.read.xmlss;

import dev.report.read.grid.GridRow;
import dev.report.read.raw.CellRange;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamException;

/** The rows of one sheet, laid out as its squares: rows and cells may be left out, and those that follow then say where they are. */
final class SheetTable {

    private static final int MOST_ROWS = 1 << 20;
    private static final int MOST_COLUMNS = 16_384;

    /** More squares than any submission has; a cell far to the right makes as many of each row. */
    private static final int MOST_SQUARES = 1 << 24;

    private final Elements xml;
    private final NumberFormats formats;
    private final List<List<String>> rows = new ArrayList<>();
    private final List<CellRange> merged = new ArrayList<>();
    private final Map<Integer, String> columnStyles = new HashMap<>();

    /** The last row to which a merged cell from above reaches, by column. */
    private final int[] coveredTo = new int[MOST_COLUMNS];

    SheetTable(Elements xml, NumberFormats formats) {
        this.xml = xml;
        this.formats = formats;
    }

    List<GridRow> rows() {
        return GridRow.all(rows, merged);
    }

    /** Reads the table, at whose beginning the file is. */
    void read() throws XMLStreamException {
        int nextRow = 1;
        int nextColumn = 1;
        long squares = 0;
        while (xml.nextChild()) {
            if (xml.name().equals("Row")) {
                nextRow = row(xml.index(nextRow, MOST_ROWS));
                squares += rows.get(rows.size() - 1).size();
                if (squares > MOST_SQUARES) {
                    throw xml.misplaced();
                }
            } else if (xml.name().equals("Column")) {
                nextColumn = column(xml.index(nextColumn, MOST_COLUMNS));
            } else {
                xml.skip();
            }
        }
    }

    /** Reads a column's style, and returns the next column: one element may be for several. */
    private int column(int number) throws XMLStreamException {
        int last = number + xml.count("Span", MOST_COLUMNS);
        for (int at = number; at <= last; at++) {
            columnStyles.put(at, xml.attribute("StyleID"));
        }
        xml.skip();
        return last + 1;
    }

    /** Reads a row, and returns the next one: an element may be for several that are blank. */
    private int row(int number) throws XMLStreamException {
        int next = number + xml.count("Span", MOST_ROWS) + 1;
        String style = xml.attribute("StyleID");
        while (rows.size() < number - 1) {
            rows.add(List.of());
        }
        List<String> texts = new ArrayList<>();
        int nextColumn = 1;
        while (xml.nextChild()) {
            if (xml.name().equals("Cell")) {
                int column = xml.index(nextColumn, MOST_COLUMNS);
                nextColumn = cell(number, column, style, texts);
            } else {
                xml.skip();
            }
        }
        rows.add(texts);
        return next;
    }

    /** Reads a cell, and returns the next column. */
    private int cell(int row, int column, String rowStyle, List<String> texts) throws XMLStreamException {
        int right = column + xml.count("MergeAcross", MOST_COLUMNS - column);
        int below = row + xml.count("MergeDown", MOST_ROWS);
        boolean isPercent = formats.isPercent(style(xml.attribute("StyleID"), rowStyle, column));
        String text = CellText.of(xml, isPercent);
        if (!text.isEmpty()) {
            if (coveredTo[column - 1] >= row) {
                throw xml.misplaced();
            }
            while (texts.size() < column - 1) {
                texts.add("");
            }
            texts.add(text);
        }
        merge(new CellRange(row, column - 1, below, right - 1));
        return right + 1;
    }

    private void merge(CellRange range) {
        if (!range.isOneCell()) {
            merged.add(range);
            for (int at = range.firstColumn(); at <= range.lastColumn(); at++) {
                coveredTo[at] = Math.max(coveredTo[at], range.lastRow());
            }
        }
    }

    private String style(String ofCell, String ofRow, int column) {
        String own = ofCell.isEmpty() ? ofRow : ofCell;
        return own.isEmpty() ? columnStyles.getOrDefault(column, "") : own;
    }
}
