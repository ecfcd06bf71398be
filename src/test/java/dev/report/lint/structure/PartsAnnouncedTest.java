package dev.report.lint.structure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.report.lint.Linting;
import dev.report.lint.ProseLinter;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PartsAnnouncedTest {

    private static final String SIX = "总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、政府信息公开行政复议、行政诉讼情况、存在的主要问题及改进情况、其他需要报告的事项";

    @Test
    void sixPartsListedAndSevenAnnouncedAreFound() {
        assertThat(Linting.anywhere().says("本报告由" + SIX + "等7个部分组成。")).containsExactly("parts-announced 7个部分");
    }

    @Test
    void fivePartsListedAndSixAnnouncedAreFound() {
        assertThat(Linting.anywhere().says("本报告由总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、存在问题及改进情况、其他需要报告的事项等六部分组成。"))
                .containsExactly("parts-announced 六部分");
    }

    @Test
    void numberThatTheReportItselfDoesNotHaveIsFound() {
        assertThat(Linting.anywhere().says("全文包括总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、存在的主要问题及改进情况、其他需要报告的事项五个部分。"))
                .containsExactly("parts-announced 五个部分");
    }

    @Test
    void announcedNameThatIsNotTheHeadingIsFound() {
        String report = """
                本年度报告全文包括概述信息公开基本情况、工作要点落实情况、存在的主要问题、下一步工作举措。

                一、信息公开基本情况

                二、工作要点落实情况

                三、存在的主要问题

                四、下一步工作计划
                """;

        assertThat(ProseLinter.lint(Linting.definition("cn-2008"), "report.md", report, Optional.empty()))
                .filteredOn(finding -> finding.rule().equals("parts-announced"))
                .extracting(finding -> finding.actual().orElse(""))
                .containsExactly("概述信息公开基本情况", "下一步工作举措");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "本报告由" + SIX + "六个部分组成。",
                "本报告由" + SIX + "等6个部分组成。",
                "本报告由6个部分组成，包括" + SIX + "，报告中的数据截至2025年12月31日。",
                "本报告由总体情况、行政机关主动公开政府信息情况、行政机关收到和处理政府信息公开申请情况、因政府信息公开工作被申请行政复议或提起行政诉讼情况、存在的主要问题及改进情况、其他需要报告的事项共六个部分组成。",
                "全文包括总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、因政府信息公开工作被申请行政复议和提起行政诉讼情况、政府信息公开工作存在的主要问题及改进情况，以及其他需要报告的事项。",
                "全文包括概述、主动公开情况、依申请公开情况、收费及减免情况、行政复议和行政诉讼的情况、主要问题及改进措施、需要说明的事项与附表共七部分。",
                "全文包括概述，主动公开情况，依申请公开情况，行政复议、行政诉讼情况，收费及减免情况，存在的主要问题和改进措施，其他报告事项以及附表等八部分。",
                "本报告由概述、主动公开情况、依申请公开和咨询情况、政府信息公开复议、诉讼和申诉情况、收费减免的情况、存在的主要问题和改进措施等六个部分组成。",
                "工作报告指出，由部分单位、部分乡镇、部分村组成的三个部分已经完成。"
            })
    void announcementsThatAgreeGiveNoFinding(String text) {
        assertThat(Linting.in("disclosure").says(text)).isEmpty();
        assertThat(Linting.in("preamble").says(text)).noneMatch(finding -> finding.startsWith("parts-announced"));
    }
}
