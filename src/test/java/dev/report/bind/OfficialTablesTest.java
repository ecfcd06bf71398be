package dev.report.bind;

import static org.assertj.core.api.Assertions.assertThat;

import dev.report.definition.AxisNode;
import dev.report.definition.DefinitionLoader;
import dev.report.definition.FormTable;
import dev.report.definition.ReportDefinition;
import dev.report.project.TestProject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The official tables as sheets, printed from the definition: merged cells are blanks, the numbers count up from 1. */
class OfficialTablesTest {

    private static final ReportDefinition FORM =
            DefinitionLoader.load("cn-2021", Path.of("")).orElseThrow();

    @TempDir
    Path folder;

    private final Map<String, String> expected = new LinkedHashMap<>();

    @ParameterizedTest
    @ValueSource(strings = {"table-2", "table-3", "table-4"})
    void tableAsPrintedIsReadCellByCell(String id) {
        assertRead(sheet(id));
        assertThat(expected).hasSize(id.equals("table-2") ? 10 : id.equals("table-3") ? 175 : 15);
    }

    @ParameterizedTest
    @ValueSource(strings = {"table-2", "table-3", "table-4"})
    void titleUnitAndRemarkAroundATableArePassedOver(String id) {
        List<List<String>> sheet = sheet(id);
        sheet.add(0, List.of("2025年政府信息公开情况统计表"));
        sheet.add(1, List.of("填报单位：民政局", "", "填报日期：2026年1月5日"));
        sheet.add(List.of("审核人：张三", "填表人：李四"));

        assertRead(sheet);
    }

    @ParameterizedTest
    @ValueSource(strings = {"table-2", "table-3", "table-4"})
    void tableIsReadFromAWorkbook(String id) throws IOException {
        List<List<String>> sheet = sheet(id);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "test", "1.0")) {
            Worksheet page = workbook.newWorksheet("表");
            for (int row = 0; row < sheet.size(); row++) {
                for (int column = 0; column < sheet.get(row).size(); column++) {
                    String text = sheet.get(row).get(column);
                    if (text.matches("[0-9]+")) {
                        page.value(row, column, Integer.valueOf(text));
                    } else if (!text.isEmpty()) {
                        page.value(row, column, text);
                    }
                }
            }
        }
        Bound bound = Bound.of(TestProject.in(folder).file("submissions/101.xlsx", bytes.toByteArray()));

        assertThat(bound.findings()).isEmpty();
        assertThat(bound.figures("101")).isEqualTo(expected);
    }

    @Test
    void tableThreeMayHaveAColumnOfNumbersAtItsLeft() {
        List<List<String>> sheet = new ArrayList<>();
        int number = 0;
        for (List<String> row : sheet("table-3")) {
            List<String> longer = new ArrayList<>();
            longer.add(sheet.isEmpty() ? "序号" : sheet.size() < 3 ? "" : Integer.toString(++number));
            longer.addAll(row);
            sheet.add(longer);
        }
        assertRead(sheet);
    }

    @Test
    void tableThreeMayHaveOneLabelColumnWithRowsForTheGroups() {
        List<List<String>> sheet = new ArrayList<>();
        for (List<String> row : sheet("table-3")) {
            boolean isHeader = sheet.size() < 3;
            List<String> labels =
                    row.subList(0, 3).stream().filter(word -> !word.isEmpty()).toList();
            for (int i = 0; !isHeader && i < labels.size() - 1; i++) {
                sheet.add(List.of(labels.get(i)));
            }
            List<String> shorter = new ArrayList<>();
            shorter.add(labels.isEmpty() ? "" : labels.get(labels.size() - 1));
            shorter.addAll(row.subList(3, row.size()));
            sheet.add(shorter);
        }
        assertRead(sheet);
    }

    @Test
    void tableThreeMayLackRowsAndColumns() {
        List<List<String>> sheet = sheet("table-3");
        sheet.remove(4);
        expected.keySet().removeIf(key -> key.startsWith("requests.carried_in/"));

        assertRead(sheet);
    }

    @Test
    void tableThreeOnItsSideIsRefusedRatherThanMisread() {
        List<List<String>> sheet = new ArrayList<>();
        List<List<String>> printed = sheet("table-3");
        for (int column = 0; column < printed.get(3).size(); column++) {
            List<String> turned = new ArrayList<>();
            for (List<String> row : printed) {
                turned.add(column < row.size() ? row.get(column) : "");
            }
            sheet.add(turned);
        }
        Bound bound = Bound.of(TestProject.in(folder).file("submissions/101.csv", csv(sheet)));

        assertThat(bound.figures("101")).isEmpty();
        assertThat(bound.submissions().findings())
                .extracting(found -> found.rule() + " " + found.place())
                .containsExactly("unknown-layout submissions/101.csv:1:1");
    }

    private void assertRead(List<List<String>> sheet) {
        Bound bound = Bound.of(TestProject.in(folder).file("submissions/101.csv", csv(sheet)));

        assertThat(bound.findings()).isEmpty();
        assertThat(bound.figures("101")).isEqualTo(expected);
    }

    private static String csv(List<List<String>> sheet) {
        StringBuilder csv = new StringBuilder();
        sheet.forEach(row -> csv.append('"').append(String.join("\",\"", row)).append("\"\n"));
        return csv.toString();
    }

    private List<List<String>> sheet(String id) {
        List<List<String>> sheet = new ArrayList<>();
        for (FormTable.FormBlock block : FORM.tables().get(id).blocks()) {
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

    private static List<String> words(int blanks) {
        List<String> words = new ArrayList<>();
        for (int i = 0; i < blanks; i++) {
            words.add("");
        }
        return words;
    }
}
