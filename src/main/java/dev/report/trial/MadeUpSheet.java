package dev.report.trial;

import dev.report.definition.ReportDefinition;
import dev.report.definition.form.AxisNode;
import dev.report.definition.form.Category;
import dev.report.definition.form.FormTable;
import dev.report.definition.form.Indicator;
import dev.report.definition.text.TextItem;
import dev.report.definition.text.TextList;
import dev.report.model.CellKey;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Writes what one unit of a made-up county sends, in each layout. */
final class MadeUpSheet {

    private final ReportDefinition definition;
    private final MadeUpFigures figures;
    private final MadeUpWords words;
    private final int unit;
    private final String code;

    /**
     * @param unit which of the units it is
     * @param code its code
     */
    MadeUpSheet(ReportDefinition definition, MadeUpFigures figures, MadeUpWords words, int unit, String code) {
        this.definition = definition;
        this.figures = figures;
        this.words = words;
        this.unit = unit;
        this.code = code;
    }

    /**
     * A file.
     *
     * @param content its text
     * @param cells the cells that are in it
     * @param words the keys of what is given in words in it
     * @param table the table of the form that it has the shape of, if it has one's
     */
    record Sheet(byte[] content, TreeSet<Integer> cells, Set<CellKey> words, Optional<FormTable> table) {
        Sheet(String content, TreeSet<Integer> cells, Set<CellKey> words, Optional<FormTable> table) {
            this(content.getBytes(StandardCharsets.UTF_8), cells, words, table);
        }
    }

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
        List<String> all = new ArrayList<>();
        byIndicator.forEach((key, values) -> all.add("\"" + key + "\": " + figuresOf(key, values)));
        words.cells().forEach(item -> all.add("\"" + item.key() + "\": " + json(item, 0)));
        words.lists().forEach(list -> all.add("\"" + list.key() + "\": " + json(list)));
        String content = "{\"unit\": \"" + code + "\", \"figures\": {" + String.join(", ", all) + "}}\n";
        return new Sheet(content, asked(), words.all(unit).keySet(), Optional.empty());
    }

    private String json(TextItem item, int row) {
        String value = words.of(item, unit, row);
        return switch (item.type()) {
            case YES_NO -> String.valueOf(value.equals("yes"));
            case DATE, TEXT -> "\"" + value.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
        };
    }

    private String json(TextList list) {
        List<String> rows = new ArrayList<>();
        for (int row = 0; row < MadeUpWords.ROWS; row++) {
            int number = row;
            rows.add(list.columns().stream()
                    .map(column -> "\"" + column.key().breakdown() + "\": " + json(column, number))
                    .collect(Collectors.joining(", ", "{", "}")));
        }
        return rows.toString();
    }

    /** A list as a sheet of its own, under the labels of its columns. */
    Sheet sheet(TextList list) {
        StringBuilder text = new StringBuilder();
        line(list.columns().stream().map(TextItem::label).toList(), text);
        for (int row = 0; row < MadeUpWords.ROWS; row++) {
            int number = row;
            line(
                    list.columns().stream()
                            .map(column -> words.of(column, unit, number))
                            .toList(),
                    text);
        }
        Set<CellKey> keys =
                list.columns().stream().map(TextItem::key).collect(Collectors.toCollection(LinkedHashSet::new));
        return new Sheet(text.toString(), new TreeSet<>(), keys, Optional.empty());
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
        for (TextItem item : words.cells()) {
            head.append(',').append(item.key());
            row.append(',').append(quoted(words.of(item, unit, 0)));
        }
        return new Sheet(head + "\n" + row + "\n", asked(), keysOfCells(), Optional.empty());
    }

    private Set<CellKey> keysOfCells() {
        return words.cells().stream().map(TextItem::key).collect(Collectors.toCollection(LinkedHashSet::new));
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
        for (TextItem item : words.cells()) {
            line(List.of(byLabel ? item.label() : item.key().toString(), "", words.of(item, unit, 0)), text);
        }
        for (int row = 0; row < MadeUpWords.ROWS; row++) {
            for (TextList list : words.lists()) {
                for (TextItem column : list.columns()) {
                    line(
                            List.of(
                                    byLabel ? list.label() : list.key(),
                                    byLabel ? column.label() : column.key().breakdown(),
                                    words.of(column, unit, row)),
                            text);
                }
            }
        }
        return new Sheet(text.toString(), asked(), words.all(unit).keySet(), Optional.empty());
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
        return cells.isEmpty()
                ? Optional.empty()
                : Optional.of(new Sheet(text.toString(), cells, Set.of(), Optional.of(table)));
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
        return new Sheet(head + "\n" + row + "\n", cells, Set.of(), Optional.of(table));
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
