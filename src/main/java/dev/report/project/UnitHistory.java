package dev.report.project;

import dev.report.definition.ReportDefinition;
import dev.report.model.CellIndex;
import dev.report.model.FigureTable;
import dev.report.model.Quantity;
import dev.report.model.UnitCode;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Reads last year's {@code units.csv}, which this program wrote: one row a unit, one column a cell. */
final class UnitHistory {

    private UnitHistory() {}

    /** Columns that this year's definition does not know, and values that are no numbers, are left blank. */
    static Map<UnitCode, FigureTable> read(String text, String file, ReportDefinition definition) {
        Map<UnitCode, FigureTable> units = new LinkedHashMap<>();
        FigureTable.Source source = new FigureTable.Source(file, "");
        try (CSVParser parser = CSVParser.parse(new StringReader(text), CSVFormat.RFC4180)) {
            int[] cells = {};
            for (CSVRecord row : parser) {
                if (row.getRecordNumber() == 1) {
                    cells = cells(row, definition.cells());
                } else if (!row.get(0).isBlank()) {
                    UnitCode code = new UnitCode(row.get(0));
                    FigureTable.Builder table = new FigureTable.Builder(code, definition.cells());
                    for (int field = 1; field < Math.min(cells.length, row.size()); field++) {
                        if (cells[field] >= 0) {
                            table.read(cells[field], source, (int) parser.getCurrentLineNumber(), field + 1, "");
                            value(table, cells[field], row.get(field), definition.cells());
                        }
                    }
                    units.put(code, table.build());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
        return units;
    }

    private static int[] cells(CSVRecord header, CellIndex index) {
        int[] cells = new int[header.size()];
        for (int field = 0; field < cells.length; field++) {
            cells[field] = index.position(header.get(field));
        }
        return cells;
    }

    private static void value(FigureTable.Builder table, int cell, String text, CellIndex index) {
        if (text.equals("—")) {
            table.notApplicable(cell);
        } else if (!text.isEmpty()) {
            boolean approximate = text.endsWith("余");
            try {
                BigDecimal number = new BigDecimal(approximate ? text.substring(0, text.length() - 1) : text);
                table.reported(cell, new Quantity(number, index.measure(cell), approximate));
            } catch (NumberFormatException | ArithmeticException e) {
                table.unreadable(cell);
            }
        }
    }
}
