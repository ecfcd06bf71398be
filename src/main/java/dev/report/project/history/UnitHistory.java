package dev.report.project.history;

import dev.report.config.ConfigProblems;
import dev.report.definition.ReportDefinition;
import dev.report.definition.label.LabelIndex;
import dev.report.definition.rule.Worth;
import dev.report.model.Entry;
import dev.report.model.FigureTable;
import dev.report.model.Period;
import dev.report.model.Quantity;
import dev.report.model.SourceLocation;
import dev.report.model.UnitCode;
import dev.report.project.CsvText;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Reads last year's {@code units.csv}, which this program wrote and a spreadsheet may have saved since: one row a unit, one column a cell. */
final class UnitHistory {

    private static final Pattern SPOILT_CODE = Pattern.compile("\\d(\\.\\d+)?[Ee]\\+?\\d+");

    private final String file;
    private final Period period;
    private final ReportDefinition definition;
    private final ConfigProblems problems;
    private final Map<UnitCode, FigureTable> units = new LinkedHashMap<>();
    private final FigureTable.Source source;

    /** @param period the time that its rows must be of */
    UnitHistory(String file, Period period, ReportDefinition definition, ConfigProblems problems) {
        this.file = file;
        this.period = period;
        this.definition = definition;
        this.problems = problems;
        this.source = new FigureTable.Source(file, "");
    }

    /** Columns that this year's definition does not know are passed over: last year's form may have had more. */
    Map<UnitCode, FigureTable> read(String text) {
        long line = 1;
        try (CSVParser parser = CSVParser.parse(new StringReader(text), CsvText.format(text))) {
            int[] cells = {};
            for (CSVRecord row : parser) {
                if (row.getRecordNumber() == 1) {
                    cells = cells(row);
                    if (cells.length == 0) {
                        return Map.of();
                    }
                } else if (row.size() > 1 || !row.get(0).isBlank()) {
                    row(row, cells, (int) line);
                }
                line = parser.getCurrentLineNumber() + 1;
            }
        } catch (UncheckedIOException e) {
            problems.add("project-file.history-quote", SourceLocation.of(file, (int) line, 1))
                    .values("line", line);
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
        if (line == 1) {
            noSuchFile(SourceLocation.file(file));
        }
        return units;
    }

    /** The cell in each column, negative for other columns; no column at all if it is no such file. */
    private int[] cells(CSVRecord header) {
        int[] cells = new int[header.size()];
        boolean hasCell = false;
        for (int field = 0; field < cells.length; field++) {
            cells[field] = cell(header.get(field).strip());
            hasCell |= cells[field] >= 0;
        }
        String first = header.get(0).strip();
        if (hasCell && (first.equals("unit") || definition.headers("unit").contains(first))) {
            return cells;
        }
        noSuchFile(SourceLocation.of(file, 1, 1));
        return new int[0];
    }

    /** The cell that a head names by its key, as this program writes it, or by a label, as somebody may who writes the file by hand. */
    private int cell(String head) {
        int named = definition.cells().position(head);
        return named < 0 && definition.labels().find(head) instanceof LabelIndex.Resolution.Cell meant
                ? meant.position()
                : named;
    }

    private void noSuchFile(SourceLocation at) {
        problems.add("project-file.history-layout", at)
                .values(
                        "unit",
                        definition.headers("unit").get(0),
                        "key",
                        definition.cells().key(0),
                        "label",
                        definition.label(0));
    }

    private void row(CSVRecord row, int[] cells, int line) {
        UnitCode code = code(row.get(0).strip(), line);
        FigureTable.Builder table = new FigureTable.Builder(code, definition.cells());
        for (int field = 1; field < row.size(); field++) {
            SourceLocation at = SourceLocation.of(file, line, field + 1);
            String text = row.get(field).strip();
            if (field >= cells.length) {
                if (!text.isEmpty()) {
                    problems.add("project-file.history-surplus", at).values("unit", code, "value", text);
                    break;
                }
            } else if (cells[field] >= 0) {
                table.read(cells[field], source, line, field + 1, "");
                value(table, cells[field], text, at, code);
            } else if (field == 1) {
                Period.ofId(text).ifPresent(found -> checkPeriod(found, at, code));
            }
        }
        if (units.put(code, definition.computations().fill(table, Worth.BLANK)) != null) {
            problems.add("project-file.history-unit-twice", SourceLocation.of(file, line, 1))
                    .values("unit", code);
        }
    }

    private UnitCode code(String text, int line) {
        if (SPOILT_CODE.matcher(text).matches()) {
            problems.add("project-file.history-code", SourceLocation.of(file, line, 1))
                    .values("code", text);
        }
        return new UnitCode(text.isEmpty() ? "?" : text);
    }

    private void checkPeriod(Period found, SourceLocation at, UnitCode code) {
        if (!found.isSameTime(period)) {
            problems.add("project-file.history-unit-year", at)
                    .values("unit", code, "found", found.calledBeside(period), "expected", period.label());
        }
    }

    private void value(FigureTable.Builder table, int cell, String text, SourceLocation at, UnitCode code) {
        if (Entry.NotApplicable.isSaidBy(text)) {
            table.notApplicable(cell);
        } else if (!text.isEmpty()) {
            boolean approximate = text.endsWith("余");
            try {
                BigDecimal number =
                        Quantity.sane(new BigDecimal(approximate ? text.substring(0, text.length() - 1) : text));
                int decimals = definition.cells().measure(cell).decimals();
                boolean rounds = decimals > 0 && number.scale() > decimals;
                Quantity quantity = new Quantity(
                        rounds ? number.setScale(decimals, RoundingMode.HALF_UP) : number,
                        definition.cells().measure(cell),
                        approximate);
                if (number.signum() < 0 && !definition.indicator(cell).signed()) {
                    throw new NumberFormatException("negative");
                }
                table.reported(cell, quantity);
            } catch (NumberFormatException | ArithmeticException e) {
                problems.add("project-file.history-unit-value", at)
                        .values("unit", code, "value", text, "cell", definition.label(cell));
            }
        }
    }
}
