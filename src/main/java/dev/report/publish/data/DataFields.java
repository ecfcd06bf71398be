package dev.report.publish.data;

import dev.report.definition.ReportDefinition;
import dev.report.definition.Section;
import dev.report.definition.form.FormTable;
import dev.report.definition.text.TextItem;
import dev.report.definition.text.TextList;
import dev.report.finding.Messages;
import dev.report.model.CellKey;
import dev.report.model.Period;
import dev.report.model.Text;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** The columns of the tables, in the words of the form's language. */
final class DataFields {

    private static final Messages MESSAGES = new Messages(DataFields.class);

    private final ReportDefinition definition;
    private final String language;
    private final Map<CellKey, String> tables = new HashMap<>();

    DataFields(ReportDefinition definition) {
        this.definition = definition;
        this.language = definition.heading().style().spoken();
        for (FormTable table : definition.tables().values()) {
            table.cells().forEach(cell -> tables.putIfAbsent(cell, table.title()));
        }
    }

    /** The words of the form's language. */
    String in(Text text) {
        return text.in(language);
    }

    String say(String key, Object... namesAndValues) {
        return MESSAGES.text("data." + key, namesAndValues).in(language);
    }

    private DataField text(String name, boolean isRequired) {
        return DataField.of(name, say("field." + name), "string", isRequired);
    }

    /** The columns of the issuer's figures, one a row. */
    List<DataField> ofFigures() {
        return List.of(
                text("key", true),
                text("table", false),
                text("indicator", true),
                text("breakdown", false),
                DataField.of("value", say("field.value"), "number", false),
                text("measure", true),
                text("state", true),
                DataField.of("approximate", say("field.approximate"), "boolean", true));
    }

    /** The columns of the units' cells, one unit a row. */
    List<DataField> ofUnits() {
        List<DataField> fields =
                new ArrayList<>(List.of(text("unit", true), text("name", true), text("kind", false), time()));
        for (int cell = 0; cell < definition.cells().size(); cell++) {
            fields.add(ofCell(cell));
        }
        definition.texts().cells().forEach(item -> fields.add(words(item.key().toString(), item)));
        return fields;
    }

    /** The columns of a list, one item a row. */
    List<DataField> of(TextList list) {
        List<DataField> fields = new ArrayList<>(List.of(text("unit", true), text("name", true)));
        list.columns().forEach(column -> fields.add(words(column.key().breakdown(), column)));
        return fields;
    }

    private static DataField words(String name, TextItem item) {
        String type = switch (item.type()) {
            case TEXT -> "string";
            case DATE -> "date";
            case YES_NO -> "boolean";
        };
        return DataField.of(name, item.label(), type, false);
    }

    /** The column of the time: years are numbers, other periods {@code 2025-07-01/2025-12-31}. */
    private DataField time() {
        return definition.heading().periods() == Period.Kind.YEAR
                ? DataField.of("year", say("field.year"), "integer", true)
                : DataField.of("period", say("field.period"), "string", true);
    }

    /** The columns of some cells, one kind of unit a row. */
    List<DataField> ofKinds(List<Integer> cells) {
        List<DataField> fields = new ArrayList<>(List.of(text("kind", true), time()));
        cells.forEach(cell -> fields.add(ofCell(cell)));
        return fields;
    }

    private DataField ofCell(int cell) {
        CellKey key = definition.cells().key(cell);
        return new DataField(
                key.toString(),
                definition.label(cell),
                definition.cells().measure(cell).isCount() ? "integer" : "number",
                definition.cells().measure(cell).label(),
                table(key),
                definition.indicator(cell).approximate()
                        ? EnumSet.of(DataField.Trait.APPROXIMATE)
                        : EnumSet.noneOf(DataField.Trait.class));
    }

    /** The figures that the report's tables print by kind of unit, in definition order; words beside them have no subtotal. */
    List<Integer> byKind() {
        TreeSet<Integer> cells = new TreeSet<>();
        for (Section section : definition.sections()) {
            for (String table : section.tables()) {
                definition.tables().get(table).blocks().stream()
                        .filter(FormTable.FormBlock::isByKind)
                        .flatMap(block -> block.cells().stream())
                        .map(definition.cells()::position)
                        .filter(cell -> cell >= 0)
                        .forEach(cells::add);
            }
        }
        return List.copyOf(cells);
    }

    /** The title of the official table that a cell is in; empty for none. */
    String table(CellKey cell) {
        return tables.getOrDefault(cell, "");
    }
}
