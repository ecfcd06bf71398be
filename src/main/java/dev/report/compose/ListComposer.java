package dev.report.compose;

import dev.report.aggregate.Consolidation;
import dev.report.bind.Submission;
import dev.report.definition.form.AxisNode;
import dev.report.definition.form.FormTable;
import dev.report.definition.text.TextItem;
import dev.report.definition.text.TextList;
import dev.report.definition.text.TextType;
import dev.report.model.UnitTexts;
import java.util.ArrayList;
import java.util.List;

/** Lays out a list (目录): one row an item, unit by unit in the roster's order; of one unit alone the rows are numbered instead. */
final class ListComposer {

    private final Consolidation consolidation;
    private final ReportWords words;
    private final TextAnswers answers;
    private final boolean isAlone;

    /** @param isAlone whether the issuer is the only unit */
    ListComposer(Consolidation consolidation, ReportWords words, boolean isAlone) {
        this.consolidation = consolidation;
        this.words = words;
        this.answers = new TextAnswers(words);
        this.isAlone = isAlone;
    }

    /** The rows of a list; one that says so where there is nothing to list. */
    List<Block.Row> rows(TextList list, FormTable.FormBlock block, HeadIds ids) {
        List<List<AxisNode>> columns = AxisNode.paths(block.columns());
        List<Block.Row> rows = new ArrayList<>();
        for (Submission submission : consolidation.counted()) {
            for (UnitTexts.Row row : submission.texts().rows(list.key())) {
                String label = isAlone
                        ? Integer.toString(rows.size() + 1)
                        : submission.unit().name();
                String unit = submission.unit().code().value();
                rows.add(row(
                        label,
                        columns.stream()
                                .map(column -> cell(list, row, column, ids, unit))
                                .toList()));
            }
        }
        return rows.isEmpty() ? List.of(nothing(columns, ids)) : rows;
    }

    private TableCell cell(TextList list, UnitTexts.Row row, List<AxisNode> column, HeadIds ids, String unit) {
        TextItem item = list.column(FormTable.FormBlock.cell(List.of(), column).breakdown())
                .orElseThrow();
        String text = answers.text(item, row.value(item.key().breakdown()));
        return new TableCell(
                text, item.key().toString(), ids.of(List.of(), column), unit, true, item.type() != TextType.TEXT);
    }

    private Block.Row nothing(List<List<AxisNode>> columns, HeadIds ids) {
        return row(
                words.say("words.none"),
                columns.stream()
                        .map(column -> new TableCell(
                                "",
                                FormTable.FormBlock.cell(List.of(), column).toString(),
                                ids.of(List.of(), column),
                                "",
                                true,
                                true))
                        .toList());
    }

    private static Block.Row row(String label, List<TableCell> cells) {
        return new Block.Row(List.of(new Block.Head(label, 1, 1, "row", "")), label, cells, false);
    }

    /** What is over the labels, where the definition does not say: the number of a row, if the labels are such. */
    String corner(String written) {
        return written.isEmpty() && isAlone ? words.say("words.number") : written;
    }
}
