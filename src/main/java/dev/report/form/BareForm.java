package dev.report.form;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.report.definition.ReportDefinition;
import dev.report.definition.form.Category;
import dev.report.definition.text.TextItem;
import dev.report.definition.text.TextList;
import dev.report.json.JsonText;
import dev.report.model.CellKey;
import dev.report.model.Period;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** Writes a form without any make-up: the layouts that submissions may have, with empty values. */
final class BareForm {

    /** So that a spreadsheet takes the file for what it is. */
    private static final String MARK = "\ufeff";

    private BareForm() {}

    /** The long layout in the form's words: one line a cell. */
    static byte[] csv(UnitForm form) {
        StringBuilder text = new StringBuilder(MARK);
        FormWords words = form.words();
        ReportDefinition definition = form.definition();
        try (CSVPrinter csv = new CSVPrinter(
                text, CSVFormat.DEFAULT.builder().setRecordSeparator("\r\n").get())) {
            csv.printRecord(
                    words.header("unit"),
                    words.header("year"),
                    words.header("indicator"),
                    words.header("breakdown"),
                    words.header("value"),
                    words.header("measure"));
            for (int cell : cells(form)) {
                csv.printRecord(
                        form.unit().code().value(),
                        form.project().period().id(),
                        indicator(definition, cell),
                        breakdown(definition, cell),
                        "",
                        definition.cells().measure(cell).label());
            }
            for (TextItem item : form.textCells()) {
                csv.printRecord(
                        form.unit().code().value(), form.project().period().id(), item.label(), "", "", "");
            }
            for (TextList list : form.lists()) {
                for (TextItem column : list.columns()) {
                    csv.printRecord(
                            form.unit().code().value(),
                            form.project().period().id(),
                            list.label(),
                            column.label(),
                            "",
                            "");
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static List<Integer> cells(UnitForm form) {
        List<Integer> cells = new ArrayList<>();
        form.sheets().stream()
                .flatMap(sheet -> sheet.places().stream())
                .map(FormSheet.Place::cell)
                .filter(cell -> form.computation(cell).isEmpty())
                .forEach(cells::add);
        return cells;
    }

    /** The indicator's label; its key where the label may mean another one, too. */
    private static String indicator(ReportDefinition definition, int cell) {
        String label = definition.indicator(cell).label();
        String key = definition.indicator(cell).key();
        long same = definition.indicators().values().stream()
                .filter(other -> other.label().equals(label) || other.aliases().contains(label))
                .count();
        return same == 1 ? label : key;
    }

    private static String breakdown(ReportDefinition definition, int cell) {
        CellKey key = definition.cells().key(cell);
        return definition
                .indicator(cell)
                .breakdown()
                .flatMap(split -> split.category(key.breakdown()))
                .map(Category::label)
                .orElse("");
    }

    /** The text cells, and of each list one row to be copied. */
    private static void writeWords(UnitForm form, JsonGenerator json) throws IOException {
        for (TextItem item : form.textCells()) {
            json.writeNullField(item.key().toString());
        }
        for (TextList list : form.lists()) {
            json.writeArrayFieldStart(list.key());
            json.writeStartObject();
            for (TextItem column : list.columns()) {
                json.writeNullField(column.key().breakdown());
            }
            json.writeEndObject();
            json.writeEndArray();
        }
    }

    private static void writePeriod(JsonGenerator json, Period period) throws IOException {
        if (period.isCalendarYear()) {
            json.writeNumberField("year", period.year());
        } else {
            json.writeStringField("period", period.id());
        }
    }

    /** The JSON layout in keys, with {@code null} where a number belongs. */
    static byte[] json(UnitForm form) {
        Map<String, List<String>> figures = new LinkedHashMap<>();
        for (int cell : cells(form)) {
            CellKey key = form.definition().cells().key(cell);
            figures.computeIfAbsent(key.indicator(), any -> new ArrayList<>()).add(key.breakdown());
        }
        return JsonText.of(json -> {
            json.writeStartObject();
            json.writeStringField("unit", form.unit().code().value());
            writePeriod(json, form.project().period());
            json.writeObjectFieldStart("figures");
            for (Map.Entry<String, List<String>> figure : figures.entrySet()) {
                if (figure.getValue().contains("")) {
                    json.writeNullField(figure.getKey());
                } else {
                    json.writeObjectFieldStart(figure.getKey());
                    for (String breakdown : figure.getValue()) {
                        json.writeNullField(breakdown);
                    }
                    json.writeEndObject();
                }
            }
            writeWords(form, json);
            json.writeEndObject();
            json.writeEndObject();
        });
    }
}
