package dev.report.bind;

import static org.assertj.core.api.Assertions.assertThat;

import dev.report.definition.DefinitionLoader;
import dev.report.definition.ReportDefinition;
import dev.report.definition.form.AxisNode;
import dev.report.project.TestProject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The official tables as sheets, printed from the definition: merged cells are blanks, the numbers count up from 1. */
class OfficialTablesTest {

    private static final ReportDefinition FORM =
            DefinitionLoader.load("cn-2021", Path.of("")).orElseThrow();

    @TempDir
    Path folder;

    private final PrintedTables printed = new PrintedTables(FORM);
    private final Map<String, String> expected = printed.expected;

    @ParameterizedTest
    @ValueSource(strings = {"table-2", "table-3", "table-4"})
    void tableAsPrintedIsReadCellByCell(String id) {
        assertRead(printed.sheet(id));
        assertThat(expected).hasSize(id.equals("table-2") ? 10 : id.equals("table-3") ? 175 : 15);
    }

    @ParameterizedTest
    @ValueSource(strings = {"table-2", "table-3", "table-4"})
    void titleUnitAndRemarkAroundATableArePassedOver(String id) {
        List<List<String>> sheet = printed.sheet(id);
        sheet.add(0, List.of("2025年政府信息公开情况统计表"));
        sheet.add(1, List.of("填报单位：民政局", "", "填报日期：2026年1月5日"));
        sheet.add(List.of("审核人：张三", "填表人：李四"));

        assertRead(sheet);
    }

    @ParameterizedTest
    @ValueSource(strings = {"table-2", "table-3", "table-4"})
    void tableIsReadFromAWorkbook(String id) throws IOException {
        List<List<String>> sheet = printed.sheet(id);
        byte[] bytes = workbook(List.of(sheet));

        Bound bound = Bound.of(TestProject.in(folder).file("submissions/101.xlsx", bytes));

        assertThat(bound.findings()).isEmpty();
        assertThat(bound.figures("101")).isEqualTo(expected);
    }

