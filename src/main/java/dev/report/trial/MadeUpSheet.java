package dev.report.trial;

import dev.report.definition.ReportDefinition;
import dev.report.definition.form.AxisNode;
import dev.report.definition.form.Category;
import dev.report.definition.form.FormTable;
import dev.report.definition.form.Indicator;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Writes what one unit of a made-up county sends, in each layout. */
final class MadeUpSheet {

    private final ReportDefinition definition;
    private final MadeUpFigures figures;
    private final int unit;
    private final String code;

    /**
     * @param unit which of the units it is
     * @param code its code
     */
    MadeUpSheet(ReportDefinition definition, MadeUpFigures figures, int unit, String code) {
        this.definition = definition;
        this.figures = figures;
        this.unit = unit;
        this.code = code;
    }

    /**
     * A file.
     *
     * @param content its text
     * @param cells the cells that are in it
     * @param table the table of the form that it has the shape of, if it has one's
     */
    record Sheet(String content, TreeSet<Integer> cells, Optional<FormTable> table) {}

    private TreeSet<Integer> asked() {
        return IntStream.range(0, definition.cells().size())
                .filter(figures::isAsked)
                .boxed()
                .collect(Collectors.toCollection(TreeSet::new));
    }

    Sheet json() {
        Map<String, List<String>> byIndicator = new LinkedHashMap<>();
        for (int cell : asked()) {
            String category = definition.cells().key(cell).breakdown();
            String value = figures.text(unit, cell);
            byIndicator
                    .computeIfAbsent(definition.cells().key(cell).indicator(), any -> new ArrayList<>())
                    .add(category.isEmpty() ? value : "\"" + category + "\": " + value);
        }
        String all = byIndicator.entrySet().stream()
                .map(each -> "\"" + each.getKey() + "\": " + figuresOf(each.getKey(), each.getValue()))
                .collect(Collectors.joining(", "));
        return new Sheet("{\"unit\": \"" + code + "\", \"figures\": {" + all + "}}\n", asked(), Optional.empty());
    }

    private String figuresOf(String indicator, List<String> values) {
        boolean isSplit = definition.indicators().get(indicator).breakdown().isPresent();
        return isSplit ? "{" + String.join(", ", values) + "}" : values.get(0);
    }

    /** One row, its columns headed by keys. */
    Sheet flat() {
        StringBuilder head = new StringBuilder("unit");
        StringBuilder row = new StringBuilder(code);
        for (int cell : asked()) {
            head.append(',').append(definition.cells().key(cell));
            row.append(',').append(figures.text(unit, cell));
        }
        return new Sheet(head + "\n" + row + "\n", asked(), Optional.empty());
    }

    /** One row a cell. @param byLabel whether indicators and categories go by their labels */
    Sheet list(boolean byLabel) {
        StringBuilder text = new StringBuilder("indicator,breakdown,value\n");
        for (int cell : asked()) {
            Indicator indicator = definition.indicator(cell);
            String code = definition.cells().key(cell).breakdown();
            String category = indicator
                    .breakdown()
                    .flatMap(split -> split.category(code))
                    .filter(any -> byLabel)
                    .map(Category::label)
                    .orElse(code);
            text.append(quoted(byLabel ? indicator.label() : indicator.key()))
                    .append(',')
                    .append(quoted(category))
                    .append(',')
                    .append(figures.text(unit, cell))
                    .append('\n');
        }
        return new Sheet(text.toString(), asked(), Optional.empty());
    }

    /** A table of the form as it is printed; empty for one that the issuer fills in, or of cells that are not asked. */
    Optional<Sheet> matrix(FormTable table) {
        StringBuilder text = new StringBuilder();
        TreeSet<Integer> cells = new TreeSet<>();
        for (FormTable.FormBlock block : table.blocks()) {
            if (!block.isOfUnits() && isOfFigures(block)) {
                block(block, text, cells);
            }
        }
        return cells.isEmpty() ? Optional.empty() : Optional.of(new Sheet(text.toString(), cells, Optional.of(table)));
    }

    /** One row under the heads of a table of units; empty for another table. */
    Optional<Sheet> unitRow(FormTable table) {
        for (FormTable.FormBlock block : table.blocks()) {
            if (block.isOfUnits() && isOfFigures(block)) {
                return Optional.of(unitRow(table, block));
            }
        }
        return Optional.empty();
    }

    private Sheet unitRow(FormTable table, FormTable.FormBlock block) {
        StringBuilder head = new StringBuilder(quoted(definition.headers("unit").get(0)));
        StringBuilder row = new StringBuilder(code);
        TreeSet<Integer> cells = new TreeSet<>();
        for (List<AxisNode> column : AxisNode.paths(block.columns())) {
            int cell = definition.cells().position(FormTable.FormBlock.cell(List.of(), column));
            if (figures.isAsked(cell) && cells.add(cell)) {
                head.append(',').append(quoted(definition.cells().key(cell).toString()));
                row.append(',').append(figures.text(unit, cell));
            }
        }
        return new Sheet(head + "\n" + row + "\n", cells, Optional.of(table));
    }

    private boolean isOfFigures(FormTable.FormBlock block) {
        return block.cells().stream().allMatch(definition.cells()::contains);
    }

    private void block(FormTable.FormBlock block, StringBuilder text, TreeSet<Integer> cells) {
        List<List<AxisNode>> columns = AxisNode.paths(block.columns());
        List<List<AxisNode>> rows = block.rows().isEmpty() ? List.of(List.of()) : AxisNode.paths(block.rows());
        int labels = rows.stream().mapToInt(List::size).max().orElse(0);
        int heads = columns.stream().mapToInt(List::size).max().orElse(0);
        if (!block.heading().isEmpty()) {
            text.append(quoted(block.heading())).append('\n');
        }
        for (int level = 0; level < heads; level++) {
            List<String> line = new ArrayList<>();
            for (int i = 0; i < labels; i++) {
                line.add(i == 0 && level == 0 ? block.corner() : "");
            }
            for (List<AxisNode> column : columns) {
                line.add(label(column, level));
            }
            line(line, text);
        }
        for (List<AxisNode> row : rows) {
            List<String> line = new ArrayList<>();
            for (int level = 0; level < labels; level++) {
                line.add(label(row, level));
            }
            for (List<AxisNode> column : columns) {
                int cell = definition.cells().position(FormTable.FormBlock.cell(row, column));
                boolean isGiven = figures.isAsked(cell) && cells.add(cell);
                line.add(isGiven ? figures.text(unit, cell) : "");
            }
            line(line, text);
        }
    }

    private static String label(List<AxisNode> path, int level) {
        return level < path.size() ? path.get(level).label() : "";
    }

    private static void line(List<String> words, StringBuilder text) {
        text.append(words.stream().map(MadeUpSheet::quoted).collect(Collectors.joining(",")))
                .append('\n');
    }

    private static String quoted(String word) {
        return word.matches("[^,\"\n\r]*") ? word : "\"" + word.replace("\"", "\"\"") + "\"";
    }
}
