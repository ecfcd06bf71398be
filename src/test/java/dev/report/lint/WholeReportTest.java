package dev.report.lint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.report.finding.Finding;
import dev.report.finding.Severity;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Whole reports in Markdown, each with the defects of a published one in words of our own. */
class WholeReportTest {

    private static final String PREAMBLE = """
            # 示例镇2024年政府信息公开工作年度报告

            本报告依据《中华人民共和国政府信息公开条例》编制，统计期限为2024年1月1日至2024年12月31日，电子版可在县政府网站下载，联系电话：0990-7654321。

            """;

    private static final String OVERVIEW = """
            ## 一、总体情况

            主动公开信息120条，收到依申请公开5件。政府信息管理规范，平台运行平稳，监督保障有力；工作考核、社会评议均有开展，没有责任追究的情形。

            """;

    private static final String TABLES = """
            ## 二、主动公开政府信息情况

            没有制发行政规范性文件。

            ## 三、收到和处理政府信息公开申请情况

            均已答复。

            ## 四、政府信息公开行政复议、行政诉讼情况

            没有发生。

            """;

    private static final String END = """
            ## 五、存在的主要问题及改进情况

            主要问题是更新不够及时；改进情况是按季度通报。

            ## 六、其他需要报告的事项

            没有收取信息处理费。

            示例镇人民政府

            2025年1月20日
            """;

    private static List<Finding> lint(String definition, String report) {
        return ProseLinter.lint(Linting.definition(definition), "report.md", report, Optional.empty());
    }

    /** What is said of a report of 2024: rule, line and the words. */
    private static List<String> says(String report) {
        return says("cn-2021", report);
    }

    private static List<String> says(String definition, String report) {
        return lint(definition, report).stream()
                .map(finding -> finding.rule() + ":" + finding.place().line() + " "
                        + finding.actual().orElse(""))
                .toList();
    }

    @Test
    void completeReportGivesNoFinding() {
        assertThat(says(PREAMBLE + OVERVIEW + TABLES + END)).isEmpty();
    }

    @Test
    void missingSectionsAreNamedAtOnce() {
        String report = PREAMBLE + OVERVIEW + TABLES + "示例镇人民政府\n\n2025年1月20日\n";

        assertThat(says(report)).containsExactly("missing-section:17 五、存在的主要问题及改进情况；六、其他需要报告的事项");
    }

    @Test
    void misnamedSectionIsFoundAndIsNotMissing() {
        assertThat(says(PREAMBLE + OVERVIEW + TABLES + END.replace("存在的主要问题及改进情况", "存在的问题和改进措施")))
                .containsExactly("section-title:21 存在的问题和改进措施");
        assertThat(says(PREAMBLE + OVERVIEW.replace("总体情况", "总体 情况") + TABLES + END))
                .isEmpty();
    }

    @Test
    void sectionsOutOfOrderAreFound() {
        String swapped = END.replace("五、存在的主要问题及改进情况", "五、占位")
                .replace("六、其他需要报告的事项", "六、存在的主要问题及改进情况")
                .replace("五、占位", "五、其他需要报告的事项");

        assertThat(lint("cn-2021", PREAMBLE + OVERVIEW + TABLES + swapped))
                .extracting(finding -> finding.rule() + " " + finding.message().zh())
                .contains("section-title “六、存在的主要问题及改进情况”排在“六、其他需要报告的事项”之后，次序与报告格式不同");
    }

    /** 和平县合水镇 2024: six parts listed, 7 announced; nothing under 二 to 四. */
    @Test
    void partsAnnouncedAndEmptySectionsOfATown() {
        String report = PREAMBLE.replace(
                        "编制，", "编制，由总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、政府信息公开行政复议和行政诉讼情况、存在的主要问题及改进情况、其他需要报告的事项7个部分组成，")
                + OVERVIEW
                + TABLES.replace("没有制发行政规范性文件。", "").replace("均已答复。", "").replace("没有发生。", "")
                + END;

        assertThat(says(report))
                .containsExactly(
                        "parts-announced:3 7个部分",
                        "empty-section:9 二、主动公开政府信息情况",
                        "empty-section:13 三、收到和处理政府信息公开申请情况",
                        "empty-section:17 四、政府信息公开行政复议、行政诉讼情况");
    }