    /** So LibreOffice writes a page's tables of unlike widths into one sheet. */
    @ParameterizedTest
    @ValueSource(strings = {"table-2", "table-3", "table-4"})
    void columnThatIsSpreadOverSeveralMergedOnesIsOneColumn(String id) {
        String merged = "<td colspan='3'>%s</td>";

        assertPageRead(printed.sheet(id), merged, merged);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"<td>%s</td><td></td><td></td>", "<td></td><td>%s</td><td></td>", "<td></td><td></td><td>%s</td>"
            })
    void valueMayStandInAnyOfTheColumnsOverWhichItsHeadIsMerged(String value) {
        assertPageRead(printed.sheet("table-3"), "<td colspan='3'>%s</td>", value);
    }

    @Test
    void numberThatIsMergedOverSeveralCellsIsNoneOfTheirs() {
        Bound bound = page(
                "<td>申请人情况</td><td>自然人</td><td>商业企业</td><td>总计</td>", "<td>本年新收</td><td colspan='2'>8</td><td>8</td>");

        assertThat(bound.findings())
                .containsExactly("unreadable-cell submissions/101.html:表1!B2 民政局：8 填在合并单元格 B2:C2 里，它占了表中 2 项，不知是哪一项的数："
                        + "本年新收（自然人）、本年新收（商业企业）");
        assertThat(bound.findings("blank-cell"))
                .noneMatch(finding -> finding.contains("本年新收（自然人）") || finding.contains("本年新收（商业企业）"));
        assertThat(bound.figures("101")).isEqualTo(Map.of("requests.received/total", "8"));
    }

    @Test
    void markThatIsMergedOverSeveralCellsIsThatOfEach() {
        Bound bound = page("<td>申请人情况</td><td>自然人</td><td>商业企业</td><td>总计</td>", "<td>本年新收</td><td colspan='3'>/</td>");

        assertThat(bound.figures("101"))
                .isEqualTo(Map.of(
                        "requests.received/natural_person", "—",
                        "requests.received/business", "—",
                        "requests.received/total", "—"));
    }

    @Test
    void rowOfNumbersWithoutALabelIsNotTakenForTheOneAbove() {
        Bound bound = page(
                "<td>申请人情况</td><td>自然人</td><td>总计</td>",
                "<td>本年新收</td><td>8</td><td>8</td>",
                "<td></td><td>3</td><td>3</td>");

        assertThat(bound.findings())
                .containsExactly("unknown-figure submissions/101.html:表1!B3 民政局：这一行有数字 3，左侧没有写项目名称");
        assertThat(bound.figures("101"))
                .isEqualTo(Map.of("requests.received/natural_person", "8", "requests.received/total", "8"));
    }

    /** All but one row of the form are known: the one that is not explains why that is lacking. */
    @ParameterizedTest
    @ValueSource(strings = {"", "某项工作"})
    void rowUnderNoKnownLabelIsNotCalledBlankToo(String label) {
        List<List<String>> sheet = printed.sheet("table-3");
        List<String> row = new ArrayList<>(sheet.get(9));
        row.replaceAll(word -> word.matches("[0-9]+") ? word : "");
        row.set(2, label);
        sheet.set(9, row);

        Bound bound = Bound.of(TestProject.in(folder).file("submissions/101.csv", PrintedTables.csv(sheet)));

        assertThat(bound.findings("unknown-figure")).hasSize(1);
        assertThat(bound.findings("blank-cell")).noneMatch(finding -> finding.contains("（自然人）"));
    }

    @Test
    void columnUnderNoKnownHeadIsNotCalledBlankToo() {
        List<List<String>> sheet = printed.sheet("table-3");
        sheet.forEach(row -> row.replaceAll(word -> word.equals("总计") ? "總和" : word));

        Bound bound = Bound.of(TestProject.in(folder).file("submissions/101.csv", PrintedTables.csv(sheet)));

        assertThat(bound.findings("unknown-figure")).hasSize(1);
        assertThat(bound.findings("blank-cell")).noneMatch(finding -> finding.contains("新收"));
    }

    @Test
    void tableThatGoesOnWithoutHeadsIsReadUnderThoseBefore() {
        Bound bound = Bound.of(TestProject.in(folder)
                .file(
                        "submissions/101.html",
                        "<table><tr><td>申请人情况</td><td>自然人</td><td>总计</td></tr><tr><td>本年新收</td><td>8</td><td>9</td></tr></table>"
                                + "<table><tr><td>上年结转</td><td>3</td><td>4</td></tr></table>"));

        assertThat(bound.findings())
                .containsExactly("lenient-reading submissions/101.html:表2!A1 民政局：此表没有表头，按上一张表的表头读取");
        assertThat(bound.figures("101"))
                .containsEntry("requests.carried_in/natural_person", "3")
                .containsEntry("requests.carried_in/total", "4");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "无。",
                "注：无",
                "2.其他",
                "填表人：王五,,审核人：李四,,联系电话：0990-1234567",
                "填报日期,2026-01-08",
                "负责人,张三,电话,13900001111",
                "/,/,/"
            })
    void notesUnderATableOfOneRowAreNoSecondRow(String note) {
        String sheet = PrintedTables.csv(printed.sheet("table-4"));

        Bound bound = Bound.of(TestProject.in(folder).file("submissions/101.csv", sheet + note + "\n"));

        assertThat(bound.findings()).isEmpty();
        assertThat(bound.figures("101")).isEqualTo(expected);
    }

    @Test
    void noteThatBeginsLikeARowIsNoSecondRow() {
        String sheet = PrintedTables.csv(printed.sheet("table-3"));

        Bound bound = Bound.of(TestProject.in(folder).file("submissions/101.csv", sheet + "2.其他\n三、本年度办理结果\n"));

        assertThat(bound.findings()).isEmpty();
        assertThat(bound.figures("101")).isEqualTo(expected);
    }

    private Bound page(String... rows) {
        return Bound.of(TestProject.in(folder)
                .file("submissions/101.html", "<table><tr>" + String.join("</tr><tr>", rows) + "</tr></table>"));
    }

    private void assertPageRead(List<List<String>> sheet, String label, String value) {
        StringBuilder page = new StringBuilder("<table>");
        for (List<String> row : sheet) {
            page.append("<tr>");
            row.forEach(text -> page.append((text.matches("[0-9]+") ? value : label).formatted(text)));
            page.append("</tr>");
        }

        Bound bound = Bound.of(TestProject.in(folder).file("submissions/101.html", page + "</table>"));

        assertThat(bound.findings()).isEmpty();
        assertThat(bound.figures("101")).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "年报.xlsx,看不出是哪个单位的：文件名“年报”不在名录中，表内也没有写明填报单位",
        "民政局、财政局.xlsx,文件名“民政局、财政局”可能指不止一个单位，表内也没有写明填报单位：民政局（101）、财政局（102）",
    })
    void aWorkbookThatNamesNoUnitIsOneFinding(String name, String message) throws IOException {
        byte[] bytes = workbook(List.of(printed.sheet("table-3"), printed.sheet("table-4")));

        Bound bound = Bound.of(TestProject.in(folder).file("submissions/" + name, bytes));

        assertThat(bound.findings()).containsExactly("unknown-unit submissions/" + name + ":1 " + message);
    }

    @Test
    void aWorkbookCalledByItsUnitsNameIsThatUnits() throws IOException {
        byte[] bytes = workbook(List.of(printed.sheet("table-3")));

        Bound bound = Bound.of(TestProject.in(folder).file("submissions/民政局2025年年报.xlsx", bytes));

        assertThat(bound.findings())
                .containsExactly("placed-file submissions/民政局2025年年报.xlsx:1 文件“民政局2025年年报.xlsx”按名称中的单位名称归到这个单位（101）");
        assertThat(bound.figures("101")).isNotEmpty();
    }

    /** A worksheet for each sheet. */
    private static byte[] workbook(List<List<List<String>>> sheets) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "test", "1.0")) {
            for (List<List<String>> sheet : sheets) {
                fill(workbook.newWorksheet("表" + sheet.size()), sheet);
            }
        }
        return bytes.toByteArray();
    }

    private static void fill(Worksheet page, List<List<String>> sheet) {
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

    @Test
    void tableThreeMayHaveAColumnOfNumbersAtItsLeft() {
        List<List<String>> sheet = new ArrayList<>();
        int number = 0;
        for (List<String> row : printed.sheet("table-3")) {
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
        for (List<String> row : printed.sheet("table-3")) {
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
        List<List<String>> sheet = printed.sheet("table-3");
        sheet.remove(4);
        expected.keySet().removeIf(key -> key.startsWith("requests.carried_in/"));

        assertRead(sheet);
    }

    @ParameterizedTest
    @ValueSource(strings = {"table-2", "table-3"})
    void tableOnItsSideIsReadCellByCell(String id) {
        for (List<List<String>> block : blocks(printed.sheet(id))) {
            expected.keySet().retainAll(numbersIn(block));
            assertRead(PrintedTables.turned(block));
            expected.clear();
            printed.sheet(id);
        }
    }

    @Test
    void tableFourOnItsSideNeedsNoHeader() {
        assertRead(PrintedTables.turned(printed.sheet("table-4")));
        assertThat(expected).hasSize(15);
    }

    @Test
    void linesOfOneWordMayStandOverTableFourOnItsSide() {
        List<List<String>> sheet = PrintedTables.turned(printed.sheet("table-4"));
        sheet.add(0, List.of("四、政府信息公开行政复议、行政诉讼情况"));
        sheet.add(1, List.of("填报单位：民政局", "", "填报日期：2026年1月5日"));
        sheet.add(List.of("填表人：张三"));

        assertRead(sheet);
    }

    @Test
    void underUnknownHeadsTableFourOnItsSideIsRefused() {
        List<List<String>> sheet = PrintedTables.turned(printed.sheet("table-4"));
        sheet.add(0, List.of("种别", "", "结局", "上年情况"));

        assertRefused(sheet);
    }

    @Test
    void withTwoColumnsOfNumbersTableFourOnItsSideIsRefused() {
        List<List<String>> sheet = new ArrayList<>();
        for (List<String> row : PrintedTables.turned(printed.sheet("table-4"))) {
            List<String> longer = new ArrayList<>(row);
            longer.add("0");
            sheet.add(longer);
        }
        assertRefused(sheet);
    }

    @Test
    void aFaultInTableFourOnItsSideIsAFindingAtItsPlace() {
        List<List<String>> sheet = PrintedTables.turned(printed.sheet("table-4"));
        sheet.get(2).set(sheet.get(2).size() - 1, "三");
        sheet.get(6).set(sheet.get(6).size() - 2, "结果纠证");

        Bound bound = Bound.of(TestProject.in(folder).file("submissions/101.csv", PrintedTables.csv(sheet)));

        assertThat(bound.submissions().findings())
                .filteredOn(found -> !found.rule().equals("blank-cell"))
                .extracting(found -> found.rule() + " " + found.place())
                .containsExactly("unreadable-cell submissions/101.csv:3:4", "unknown-figure submissions/101.csv:7:3");
        assertThat(bound.figures("101")).hasSize(13);
    }

    private void assertRefused(List<List<String>> sheet) {
        Bound bound = Bound.of(TestProject.in(folder).file("submissions/101.csv", PrintedTables.csv(sheet)));

        assertThat(bound.figures("101")).isEmpty();
        assertThat(bound.submissions().findings())
                .extracting(found -> found.rule() + " " + found.place())
                .containsExactly("unknown-layout submissions/101.csv:1:1");
    }

    @Test
    void tableFourOnItsSideWithAHeaderIsRead() {
        List<List<String>> sheet = PrintedTables.turned(printed.sheet("table-4"));
        sheet.add(0, List.of("类别", "", "结果", "件数"));

        assertRead(sheet);
    }

    @Test
    void aRowOfWordsWhereFiguresBelongIsNotPassedOver() {
        List<List<String>> sheet = printed.sheet("table-4");
        List<String> figures = sheet.remove(sheet.size() - 1);
        sheet.add(Collections.nCopies(figures.size(), "件"));
        sheet.add(Collections.nCopies(figures.size(), "零"));

        Bound bound = Bound.of(TestProject.in(folder).file("submissions/101.csv", PrintedTables.csv(sheet)));

        assertThat(bound.findings())
                .hasSize(15)
                .allMatch(said -> said.startsWith("unreadable-cell submissions/101.csv:5:"));
    }

    @Test
    void aRowOfMeasuresOverTheFiguresIsPassedOver() {
        List<List<String>> sheet = printed.sheet("table-4");
        int last = sheet.size() - 1;
        sheet.add(last, Collections.nCopies(sheet.get(last).size(), "件"));

        assertRead(sheet);
    }

    @ParameterizedTest
    @ValueSource(strings = {"table-3", "table-4"})
    void unitsMayStandBesideATableOnItsSide(String id) {
        List<List<String>> sheet = new ArrayList<>();
        if (id.equals("table-3")) {
            for (List<String> row : PrintedTables.turned(printed.sheet("table-3"))) {
                sheet.add(prefixed(sheet.isEmpty() ? "填报单位" : sheet.size() == 3 ? "101" : "", row));
            }
        } else {
            for (List<String> row : printed.sheet("table-4")) {
                sheet.add(prefixed(sheet.isEmpty() ? "单位名称" : sheet.size() == 3 ? "101" : "", row));
            }
        }
        assertRead(sheet);
    }

    @Test
    void rowsOfHeadsAboveOneAnotherMayHaveARowAUnit() {
        List<List<String>> numbered = printed.sheet("table-3");
        List<String> items = PrintedTables.words(0);
        List<String> categories = PrintedTables.words(0);
        List<String> numbers = PrintedTables.words(0);
        items.add("单位");
        categories.add("");
        numbers.add("101");
        List<List<AxisNode>> rows =
                AxisNode.paths(FORM.tables().get("table-3").blocks().get(0).rows());
        List<List<AxisNode>> columns =
                AxisNode.paths(FORM.tables().get("table-3").blocks().get(0).columns());
        for (int row = 0; row < rows.size(); row++) {
            for (int column = 0; column < columns.size(); column++) {
                List<AxisNode> path = rows.get(row);
                List<AxisNode> over = columns.get(column);
                items.add(column == 0 ? path.get(path.size() - 1).label() : "");
                categories.add(over.get(over.size() - 1).label());
                numbers.add(numbered.get(row + 3).get(column + 3));
            }
        }
        assertRead(List.of(items, categories, numbers));
    }

    @Test
    void mergedCellsTakenApartRepeatTheirWords() {
        List<List<String>> sheet = new ArrayList<>();
        List<String> above = PrintedTables.words(10);
        for (List<String> row : printed.sheet("table-3")) {
            List<String> whole = new ArrayList<>(row);
            for (int field = 0; field < whole.size(); field++) {
                boolean inside = whole.get(field).isEmpty();
                boolean isLabel = sheet.size() >= 3 && field < 3;
                boolean samePlace = isLabel
                        && row.get(0).isEmpty()
                        && (field == 0 || row.get(1).isEmpty());
                if (inside && samePlace) {
                    whole.set(field, above.get(field));
                } else if (inside && sheet.size() < 3 && field > 3 && sheet.size() < 2 && !isLast(field)) {
                    whole.set(field, whole.get(field - 1));
                } else if (inside && sheet.size() < 3 && (field < 3 || field == 3 || isLast(field))) {
                    whole.set(field, above.get(field));
                }
            }
            above = whole;
            sheet.add(whole);
        }
        assertRead(sheet);
    }

    private static boolean isLast(int field) {
        return field == 9;
    }

    @Test
    void allTablesMayStandInOneFileWithTheirTitles() {
        List<List<String>> all = new ArrayList<>();
        all.add(List.of("二、主动公开政府信息情况"));
        all.addAll(printed.sheet("table-2"));
        all.add(List.of("三、收到和处理政府信息公开申请情况"));
        all.addAll(printed.sheet("table-3"));
        all.add(List.of("四、政府信息公开行政复议、行政诉讼情况"));
        all.addAll(printed.sheet("table-4"));
        all.add(List.of("填表人：张三", "", "联系电话", "13800000000", "填报日期：2026年1月5日"));

        assertRead(all);
        assertThat(expected).hasSize(200);
    }

    @Test
    void aTableMayFollowALongTable() {
        List<List<String>> all = new ArrayList<>();
        all.addAll(List.of(List.of("项目", "数量"), List.of("行政许可", "900")));
        all.addAll(printed.sheet("table-3"));
        Map<String, String> figures = new LinkedHashMap<>(Map.of("licensing.decisions", "900"));
        figures.putAll(expected);
        expected.putAll(figures);

        assertRead(all);
    }

    private static List<String> prefixed(String word, List<String> row) {
        List<String> longer = new ArrayList<>(List.of(word));
        longer.addAll(row);
        return longer;
    }

    /** The blocks of a sheet, without the lines over them. */
    private static List<List<List<String>>> blocks(List<List<String>> sheet) {
        List<List<List<String>>> blocks = new ArrayList<>();
        for (List<String> row : sheet) {
            if (blocks.isEmpty() || row.get(0).equals("信息内容")) {
                blocks.add(new ArrayList<>());
            }
            if (row.size() > 1) {
                blocks.get(blocks.size() - 1).add(row);
            }
        }
        blocks.removeIf(List::isEmpty);
        return blocks;
    }

    private List<String> numbersIn(List<List<String>> block) {
        List<String> numbers = block.stream()
                .flatMap(List::stream)
                .filter(word -> word.matches("[0-9]+"))
                .toList();
        return expected.entrySet().stream()
                .filter(cell -> numbers.contains(cell.getValue()))
                .map(Map.Entry::getKey)
                .toList();
    }

    private void assertRead(List<List<String>> sheet) {
        Bound bound = Bound.of(TestProject.in(folder).file("submissions/101.csv", PrintedTables.csv(sheet)));

        assertThat(bound.findings()).isEmpty();
        assertThat(bound.figures("101")).isEqualTo(expected);
    }
}
