package dev.report.bind;

import dev.report.definition.ReportDefinition;
import dev.report.definition.form.AxisNode;
import dev.report.definition.form.FormTable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Prints a definition's tables as sheets: merged cells are blanks, the numbers count up from 1, so that each tells its cell. */
final class PrintedTables {

    private final ReportDefinition form;

    /** The numbers printed so far: cell key to number. */
    final Map<String, String> expected = new LinkedHashMap<>();

    PrintedTables(ReportDefinition form) {
        this.form = form;
    }

    static List<List<String>> turned(List<List<String>> sheet) {
        int width = sheet.stream().mapToInt(List::size).max().orElse(0);
        List<List<String>> turned = new ArrayList<>();
        for (int column = 0; column < width; column++) {
            List<String> line = new ArrayList<>();
            for (List<String> row : sheet) {
                line.add(column < row.size() ? row.get(column) : "");
            }
            turned.add(line);
        }
        return turned;
    }

    static String csv(List<List<String>> sheet) {
        StringBuilder csv = new StringBuilder();
        sheet.forEach(row -> csv.append('"').append(String.join("\",\"", row)).append("\"\n"));
        return csv.toString();
    }

    List<List<String>> sheet(String id) {
        List<List<String>> sheet = new ArrayList<>();
        for (FormTable.FormBlock block : form.tables().get(id).blocks()) {
            print(block, sheet);
        }
        return sheet;
    }

    private void print(FormTable.FormBlock block, List<List<String>> sheet) {
        List<List<AxisNode>> columns = AxisNode.paths(block.columns());
        List<List<AxisNode>> rows = block.rows().isEmpty() ? List.of(List.of()) : AxisNode.paths(block.rows());
        int labels = block.rows().stream().mapToInt(AxisNode::depth).max().orElse(0);
        int heads = block.columns().stream().mapToInt(AxisNode::depth).max().orElse(0);
        if (!block.heading().isEmpty()) {
            sheet.add(List.of(block.heading()));
        }
        for (int level = 0; level < heads; level++) {
            List<String> head = words(labels);
            if (level == 0 && labels > 0) {
                head.set(0, block.corner());
            }
            for (int column = 0; column < columns.size(); column++) {
                head.add(word(columns, column, level));
            }
            sheet.add(head);
        }
        for (int row = 0; row < rows.size(); row++) {
            List<String> line = words(0);
            for (int level = 0; level < labels; level++) {
                line.add(word(rows, row, level));
            }
            for (List<AxisNode> column : columns) {
                String number = Integer.toString(expected.size() + 1);
                expected.put(FormTable.FormBlock.cell(rows.get(row), column).toString(), number);
                line.add(number);
            }
            sheet.add(line);
        }
    }

    /** A label stands in the first row or column of its merged cell. */
    private static String word(List<List<AxisNode>> paths, int index, int level) {
        List<AxisNode> path = paths.get(index);
        if (level >= path.size()) {
            return "";
        }
        boolean merged = index > 0
                && level < paths.get(index - 1).size() - 1
                && paths.get(index - 1).get(level).equals(path.get(level));
        return merged ? "" : path.get(level).label();
    }

    static List<String> words(int blanks) {
        List<String> words = new ArrayList<>();
        for (int i = 0; i < blanks; i++) {
            words.add("");
        }
        return words;
    }
}
