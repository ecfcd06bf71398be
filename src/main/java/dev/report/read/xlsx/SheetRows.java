package dev.report.read.xlsx;

import dev.report.model.SourceLocation;
import dev.report.read.raw.CellRange;
import dev.report.read.raw.Faults;
import dev.report.read.raw.RawRow;
import dev.report.read.raw.RowPlaces;
import dev.report.read.raw.RowSource;
import java.io.IOException;
import java.util.List;
import java.util.Spliterator;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.jspecify.annotations.Nullable;

/**
 * The rows of one worksheet with their row numbers; empty cells at a row's end are left out, be they formatted or not.
 *
 * <p>Errors: {@code unreadable-file} after the last sound row where the worksheet's XML is damaged; the rows before remain.
 */
final class SheetRows implements RowSource {

    private static final int MOST_COLUMNS = 16_384;

    private final Sheet sheet;
    private final SheetFacts facts;
    private final Faults faults;
    private final SheetFormat format = new SheetFormat();
    private @Nullable Stream<Row> stream;
    private @Nullable Spliterator<Row> rows;
    private @Nullable Row current;
    private int rowsRead;
    private int line;
    private boolean ended;

    SheetRows(Sheet sheet, SheetFacts facts, Faults faults) {
        this.sheet = sheet;
        this.facts = facts;
        this.faults = faults;
    }

    @Override
    public @Nullable RawRow next() {
        Row row = ended ? null : advance();
        if (row == null) {
            ended = true;
            return null;
        }
        line = lineOf(row);
        rowsRead++;
        List<CellRange> merged = facts.mergedIn(line);
        return new RawRow(texts(row, merged), line, RowPlaces.IN_SQUARES, merged);
    }

    void close() {
        ended = true;
        if (stream != null) {
            stream.close();
        }
    }

    /**
     * The next row of the library.
     *
     * <p>A cell may claim to be in column 300,000,000, or to hold shared text number 2,000,000,000, and the library makes room for as
     * many: so a lack of memory, too, is a fault in the data here.
     */
    private @Nullable Row advance() {
        try {
            if (rows == null) {
                stream = sheet.openStream();
                rows = stream.spliterator();
            }
            Row row = rows.tryAdvance(next -> current = next) ? current : null;
            current = null;
            if (row == null || row.getCellCount() <= MOST_COLUMNS) {
                return row;
            }
        } catch (IOException | RuntimeException | OutOfMemoryError e) {
            current = null;
        }
        SourceLocation at = new SourceLocation(faults.file(), line + 1, 0, sheet.getName() + "!");
        faults.at("unreadable-file.sheet-damaged", at, "").values("sheet", sheet.getName(), "line", line + 1);
        return null;
    }

    /** A row that carries no number follows the one before; the library then counts rows from 0, in file order. */
    private int lineOf(Row row) {
        return row.getRowNum() == rowsRead || row.getRowNum() <= line ? line + 1 : row.getRowNum();
    }

    private String[] texts(Row row, List<CellRange> merged) {
        int size = row.getCellCount();
        while (size > 0 && text(row, size - 1, merged).isEmpty()) {
            size--;
        }
        String[] texts = new String[size];
        for (int i = 0; i < size; i++) {
            texts[i] = text(row, i, merged);
        }
        return texts;
    }

    private String text(Row row, int column, List<CellRange> merged) {
        Cell cell = row.getCell(column);
        if (cell == null || isCovered(column, merged)) {
            return "";
        }
        if (cell.getFormula() != null && !facts.hasResult(cell, line, column)) {
            return facts.total(line, column).orElse("=" + cell.getFormula());
        }
        String words = facts.text(line, column);
        return words == null ? SheetText.of(cell, format) : XmlText.decoded(words);
    }

    private boolean isCovered(int column, List<CellRange> merged) {
        for (CellRange range : merged) {
            if (range.holds(line, column) && !range.startsAt(line, column)) {
                return true;
            }
        }
        return false;
    }
}
