package dev.report.lint.structure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.report.lint.Linting;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NumberingTest {

    @Test
    void headingThatWasLeftOutIsFound() {
        assertThat(Linting.anywhere().lint("一、概述\n\n三、依申请公开\n\n四、收费\n"))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.rule()).isEqualTo("heading-numbering");
                    assertThat(finding.actual()).contains("三、");
                    assertThat(finding.expected()).contains("二、");
                    assertThat(finding.place().line()).isEqualTo(3);
                });
    }

    @Test
    void numberInAnotherFormThanItsSiblingsIsFound() {
        String text = "1. 强化组织领导。\n\n2. 加强督查考核。\n\n3、完善工作机制。根据条例办理。\n";

        assertThat(Linting.anywhere().lint(text)).singleElement().satisfies(finding -> {
            assertThat(finding.actual()).contains("3、");
            assertThat(finding.expected()).contains("3.");
        });
    }

    @Test
    void pauseMarksThroughoutAreSaidOnce() {
        assertThat(Linting.anywhere().says("1、公开渠道\n\n2、公开内容\n\n3、公开时限\n")).containsExactly("heading-numbering 1、");
    }

    @Test
    void headingOutOfOrderIsFound() {
        assertThat(Linting.anywhere().says("## （一）甲\n\n## （二）乙\n\n## （二）丙\n")).containsExactly("heading-numbering （二）");
    }

    @Test
    void pointsMadeInOneParagraphRunOn() {
        assertThat(Linting.anywhere().says("一是强化领导；三是加强培训。")).containsExactly("heading-numbering 三是");
        assertThat(Linting.anywhere().says("一是强化领导，一方面甲；二是加强培训；三是考核。")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "## （一）甲\n\n### 1. 子\n\n### 2. 丑\n\n## （二）乙\n\n### 1. 寅\n\n#### （1）卯\n\n#### （2）辰\n\n### 2. 巳\n",
                "一、二季度公开信息5条。\n\n三、四季度公开信息6条。\n",
                "1. 甲\n1. 乙\n1. 丙\n",
                "主要问题：一是甲；二是乙。\n\n改进情况：一是丙；二是丁。\n",
                "1.5万条信息。\n\n2025年共公开。\n"
            })
    void numbersThatRunOnGiveNoFinding(String text) {
        assertThat(Linting.anywhere().says(text)).isEmpty();
    }
}
