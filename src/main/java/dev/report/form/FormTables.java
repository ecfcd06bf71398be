package dev.report.form;

import dev.report.definition.ReportDefinition;
import dev.report.definition.Section;
import dev.report.definition.computed.Computation;
import dev.report.definition.form.AxisNode;
import dev.report.definition.form.Breakdown;
import dev.report.definition.form.FormTable;
import dev.report.definition.form.FormTable.FormBlock;
import dev.report.definition.form.Indicator;
import dev.report.project.Unit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The tables that one unit fills in: the official ones as far as their cells are asked of its kind, then one for the cells that stand
 * in none of them. A chart with a row a unit is the issuer's, and each cell is asked once.
 */
final class FormTables {

    private final ReportDefinition definition;
    private final Unit unit;
    private final FormWords words;
    private final Set<Integer> open = new HashSet<>();

    FormTables(ReportDefinition definition, Unit unit, FormWords words) {
        this.definition = definition;
        this.unit = unit;
        this.words = words;
        for (int cell = 0; cell < definition.cells().size(); cell++) {
            if (isAsked(definition.indicator(cell))) {
                open.add(cell);
            }
        }
        leaveOutHalfComputed();
    }

    /** A computed figure whose parts are not all asked could only be typed, and nobody need send it. */
    private void leaveOutHalfComputed() {
        for (Computation computation : definition.computations().inOrder()) {
            if (!SheetFormula.isWritable(computation) || !open.containsAll(computation.cells())) {
                open.remove(computation.cell());
            }
        }
    }

    private boolean isAsked(Indicator indicator) {
        boolean isCounted = definition.texts().counts().containsKey(indicator.key());
        return !isCounted
                && (indicator.asked().isOptional() || indicator.asked().of(unit.kind()));
    }

    List<FormSheet> sheets() {
        List<FormSheet> sheets = new ArrayList<>();
        for (FormTable table : definition.tables().values()) {
            add(table, heading(table), sheets);
        }
        others().ifPresent(table -> add(table, "", sheets));
        return sheets;
    }

    private void add(FormTable table, String heading, List<FormSheet> sheets) {
        List<FormBlock> blocks = new ArrayList<>();
        for (FormBlock block : table.blocks()) {
            asked(block).ifPresent(blocks::add);
        }
        if (!blocks.isEmpty()) {
            FormTable asked = new FormTable(table.id(), table.title(), blocks, table.landscape(), table.at());
            sheets.add(SheetLayout.of(asked, heading, definition, open::remove));
        }
    }

    private String heading(FormTable table) {
        return definition.sections().stream()
                .filter(section -> section.tables().contains(table.id()))
                .map(Section::heading)
                .findFirst()
                .orElse("");
    }

    /** A block without the rows and columns of which nothing is asked. */
    private Optional<FormBlock> asked(FormBlock block) {
        if (block.isOfUnits()) {
            return Optional.empty();
        }
        List<List<AxisNode>> rows = block.rows().isEmpty() ? List.of(List.of()) : AxisNode.paths(block.rows());
        List<List<AxisNode>> columns = AxisNode.paths(block.columns());
        List<AxisNode> keptRows = kept(
                block.rows(),
                rows.stream()
                        .filter(row -> columns.stream().anyMatch(column -> isOpen(row, column)))
                        .toList());
        List<AxisNode> keptColumns = kept(
                block.columns(),
                columns.stream()
                        .filter(column -> rows.stream().anyMatch(row -> isOpen(row, column)))
                        .toList());
        return keptColumns.isEmpty()
                ? Optional.empty()
                : Optional.of(new FormBlock(block.heading(), block.corner(), keptColumns, keptRows, Optional.empty()));
    }

    private boolean isOpen(List<AxisNode> row, List<AxisNode> column) {
        return open.contains(definition.cells().position(FormBlock.cell(row, column)));
    }

    /** Trees without the leaves that no path leads to. */
    private static List<AxisNode> kept(List<AxisNode> nodes, List<List<AxisNode>> paths) {
        Set<AxisNode> reached = new HashSet<>();
        paths.forEach(reached::addAll);
        return nodes.stream()
                .filter(reached::contains)
                .map(node -> new AxisNode(node.label(), node.aliases(), node.key(), kept(node.children(), paths)))
                .toList();
    }

    /** What stands in no table: a list of the indicators, and a block for each way in which others are split. */
    private Optional<FormTable> others() {
        Map<String, List<Indicator>> byBreakdown = new LinkedHashMap<>();
        for (int cell = 0; cell < definition.cells().size(); cell++) {
            Indicator indicator = definition.indicator(cell);
            String split = indicator.breakdown().map(Breakdown::id).orElse("");
            List<Indicator> group = byBreakdown.computeIfAbsent(split, any -> new ArrayList<>());
            if (open.contains(cell) && !group.contains(indicator)) {
                group.add(indicator);
            }
        }
        byBreakdown.values().removeIf(List::isEmpty);
        List<FormBlock> blocks = byBreakdown.values().stream().map(this::block).toList();
        return blocks.isEmpty()
                ? Optional.empty()
                : Optional.of(new FormTable(
                        "others",
                        words.say("others"),
                        blocks,
                        false,
                        definition.tables().values().stream()
                                .findFirst()
                                .map(FormTable::at)
                                .orElseThrow()));
    }

    private FormBlock block(List<Indicator> indicators) {
        List<AxisNode> columns = indicators
                .get(0)
                .breakdown()
                .map(split -> split.categories().stream()
                        .map(category -> new AxisNode(category.label(), List.of(), "/" + category.code(), List.of()))
                        .toList())
                .orElseGet(() -> List.of(new AxisNode(words.header("value"), List.of(), "", List.of())));
        List<AxisNode> rows = indicators.stream()
                .map(indicator -> new AxisNode(measured(indicator), List.of(), indicator.key(), List.of()))
                .toList();
        return new FormBlock("", words.header("indicator"), columns, rows, Optional.empty());
    }

    /** A label with its measure, which no head of a mere list tells. */
    private String measured(Indicator indicator) {
        String measure = indicator.measure().label();
        boolean isTold = measure.isBlank() || indicator.label().contains(measure);
        return isTold ? indicator.label() : words.say("others.row", "indicator", indicator.label(), "measure", measure);
    }
}
