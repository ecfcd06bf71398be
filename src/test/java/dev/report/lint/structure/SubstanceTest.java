package dev.report.lint.structure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.report.finding.Finding;
import dev.report.lint.Linting;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SubstanceTest {

    private static Linting township() {
        return Linting.anywhere().of("township", "金厂镇人民政府");
    }

    @Test
    void provinceInATownshipsHeadingIsFound() {
        assertThat(township().says("## （一）组织推动全省政府信息公开工作\n")).containsExactly("foreign-text 全省");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "按照全省统一部署推进全县政府信息公开工作。",
                "在全省，平台运行良好的有六个县市区。",
                "在全市考核中获得优秀。",
                "落实上级要求，推动全省试点任务在本镇完成。",
                "组织推动全镇政府信息公开工作。"
            })
    void mentionOfALevelAboveIsInOrder(String text) {
        assertThat(township().says(text)).isEmpty();
    }

    /** The title of a published report leaves 人民政府 out of its issuer's name. */
    @Test
    void anotherCountysGovernmentIsFoundInAReportThatWasPublished() {
        Linting published = Linting.anywhere().of("county", "示例县");

        assertThat(published.says("本报告可在沭阳县人民政府网站下载。")).containsExactly("foreign-text 沭阳县人民政府");
        assertThat(published.says("本报告可在示例县人民政府网站下载，由我县人民政府和各县人民政府办理。")).isEmpty();
    }

    /** As copied from a neighbour's report, with the name left in it. */
    @ParameterizedTest
    @ValueSource(strings = {"2025年，沭阳县认真贯彻条例。", "2025年以来，沭阳县坚持以公开为常态。"})
    void anotherCountyThatDoesTheWorkIsFound(String text) {
        assertThat(Linting.anywhere().of("county", "示例县").says(text)).containsExactly("foreign-text 沭阳县");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2025年，示例县认真贯彻条例。",
                "2025年，全县认真贯彻条例。",
                "2025年，我县认真贯彻条例。",
                "2025年，沭阳县来我县交流。",
                "2025年，永安镇认真贯彻条例。",
                "全年与沭阳县认真对接。"
            })
    void countyItselfAndThoseWithinItMayDoTheWork(String text) {
        assertThat(Linting.anywhere().of("county", "示例县").says(text)).isEmpty();
    }

    @Test
    void shortNameOfAnAutonomousCountyIsItsOwn() {
        assertThat(Linting.anywhere().of("county", "北川羌族自治县").says("2025年，北川县认真贯彻条例。"))
                .isEmpty();
    }

    @Test
    void anotherCountysGovernmentIsFound() {
        assertThat(Linting.anywhere().says("本报告可在沭阳县人民政府网站下载。")).containsExactly("foreign-text 沭阳县人民政府");
        assertThat(Linting.anywhere().says("本报告可在示例县人民政府网站下载，由我县人民政府和各县人民政府办理。"))
                .isEmpty();
    }

    @Test
    void overviewWithoutNumberButGeneralWordsIsFound() {
        String text = "各级政府部门通过网站积极公开信息。一些地区运用大数据，部分地区开发了应用。主动公开、依申请、管理、平台、监督考核、评议、追究。";

        assertThat(Linting.in("overview").says(text)).containsExactly("generic-text 各级政府部门");
    }

    @Test
    void overviewWithoutAnyNumberIsFound() {
        assertThat(Linting.in("overview").lint("2025年，本镇认真做好政府信息公开工作。"))
                .extracting(Finding::rule)
                .contains("no-number");
        assertThat(Linting.in("overview").lint("2025年，本镇公开政府信息五条。"))
                .extracting(Finding::rule)
                .doesNotContain("no-number");
        assertThat(Linting.in("disclosure").says("本镇不涉及规章。")).isEmpty();
    }
}
