package dev.report.publish.words;

import dev.report.aggregate.Consolidation;
import dev.report.bind.Submission;
import dev.report.definition.ReportDefinition;
import dev.report.definition.text.TextForm;
import dev.report.definition.text.TextItem;
import dev.report.definition.text.TextList;
import dev.report.json.PublishedFigure.State;
import dev.report.json.PublishedWords;
import dev.report.model.TextValue;
import dev.report.model.UnitTexts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Puts what units gave in words into the published model. */
public final class WordsModel {

    private WordsModel() {}

    /** @param isAll whether what no table prints is told, too */
    public static PublishedWords of(Consolidation consolidation, boolean isAll) {
        ReportDefinition definition = consolidation.definition();
        TextForm form = definition.texts();
        List<Submission> counted = consolidation.counted();
        List<PublishedWords.Cell> cells = new ArrayList<>();
        for (TextItem item : form.cells()) {
            if (isAll || definition.prints(item.key().indicator())) {
                cells.add(cell(item, counted));
            }
        }
        List<PublishedWords.Listed> lists = new ArrayList<>();
        for (TextList list : form.lists()) {
            if (isAll || definition.prints(list.key())) {
                lists.add(list(list, counted));
            }
        }
        return new PublishedWords(cells, lists);
    }

    private static PublishedWords.Cell cell(TextItem item, List<Submission> counted) {
        List<PublishedWords.Value> values = new ArrayList<>();
        for (Submission submission : counted) {
            submission
                    .texts()
                    .cell(item.key().indicator())
                    .ifPresent(value -> values.add(
                            new PublishedWords.Value(submission.unit().code().value(), value.value(), state(value))));
        }
        String type = item.type().name().toLowerCase(Locale.ROOT).replace('_', '-');
        return new PublishedWords.Cell(item.key().toString(), item.label(), type, List.copyOf(values));
    }

    private static State state(TextValue value) {
        return switch (value.state()) {
            case GIVEN -> State.REPORTED;
            case NOT_APPLICABLE -> State.NOT_APPLICABLE;
            case BLANK, UNREADABLE -> State.BLANK;
        };
    }

    private static PublishedWords.Listed list(TextList list, List<Submission> counted) {
        Map<String, String> columns = new LinkedHashMap<>();
        list.columns().forEach(column -> columns.put(column.key().breakdown(), column.label()));
        List<PublishedWords.Row> rows = new ArrayList<>();
        for (Submission submission : counted) {
            for (UnitTexts.Row row : submission.texts().rows(list.key())) {
                Map<String, String> values = new LinkedHashMap<>();
                columns.keySet()
                        .forEach(code -> values.put(
                                code, row.value(code).map(TextValue::value).orElse("")));
                rows.add(new PublishedWords.Row(submission.unit().code().value(), values));
            }
        }
        return new PublishedWords.Listed(list.key(), list.label(), columns, List.copyOf(rows));
    }
}