    @Test
    void numberOfPartsWithoutAListIsComparedWithTheSections() {
        assertThat(says(PREAMBLE.replace("编制，", "编制，全文共八个部分，") + OVERVIEW + TABLES + END))
                .containsExactly("parts-announced:3 八个部分");
        assertThat(says(PREAMBLE.replace("编制，", "编制，全文共六个部分，") + OVERVIEW + TABLES + END))
                .isEmpty();
    }

    /** 遂溪建新镇 2018: dated on the last day of its own year. */
    @Test
    void reportDatedWithinItsYear() {
        assertThat(says(PREAMBLE + OVERVIEW + TABLES + END.replace("2025年1月20日", "2024年12月31日")))
                .containsExactly("report-date:31 2024年12月31日");
    }

    @Test
    void townsReportAfterTheEndOfJanuaryIsLate() {
        assertThat(says(PREAMBLE + OVERVIEW + TABLES + END.replace("2025年1月20日", "2025年2月10日")))
                .containsExactly("late-publication:31 2025年2月10日");
    }

    /** 开平沙塘镇 2016: 一, 三, 四 … without 二. */
    @Test
    void gapInTheNumbersOfHeadings() {
        assertThat(says("cn-2008", "一、主动公开\n\n发布信息5条。\n\n三、依申请公开\n\n没有申请。\n\n四、问题\n\n问题不少。\n"))
                .contains("heading-numbering:5 三、");
    }

    /** 海丰联安镇 2025 and 东昌区金厂镇 2025: no number, another level's heading. */
    @Test
    void overviewWithoutANumberAndAProvincesHeading() {
        String overview = OVERVIEW.replace("主动公开信息120条，收到依申请公开5件。", "（一）组织推动全省政府信息公开工作\n\n主动公开和依申请公开工作有序。");

        assertThat(says(PREAMBLE + overview + TABLES + END)).containsExactly("no-number:5 ", "foreign-text:7 全省");
    }

    @Test
    void yearsOfTitlePeriodAndTextMustAgree() {
        assertThat(says(PREAMBLE.replace("2024年1月1日至2024年", "2023年1月1日至2023年") + OVERVIEW + TABLES + END))
                .containsExactly("year-agreement:3 2023年1月1日至2023年12月31日");
        assertThat(says(PREAMBLE + OVERVIEW.replace("主动公开信息120条", "2023年，主动公开信息120条") + TABLES + END))
                .containsExactly("year-agreement:7 2023年");
    }

    /** 江油 2015: a title without its year, a system of two names, contents of Art. 32 that are not there. */
    @Test
    void reportOf2015() {
        String report = """
                江油市2015年政府信息公开工作年度报告

                江油市政府信息公开工作年度报告

                全文包括概述信息公开基本情况、《工作要点》落实情况、存在的主要问题、下一步工作举措。

                一、信息公开基本情况

                全市公开信息43254万条，通过四川省政府系统公开管理系统报送3105条；预算通过四川省政府信息公开管理系统公开。收到政府信息公开申请54件。

                二、《工作要点》落实情况

                今年共督查2次。截至目前，公布重大项目信息211条。

                1.完善平台。平台稳定。

                2.明确内容。内容充实。

                3、完善机制。因此方面信息多涉及隐私。

                三、存在的主要问题

                存在的主要问题主要表现在更新不及时。

                四、下一步工作计划

                加强学习，主动公开。
                """;

        assertThat(says("cn-2008", report))
                .containsExactlyInAnyOrder(
                        "missing-topic:1 收费及减免情况、行政复议、行政诉讼情况、统计期限、电子版的获取方式、联系方式",
                        "missing-topic:1 编制依据",
                        "year-agreement:3 江油市政府信息公开工作年度报告",
                        "parts-announced:5 概述信息公开基本情况",
                        "parts-announced:5 下一步工作举措",
                        "scaled-count:9 43254万条",
                        "wording:9 省政府系统公开管理系统",
                        "closed-year-words:13 今年",
                        "closed-year-words:13 截至目前",
                        "heading-numbering:19 3、",
                        "wording:19 因此方面信息",
                        "wording:23 主要问题主要表现在");
        assertThat(lint("cn-2008", report))
                .filteredOn(finding -> finding.rule().equals("missing-topic"))
                .extracting(Finding::severity)
                .contains(Severity.INFO);
    }
}
