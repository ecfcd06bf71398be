package dev.report.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.report.bind.Bound;
import dev.report.project.TestProject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Values in cells that were merged over several cells of the form: nobody knows whose they are, and none is a 0 in silence. */
class MergedValuesTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"xlsx", "strict.xlsx", "xls", "ods", "xml", "html", "docx", "doc"})
    void numberMergedDownwardsIsNeitherRowsInAnyFormat(String format) throws IOException {
        FormSheet sheet = new FormSheet()
                .line("项目", "自然人", "商业企业", "总计")
                .line("本年新收政府信息公开申请数量", "5", "1", "6")
                .line("上年结转政府信息公开申请数量", "", "2", "7");
        sheet.merges().add(new FormSheet.Merge(1, 1, 1, 2));

        Bound bound = bound("101." + format.replace("strict.", ""), bytes(format, sheet));

        assertThat(bound.findings("unreadable-cell"))
                .singleElement()
                .asString()
                .contains("民政局：5 填在合并单元格 B2:B3 里，它占了表中 2 项，不知是哪一项的数：本年新收（自然人）、上年结转（自然人）")
                .contains("!B2 ");
        assertThat(bound.figures("101"))
                .isEqualTo(Map.of(
                        "requests.received/business", "1",
                        "requests.received/total", "6",
                        "requests.carried_in/business", "2",
                        "requests.carried_in/total", "7"));
    }

    private static byte[] bytes(String format, FormSheet sheet) throws IOException {
        switch (format) {
            case "xlsx":
                return Formats.xlsx(Map.of("表", sheet));
            case "strict.xlsx":
                return Formats.strict(Formats.xlsx(Map.of("表", sheet)));
            case "xls":
                return Formats.xls(Map.of("表", sheet));
            case "ods":
                return Formats.ods(Map.of("表", sheet));
            case "xml":
                return Formats.xmlss(Map.of("表", sheet));
            case "html":
                return Formats.html(List.of(), sheet);
            case "docx":
                return Formats.docx(List.of(), List.of(sheet));
            default:
                // As LibreOffice 7.4 writes the table in the format of Word 97.
                try (InputStream in = MergedValuesTest.class.getResourceAsStream("/read/merged.doc")) {
                    return in.readAllBytes();
                }
        }
    }

    @Test
    void numberMergedOverABlockNamesAllItsCells() throws IOException {
        FormSheet sheet = new FormSheet()
                .line("项目", "自然人", "商业企业", "总计")
                .line("本年新收政府信息公开申请数量", "5", "", "6")
                .line("上年结转政府信息公开申请数量", "", "", "7");
        sheet.merges().add(new FormSheet.Merge(1, 1, 2, 2));

        Bound bound = bound("101.xlsx", Formats.xlsx(Map.of("表", sheet)));

        assertThat(bound.findings("unreadable-cell"))
                .singleElement()
                .asString()
                .contains("5 填在合并单元格 B2:C3 里，它占了表中 4 项", "本年新收（自然人）、本年新收（商业企业）、上年结转（自然人）、上年结转（商业企业）");
        assertThat(bound.figures("101").keySet())
                .containsExactlyInAnyOrder("requests.received/total", "requests.carried_in/total");
    }

    /** Each layout takes its values one by one; the merged cell is the same in all. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "指标,数值~行政许可,5~行政处罚,|2,1|B2:B3|行政许可处理决定数量、行政处罚处理决定数量",
                "单位,行政许可,行政处罚~民政局,5,1~财政局,,2|2,1|B2:B3|民政局 行政许可处理决定数量、财政局 行政许可处理决定数量",
                "单位,行政许可,行政处罚~民政局,5,~财政局,1,2|1,2|B2:C2|行政许可处理决定数量、行政处罚处理决定数量",
                "指标,民政局,财政局~行政许可,5,~行政处罚,1,2|1,2|B2:C2|民政局 行政许可处理决定数量、财政局 行政许可处理决定数量",
                "指标,民政局,财政局~行政许可,5,3~行政处罚,,2|2,1|B2:B3|行政许可处理决定数量、行政处罚处理决定数量",
            })
    void numberMergedOverSeveralCellsOfAnyLayoutIsNoneOfTheirs(String rows, String down, String range, String labels)
            throws IOException {
        FormSheet sheet = new FormSheet();
        for (String row : rows.split("~")) {
            sheet.line(row.split(",", -1));
        }
        String[] spans = down.split(",");
        sheet.merges().add(new FormSheet.Merge(1, 1, Integer.parseInt(spans[1]), Integer.parseInt(spans[0])));
        String name = rows.startsWith("指标,数值") ? "101.xlsx" : "汇总.xlsx";

        Bound bound = bound(name, Formats.xlsx(Map.of("表", sheet)));

        assertThat(bound.findings("unreadable-cell"))
                .singleElement()
                .asString()
                .contains("5 填在合并单元格 " + range)
                .endsWith(labels);
        assertThat(bound.figures("101")).doesNotContainValue("5").doesNotContainValue("0");
    }

    @ParameterizedTest
    @CsvSource({"''", "/"})
    void nothingOrAMarkMergedDownwardsIsThatOfEachRow(String text) throws IOException {
        FormSheet sheet = new FormSheet()
                .line("项目", "自然人", "总计")
                .line("本年新收政府信息公开申请数量", text, "6")
                .line("上年结转政府信息公开申请数量", "", "7");
        sheet.merges().add(new FormSheet.Merge(1, 1, 1, 2));

        Bound bound = bound("101.xlsx", Formats.xlsx(Map.of("表", sheet)));

        assertThat(bound.findings("unreadable-cell")).isEmpty();
        assertThat(bound.figures("101"))
                .hasSize(text.isEmpty() ? 2 : 4)
                .containsEntry("requests.carried_in/total", "7");
    }

    /** Under heads and beside labels that are merged alike the merged cell is one cell of the form. */
    @Test
    void numberMergedAsItsHeadAndItsLabelAreIsTaken() throws IOException {
        FormSheet sheet = new FormSheet()
                .line("项目", "自然人", "", "总计")
                .line("", "", "", "")
                .line("本年新收政府信息公开申请数量", "5", "", "6")
                .line("", "", "", "");
        for (int row : List.of(0, 2)) {
            sheet.merges().add(new FormSheet.Merge(row, 0, 1, 2));
            sheet.merges().add(new FormSheet.Merge(row, 1, 2, 2));
            sheet.merges().add(new FormSheet.Merge(row, 3, 1, 2));
        }

        Bound bound = bound("101.xlsx", Formats.xlsx(Map.of("表", sheet)));

        assertThat(bound.findings()).noneMatch(found -> found.startsWith("unreadable-cell"));
        assertThat(bound.figures("101"))
                .isEqualTo(Map.of("requests.received/natural_person", "5", "requests.received/total", "6"));
    }

    private Bound bound(String name, byte[] file) {
        return Bound.of(TestProject.in(folder)
                .roster("code,name,kind\n101,民政局,部门\n102,财政局,部门\n")
                .with("policy: {blank: zero}")
                .file("submissions/" + name, file));
    }
}
