package dev.report.publish.data;

import dev.report.aggregate.Consolidation;
import dev.report.bind.Submission;
import dev.report.bind.Submissions;
import dev.report.definition.ReportDefinition;
import dev.report.definition.form.Category;
import dev.report.definition.form.Indicator;
import dev.report.definition.text.TextItem;
import dev.report.definition.text.TextList;
import dev.report.definition.text.TextType;
import dev.report.model.CellKey;
import dev.report.model.Entry;
import dev.report.model.FigureTable;
import dev.report.model.Period;
import dev.report.model.Quantity;
import dev.report.model.TextValue;
import dev.report.model.UnitTexts;
import dev.report.project.ReportProject;
import dev.report.publish.words.CsvWords;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** Writes the tables: the issuer's figures, and what each unit reported. */
final class DataTables {

    /** What stands for a cell that does not apply to a unit; the schema says that it is no value. */
    static final String NOT_APPLICABLE = "—";

    /** What follows a number that is at least so much; the schema says that it is no part of the number. */
    private static final String APPROXIMATE = "余";

    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setRecordSeparator('\n').get();

    private final ReportProject project;
    private final ReportDefinition definition;
    private final DataFields fields;

    DataTables(ReportProject project, DataFields fields) {
        this.project = project;
        this.definition = project.definition();
        this.fields = fields;
    }

    /** Every figure of the issuer, in definition order. */
    DataTable figures(Consolidation consolidation) throws IOException {
        List<List<Object>> rows = new ArrayList<>();
        for (int cell = 0; cell < definition.cells().size(); cell++) {
            rows.add(figure(cell, consolidation.total().entry(cell)));
        }
        return table(fields.ofFigures(), rows);
    }

    private List<Object> figure(int cell, Entry entry) {
        CellKey key = definition.cells().key(cell);
        Indicator indicator = definition.indicator(cell);
        String category = indicator
                .breakdown()
                .flatMap(breakdown -> breakdown.category(key.breakdown()))
                .map(Category::label)
                .orElse("");
        return List.of(
                key,
                fields.table(key),
                indicator.label(),
                category,
                entry.quantity()
                        .map(quantity -> Quantity.plain(quantity.value()))
                        .orElse(""),
                definition.cells().measure(cell).label(),
                state(entry),
                entry.quantity().map(Quantity::approximate).orElse(false));
    }

    private static String state(Entry entry) {
        return entry instanceof Entry.Reported
                ? "reported"
                : entry instanceof Entry.NotApplicable ? "not-applicable" : "blank";
    }

    /** What each unit reported, in roster order. */
    DataTable units(Submissions submissions) throws IOException {
        List<List<Object>> rows = new ArrayList<>();
        for (Submission submission : submissions.submissions()) {
            List<Object> row = new ArrayList<>(List.of(
                    submission.unit().code(),
                    submission.unit().name(),
                    submission.unit().kind(),
                    time()));
            for (int cell = 0; cell < definition.cells().size(); cell++) {
                boolean isSum = submission.table().isComputed(cell)
                        && !definition.computations().isQuotient(cell);
                row.add(isSum ? "" : value(submission.table(), cell));
            }
            for (TextItem item : definition.texts().cells()) {
                row.add(words(item, submission.texts().cell(item.key().indicator())));
            }
            rows.add(row);
        }
        return table(fields.ofUnits(), rows);
    }

    /** The year, or the period. */
    private Object time() {
        return definition.heading().periods() == Period.Kind.YEAR
                ? project.year()
                : project.period().id();
    }

    /** What the units of each kind come to together, in the cells that the report prints so. */
    DataTable kinds(Consolidation consolidation, List<Integer> cells) throws IOException {
        List<List<Object>> rows = new ArrayList<>();
        for (String kind : consolidation.kinds()) {
            FigureTable figures = consolidation.kind(kind).orElseThrow();
            if (consolidation.isAsked(kind)) {
                List<Object> row = new ArrayList<>(List.of(kind, time()));
                cells.forEach(cell -> row.add(value(figures, cell)));
                rows.add(row);
            }
        }
        return table(fields.ofKinds(cells), rows);
    }

    /** The rows of a list, in roster order. */
    DataTable list(TextList list, Submissions submissions) throws IOException {
        List<List<Object>> rows = new ArrayList<>();
        for (Submission submission : submissions.submissions()) {
            for (UnitTexts.Row row : submission.texts().rows(list.key())) {
                List<Object> fields = new ArrayList<>(
                        List.of(submission.unit().code(), submission.unit().name()));
                list.columns()
                        .forEach(column ->
                                fields.add(words(column, row.value(column.key().breakdown()))));
                rows.add(fields);
            }
        }
        return table(fields.of(list), rows);
    }

    private static String words(TextItem item, Optional<TextValue> value) {
        boolean isAnswer = item.type() == TextType.YES_NO
                && value.filter(TextValue::isGiven).isPresent();
        return isAnswer ? Boolean.toString(value.get().value().equals("yes")) : CsvWords.of(value);
    }

    private static String value(FigureTable table, int cell) {
        if (table.isReported(cell)) {
            return table.digits(cell) + (table.isApproximate(cell) ? APPROXIMATE : "");
        }
        return table.isNotApplicable(cell) ? NOT_APPLICABLE : "";
    }

    private static DataTable table(List<DataField> fields, List<List<Object>> rows) throws IOException {
        StringBuilder text = new StringBuilder(1 << 14);
        try (CSVPrinter csv = new CSVPrinter(text, FORMAT)) {
            csv.printRecord(fields.stream().map(DataField::name));
            for (List<Object> row : rows) {
                csv.printRecord(row);
            }
        }
        return new DataTable(fields, text.toString().getBytes(StandardCharsets.UTF_8));
    }
}
