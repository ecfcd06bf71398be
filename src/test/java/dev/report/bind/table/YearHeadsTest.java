package dev.report.bind.table;

import static org.assertj.core.api.Assertions.assertThat;

import dev.report.bind.Bound;
import dev.report.finding.Finding;
import dev.report.model.Text;
import dev.report.project.TestProject;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Heads that tell a year: the report's is that of the values, any other is told and not read. The report is for 2025. */
class YearHeadsTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "指标,分类项,2024年,2025年~行政许可,,7,26|1:3|2024年|licensing.decisions=26",
                "指标,2025年度,2024年度~行政许可,26,7|1:3|2024年度|licensing.decisions=26",
                "指标,上年数量,本年数量~行政许可,7,26|1:2|上年数量|licensing.decisions=26",
                "指标,2025年数量,去年同期~行政许可,26,7|1:3|去年同期|licensing.decisions=26",
                "indicator,value,Last year~licensing.decisions,26,7|1:3|Last year|licensing.decisions=26",
                "信息内容,本年处理决定数量,上年数量~行政许可,26,7|1:3|上年数量|licensing.decisions=26",
                "申请人情况,自然人,总计,上年总计~本年新收,3,5,7|1:4|上年总计|requests.received/natural_person=3, requests.received/total=5",
                "申请人情况,自然人,2024年度总计,总计~本年新收,3,7,5|1:3|2024年度总计|requests.received/natural_person=3, requests.received/total=5",
                ",申请人情况,,~,自然人,总计,上年总计~本年新收,3,5,7|2:4|上年总计|requests.received/natural_person=3, requests.received/total=5",
                "单位,行政许可,上年数量~101,26,7|1:3|上年数量|licensing.decisions=26",
            })
    void columnOfAnotherYearIsToldAndNotRead(String csv, String place, String head, String figures) {
        Bound bound = bound(csv);

        assertThat(bound.figures("101").toString()).isEqualTo("{" + figures + "}");
        assertThat(bound.findings())
                .containsExactly("ignored-column submissions/101.csv:" + place + " 民政局：“" + head + "”一栏是其他年度的数据，没有读取");
    }

    /** A form has it from the program, for comparison. */
    @ParameterizedTest
    @ValueSource(strings = {"信息内容,本年处理决定数量,上年数~行政许可,26,27", "单位,行政许可,上年数~101,26,7", "指标,数值,上年数~行政许可,26,7"})
    void columnOfLastYearThatFormsHaveIsNotTold(String csv) {
        Bound bound = bound(csv);

        assertThat(bound.findings()).isEmpty();
        assertThat(bound.figures("101").toString()).isEqualTo("{licensing.decisions=26}");
    }

    /** Its name begins with the same words. */
    @ParameterizedTest
    @ValueSource(strings = {"上年结转", "二、上年结转政府信息公开申请数量"})
    void itemCarriedOverFromLastYearIsRead(String label) {
        Bound bound = bound("申请人情况,总计~" + label + ",5");

        assertThat(bound.findings()).isEmpty();
        assertThat(bound.figures("101")).containsOnlyKeys("requests.carried_in/total");
    }

    @ParameterizedTest
    @ValueSource(strings = {"指标,2023年,2024年~行政许可,7,26", "指标,分类项,2024年~行政许可,,7"})
    void tableThatHasOnlyOtherYearsIsNotRead(String csv) {
        Bound bound = bound(csv);

        assertThat(bound.figures("101")).isEmpty();
        assertThat(bound.findings("unknown-layout")).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "2025年, 表中没有“2025年”这一项",
        "数量, 表中没有“数量”这一项",
    })
    void numberUnderNoHeadOfTheFormIsNotLostInSilence(String head, String said) {
        assertThat(bound(",自然人,总计," + head + "~本年新收,3,5,7").findings("unknown-figure"))
                .singleElement()
                .asString()
                .endsWith(said);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "申请人情况,自然人,小计,总计~本年新收,3,3,5|表样没有小计，程序也不需要，请删去；其余各项照常读取|The form has no subtotals and the program needs none: remove it; the other items are read as usual",
                "申请人情况,总计~本年新收,5~小计,5|表样没有小计，程序也不需要，请删去；其余各项照常读取|The form has no subtotals and the program needs none: remove it; the other items are read as usual",
                "申请人情况,总计~本年新收,5~上年总计,5|不读取上年的数据，请删去；程序从 history 取得上年数|Figures of another year are not read: remove them; the program takes last year's from history",
            })
    void helpDoesNotMakeASecondTotalOfWhatTheFormDoesNotHave(String csv, String zh, String en) {
        Bound bound = bound(csv);

        assertThat(bound.figures("101")).containsEntry("requests.received/total", "5");
        assertThat(bound.submissions().findings())
                .filteredOn(finding -> finding.rule().equals("unknown-figure"))
                .extracting(Finding::help)
                .containsExactly(new Text(zh, en));
    }

    private Bound bound(String csv) {
        return Bound.of(TestProject.in(folder)
                .roster("code,name,kind\n101,民政局,部门\n")
                .file("submissions/101.csv", csv.replace('~', '\n')));
    }
}
