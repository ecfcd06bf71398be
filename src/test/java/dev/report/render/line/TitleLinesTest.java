package dev.report.render.line;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TitleLinesTest {

    @ParameterizedTest
    @CsvSource({
        "江油市2015年政府信息公开工作年度报告, 江油市2015年政府信息公开工作年度报告",
        "江油市人民政府2015年政府信息公开工作年度报告, 江油市人民政府2015年|政府信息公开工作年度报告",
        "示例县第二经济技术开发区管理委员会2025年政府信息公开工作年度报告, 示例县第二经济技术开发区管理委员会|2025年政府信息公开工作年度报告",
        "示例县住房和城乡建设局关于2025年度政府信息公开工作情况的年度报告, 示例县住房和城乡建设局关于2025年度|政府信息公开工作情况的年度报告",
        "示例县人力资源和社会保障局2025年政府信息公开工作年度报告, 示例县人力资源和社会保障局|2025年政府信息公开工作年度报告",
        "Department of Justice Annual Freedom of Information Act Report for Fiscal Year 2017,"
                + " Department of Justice Annual|Freedom of Information Act|Report for Fiscal Year 2017"
    })
    void longTitleIsBrokenByMeaningIntoEvenLines(String title, String lines) {
        assertThat(TitleLines.ofTitle(title)).containsExactly(lines.split("\\|"));
    }

    /** {@code 临江市2025年 / 第三季度…} was set before. */
    @ParameterizedTest
    @CsvSource({
        "临江市2025年第三季度12345热线办理情况报告, 临江市2025年第三季度|12345热线办理情况报告",
        "示例县住房和城乡建设局2025年下半年公共服务情况报告, 示例县住房和城乡建设局|2025年下半年公共服务情况报告",
        "示例县公共服务中心2025年1—3月办理情况报告, 示例县公共服务中心|2025年1—3月办理情况报告",
        "示例县人民政府2024年11月至2025年3月供暖保障情况报告, 示例县人民政府2024年11月至2025年3月|供暖保障情况报告",
        "示例县人民政府2024—2025财年公共图书馆服务情况报告, 示例县人民政府2024—2025财年|公共图书馆服务情况报告",
        "Library lending in the City of Exampleton FY 2025, Library lending in the|City of Exampleton FY 2025",
        "Library lending in Exampleton and around July to December 2025,"
                + " Library lending in Exampleton|and around July to December 2025"
    })
    void titleIsNotBrokenWithinItsPeriod(String title, String lines) {
        assertThat(TitleLines.ofTitle(title)).containsExactly(lines.split("\\|"));
    }

    @ParameterizedTest
    @CsvSource({
        "示例县人民政府国有资产监督管理委员会, 示例县人民政府|国有资产监督管理委员会",
        "示例自治州示例哈萨克蒙古族自治县人民政府, 示例自治州示例哈萨克|蒙古族自治县人民政府",
        "示例县人民政府, 示例县人民政府"
    })
    void longIssuerIsBrokenToStandOverTheDate(String issuer, String lines) {
        assertThat(TitleLines.of(issuer, 14)).containsExactly(lines.split("\\|"));
    }

    /** Of phrases a narrow screen makes its lines; a browser breaks after blanks and commas by itself. */
    @ParameterizedTest
    @CsvSource({
        "示例县2025年政府信息公开工作年度报告, 示例县|2025年|政府信息公开工作|年度报告",
        "临江市2025年第三季度12345热线办理情况报告, 临江市|2025年第三季度|12345热线办理情况报告",
        "示例县2025年下半年公共服务情况报告, 示例县|2025年下半年|公共服务情况报告",
        "示例县2024年11月至2025年3月供暖保障情况报告, 示例县|2024年11月至2025年3月|供暖保障情况报告",
        "三、收到和处理政府信息公开申请情况, 三、收到和处理|政府信息公开申请情况",
        "四、政府信息公开行政复议、行政诉讼情况, 四、政府信息公开行政复议、行政诉讼情况",
        "V.A. Received and Pending FOIA Requests, V.A. Received and Pending FOIA Requests",
        "示例县国有资产监督管理工作领导小组, 示|例|县|国|有资产监督管理工作领导小组"
    })
    void narrowScreenBreaksATitleBetweenPhrases(String title, String phrases) {
        assertThat(TitleLines.phrases(title)).containsExactly(phrases.split("\\|"));
    }

    @Test
    void titleWithoutAKnownWordIsBrokenEvenly() {
        assertThat(TitleLines.ofTitle("甲".repeat(45))).containsExactly("甲".repeat(15), "甲".repeat(15), "甲".repeat(15));
    }

    @Test
    void markStaysWithItsWord() {
        assertThat(TitleLines.ofTitle("甲".repeat(11) + "（" + "乙".repeat(9) + "）"))
                .allMatch(line -> !line.startsWith("）") && !line.endsWith("（"));
    }

    @Test
    void titleThatCannotBeBrokenStaysWhole() {
        assertThat(TitleLines.ofTitle("x".repeat(80))).containsExactly("x".repeat(80));
    }

    /** A title of three hundred characters took ten seconds: each count of lines and each pair of breaks was tried. */
    @ParameterizedTest
    @ValueSource(strings = {"示例县人民政府", "关于公开工作的", "字", "某某、"})
    void veryLongTitleIsBrokenAtOnce(String piece) {
        String title = piece.repeat(1000 / piece.length());

        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
            assertThat(String.join("", TitleLines.ofTitle(title))).isEqualTo(title);
            assertThat(String.join("", TitleLines.phrases(title))).isEqualTo(title);
        });
        assertThat(TitleLines.ofTitle(title))
                .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(20));
    }
}
