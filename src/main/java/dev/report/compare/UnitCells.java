package dev.report.compare;

import dev.report.project.CsvText;
import java.io.IOException;
import java.io.StringReader;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * What each unit gave, as {@code units.csv} has it.
 *
 * <p>Shape: rows by the unit's code, in the file's order; a row's fields are in the columns' order. A province has millions of them:
 * equal texts are one object.
 */
public final class UnitCells {

    /** Of a report whose units are not known. */
    public static final UnitCells NONE = new UnitCells(Map.of(), Map.of());

    private final Map<String, Integer> columns;
    private final Map<String, String[]> rows;

    private UnitCells(Map<String, Integer> columns, Map<String, String[]> rows) {
        this.columns = columns;
        this.rows = rows;
    }

    /** Reads the file's text; one that is no such file knows no unit. */
    public static UnitCells read(String text) throws IOException {
        Map<String, Integer> columns = new HashMap<>();
        Map<String, String[]> rows = new LinkedHashMap<>();
        Map<String, String> texts = new HashMap<>();
        try (CSVParser parser = CSVParser.parse(new StringReader(text), CsvText.format(text))) {
            for (CSVRecord row : parser) {
                if (row.getRecordNumber() == 1) {
                    header(row, columns);
                } else if (row.size() > 1) {
                    rows.put(row.get(0).strip(), fields(row, texts));
                }
            }
        }
        return new UnitCells(columns, rows);
    }

    private static void header(CSVRecord row, Map<String, Integer> columns) {
        for (int field = 1; field < row.size(); field++) {
            columns.putIfAbsent(row.get(field).strip(), field);
        }
    }

    private static String[] fields(CSVRecord row, Map<String, String> texts) {
        String[] fields = new String[row.size()];
        for (int field = 0; field < fields.length; field++) {
            String text = row.get(field).strip();
            fields[field] = texts.computeIfAbsent(text, same -> same);
        }
        return fields;
    }

    public boolean isKnown() {
        return !rows.isEmpty();
    }

    /** The units' codes. */
    public Set<String> codes() {
        return rows.keySet();
    }

    /** The parts of a figure that some units gave, as they are written there; a unit that left it blank or has no row gave none. */
    public List<String> of(List<String> codes, String key) {
        Integer column = columns.get(key);
        return column == null
                ? List.of()
                : codes.stream()
                        .filter(rows::containsKey)
                        .map(code -> rows.get(code))
                        .filter(row -> column < row.length && !row[column].isEmpty())
                        .map(row -> row[column])
                        .toList();
    }
}
