package dev.report.check;

import dev.report.definition.DefinitionLoader;
import dev.report.definition.ReportDefinition;
import dev.report.model.CellKey;
import dev.report.model.FigureTable;
import dev.report.model.Quantity;
import dev.report.model.UnitCode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The published tables of the format of 2021, as {@code published-cn-2021.csv} has them: one row a report. */
public final class PublishedTables {

    static final ReportDefinition FORM =
            DefinitionLoader.load("cn-2021", Path.of("")).orElseThrow();

    /** Positions of tables 3 and 4 in the definition's cells. */
    static final List<Integer> TABLE_THREE = FORM.cells(List.of("requests.*/*", "results.*/*"));

    static final List<Integer> TABLE_FOUR = FORM.cells(List.of("review/*", "litigation.*/*"));

    private PublishedTables() {}

    /** Tables 3 and 4 by the name of the report, in units of the last decimal; blanks are 0. */
    static Map<String, long[]> of(Set<String> reports) {
        Map<String, long[]> tables = new LinkedHashMap<>();
        List<String> lines = lines();
        String[] keys = lines.get(0).split(",");
        for (String line : lines.subList(1, lines.size())) {
            String[] fields = line.split(",", -1);
            if (reports.contains(fields[0])) {
                tables.put(fields[0], values(keys, fields));
            }
        }
        return tables;
    }

    /** One report's figures; what was printed as no number is left out. */
    public static FigureTable figures(String report) {
        FigureTable.Builder table = new FigureTable.Builder(new UnitCode(report), FORM.cells());
        List<String> lines = lines();
        String[] keys = lines.get(0).split(",");
        for (String line : lines) {
            String[] fields = line.split(",", -1);
            for (int i = 1; fields[0].equals(report) && i < fields.length; i++) {
                int cell = FORM.cells().position(CellKey.of(keys[i]));
                if (fields[i].matches("[0-9.]+")) {
                    table.reported(
                            cell,
                            new Quantity(new BigDecimal(fields[i]), FORM.cells().measure(cell), false));
                }
            }
        }
        return table.build();
    }

    private static long[] values(String[] keys, String[] fields) {
        long[] values = new long[FORM.cells().size()];
        for (int i = 1; i < fields.length; i++) {
            int cell = FORM.cells().position(CellKey.of(keys[i]));
            int decimals = FORM.cells().measure(cell).decimals();
            values[cell] = new BigDecimal(fields[i]).movePointRight(decimals).longValueExact();
        }
        return values;
    }

    private static List<String> lines() {
        try (InputStream in = PublishedTables.class.getResourceAsStream("/check/published-cn-2021.csv")) {
            return new ArrayList<>(new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
