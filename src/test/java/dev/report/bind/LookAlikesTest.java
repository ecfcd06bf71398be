package dev.report.bind;

import static org.assertj.core.api.Assertions.assertThat;

import dev.report.project.TestProject;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts that look right and are made of other characters, or of more than one sees. */
class LookAlikesTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // radicals, as text copied out of a PDF has them
                "信息内容,本年处理决定数量~⾏政许可,26|licensing.decisions=26",
                "申请⼈情况,⾃然⼈,总计~⼀、本年新收政府信息公开申请数量,5,5|requests.received/natural_person=5, requests.received/total=5",
                "indicator,breakdown,value~本年新收,法⼈或其他组织—商业企业,4|requests.received/business=4",
                // numbers in one character
                "申请人情况,总计~㈠予以公开,3|results.granted/total=3",
                "申请人情况,总计~⒈属于国家秘密,2|results.refused.state_secret/total=2",
                // a radical that Unicode does not map itself, in a unit's name
                "单位,行政许可~⺠政局,26|licensing.decisions=26",
                // letters of other scripts for numerals, and what an emoji keyboard leaves behind
                "申请人情况,总计~（ㄧ）予以公开,3|results.granted/total=3",
                "信息内容,本年处理决定数量~行政许可️,26|licensing.decisions=26",
            })
    void labelThatLooksRightIsRead(String csv, String figures) {
        Bound bound = bound(csv);

        assertThat(bound.findings()).isEmpty();
        assertThat(bound.figures("101").toString()).isEqualTo("{" + figures + "}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1、属于国家秘密",
                "①属于国家秘密",
                "（1）属于国家秘密",
                "1)属于国家秘密",
                "1 属于国家秘密",
                "一、属于国家秘密",
                "－属于国家秘密",
                "其中属于国家秘密",
                "属于国家秘密"
            })
    void labelIsKnownUnderWhateverNumberItWasGiven(String label) {
        Bound bound = bound("申请人情况,总计~" + label + ",2");

        assertThat(bound.findings()).isEmpty();
        assertThat(bound.figures("101")).containsOnlyKeys("results.refused.state_secret/total");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "申请人情况,总计~（六）其它处理 3.其它,2|results.other.other/total",
                "申请人情况,总计~【一】予以公开,2|results.granted/total",
                "申请人情况,总计~〔一〕予以公开,2|results.granted/total",
                "申请人情况,总计~﹙一﹚予以公开,2|results.granted/total",
                "信息内容,本年收费金额【单位：万元】~行政事业性收费,2|fees.amount",
                "申请人情况,总计~\"1.申请人无正当理由逾期不补正,行政机关不再处理其政府信息公开申请\",2|results.other.not_corrected/total",
                "申请人情况,总计~\"一,本年新收政府信息公开申请数量\",2|requests.received/total",
            })
    void labelIsKnownByOtherBracketsCommasAndSpellings(String csv, String key) {
        Bound bound = bound(csv);

        assertThat(bound.findings()).isEmpty();
        assertThat(bound.figures("101")).containsOnlyKeys(key);
    }

    @Test
    void nearestNameIsShownAsTheFormPrintsIt() {
        Bound bound = bound("申请人情况,总计~3.危害“三安全一稳定”,2");

        assertThat(bound.submissions().findings())
                .filteredOn(finding -> finding.rule().equals("unknown-figure"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.help().zh()).contains("3.危及“三安全一稳定”"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"26\u202c", "\u202d26\u202c", "\u200e26", "\ufeff26", "2\u206026"})
    void numberAmongMarksThatNobodySeesIsReadWithARemark(String value) {
        Bound bound = bound("unit,licensing.decisions~101," + value);

        assertThat(bound.figures("101")).containsKey("licensing.decisions");
        assertThat(bound.findings())
                .singleElement()
                .asString()
                .startsWith("lenient-reading submissions/all.csv:2:2 ")
                .contains("<U+");
    }

    @ParameterizedTest
    @CsvSource({"1O, O, U+004F, 0", "l2, l, U+006C, 1", "1〇, 〇, U+3007, 0", "1О0, О, U+041E, 0"})
    void characterThatLooksLikeADigitIsNamed(String value, String letter, String code, String digit) {
        assertThat(bound("unit,licensing.decisions~101," + value).findings("unreadable-cell"))
                .singleElement()
                .asString()
                .endsWith("其中的“" + letter + "”（" + code + "）不是数字 " + digit);
    }

    @ParameterizedTest
    @ValueSource(strings = {"𝟐𝟔", "٢٦", "２６", "26¹", "26²³"})
    void digitsOfOtherKindsAndNumbersOfNotesAreReadWithARemark(String value) {
        Bound bound = bound("单位,行政许可~101," + value);

        assertThat(bound.figures("101")).containsEntry("licensing.decisions", "26");
        assertThat(bound.findings("lenient-reading")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "行政许可*",
                "行政许可①",
                "行政许可⑩",
                "行政许可¹",
                "行政许可※",
                "行政许可注1",
                "行政许可注①",
                "行政许可注",
                "行政许可[1]",
                "行政许可【12】",
                "行政许可（注）",
                "行政许可（注1）",
                "行政许可〔注２〕"
            })
    void markOfANoteIsNoPartOfALabel(String label) {
        Bound bound = bound("信息内容,本年处理决定数量~" + label + ",26");

        assertThat(bound.figures("101")).containsEntry("licensing.decisions", "26");
        assertThat(bound.findings()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "申请人情况[1],总计注1~（三）不予公开[2],~1.属于国家秘密[3],2|results.refused.state_secret/total",
                "申请人情况,总计注1~本年新收[1],2|requests.received/total",
                "申请人情况,总计~不予公开-属于国家秘密[1],2|results.refused.state_secret/total",
                "信息内容,本年收费金额（单位：万元）注1~行政事业性收费[2],2|fees.amount",
                "单位,行政许可[1]~101,26|licensing.decisions",
                "indicator,value~行政许可注1,26|licensing.decisions",
            })
    void markOfANoteStandsAtAnyLabel(String csv, String key) {
        assertThat(bound(csv).figures("101")).containsOnlyKeys(key);
    }

    @ParameterizedTest
    @ValueSource(strings = {"行政许[1]", "备注1", "行政许可[注意]", "行政许可[123]", "其他[1]"})
    void wordsThatAreNoLabelWithoutTheMarkStayAFinding(String label) {
        Bound bound = bound("信息内容,本年处理决定数量~行政处罚,1~" + label + ",26");

        assertThat(bound.figures("101")).containsOnlyKeys("penalties.decisions");
        assertThat(bound.findings()).isNotEmpty();
    }

    @Test
    void unitIsKnownBehindAMarkOfByteOrder() {
        Bound bound = bound("unit,licensing.decisions~102,3~\ufeff101,26");

        assertThat(bound.figures("101")).containsEntry("licensing.decisions", "26");
        assertThat(bound.findings()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2025.0",
                "2025.00",
                "２０２５",
                "2025年",
                "2025 年",
                "\u200e2025",
                "",
                "2025-12-31",
                "2025/6/1",
                "2025年12月",
                "1905-07-17"
            })
    void yearIsReadHoweverAProgramWroteIt(String year) {
        Bound bound = bound("unit,year,licensing.decisions~101," + year + ",26");

        assertThat(bound.findings()).isEmpty();
        assertThat(bound.figures("101")).containsEntry("licensing.decisions", "26");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2024.0", "2025.5", "20250", "2024-12-31", "2026/1/8", "1905-07-16"})
    void otherYearStaysAnError(String year) {
        assertThat(bound("unit,year,licensing.decisions~101," + year + ",26").findings("wrong-year"))
                .hasSize(1);
    }

    private Bound bound(String csv) {
        return Bound.of(TestProject.in(folder)
                .roster("code,name,kind,parent,valid_from,valid_to,status\n101,民政局,部门,,,,\n102,财政局,部门,,,,\n")
                .file(
                        "submissions/" + (csv.startsWith("unit") || csv.startsWith("单位") ? "all" : "101") + ".csv",
                        csv.replace('~', '\n')));
    }

    /** A cell that looks empty is: as the corner of a head, between labels, in a value, as the unit of the row above, in a row of its own. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "#,自然人,总计~本年新收,5,5|requests.received/natural_person=5, requests.received/total=5",
                "申请人情况,#,自然人,总计~#,本年新收,5,5|requests.received/natural_person=5, requests.received/total=5",
                "信息内容,本年处理决定数量~行政许可,26~#,#|licensing.decisions=26",
                "#,#~信息内容,本年处理决定数量~行政许可,26|licensing.decisions=26",
                "indicator,breakdown,value~licensing.decisions,#,26|licensing.decisions=26",
                "indicator,breakdown,value,#~licensing.decisions,#,26,#~penalties.decisions,#,#|licensing.decisions=26",
                "单位,行政许可,#~101,26,#|licensing.decisions=26",
            })
    void cellInWhichNobodySeesAnythingIsBlank(String csv, String figures) {
        for (String hidden :
                List.of("\u200b", "\ufeff", "\u200e", "\u00ad", "\u2060", "\u3000\u200b", "\u00a0", "\u3164")) {
            Bound bound = bound(csv.replace("#", hidden));

            assertThat(bound.findings())
                    .as(hidden.codePoints().boxed().toList().toString())
                    .isEmpty();
            assertThat(bound.figures("101").toString()).isEqualTo("{" + figures + "}");
        }
    }

    /** Nobody sees it, so no doubt is possible; and a character that each face draws as it likes is named by its number. */
    @Test
    void characterThatNobodySeesIsReadOrNamed() {
        assertThat(bound("信息内容,本年处理决定数量~行政许可,7\ufe0f").findings())
                .singleElement()
                .asString()
                .contains("lenient-reading", "7<U+FE0F>");
        assertThat(bound("信息内容,本年处理决定数量~行政许可,7\ue000").findings())
                .singleElement()
                .asString()
                .contains("unreadable-cell", "7<U+E000>");
        assertThat(bound("信息内容,本年处理决定数量~行政许可\ue000,7").findings())
                .singleElement()
                .asString()
                .contains("unknown-figure", "行政许可<U+E000>");
    }
}
