package dev.report.lint.wording;

import static org.assertj.core.api.Assertions.assertThat;

import dev.report.lint.Linting;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The numbers are made up; 11010519491231002X is the example of GB 11643. */
class PersonalDataTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    身份证号11010519491231002X。| personal-data 11010519491231002X
                    身份证号110105194912310021不对，440524188001010014对。| personal-data 440524188001010014
                    手机13812345678。| personal-data 13812345678
                    卡号6222021234567890128。| personal-data 6222021234567890128
                    Card 6222021234567890128.| personal-data 6222021234567890128
                    Card 6222021234567890128. Paid.| personal-data 6222021234567890128
                    申请人张三提出异议。| personal-data 张三
                    申请人：李小明，收到答复。| personal-data 李小明
                    """)
    void personalDataIsFound(String text, String finding) {
        assertThat(Linting.anywhere().says(text))
                .filteredOn(each -> each.startsWith("personal"))
                .containsExactly(finding);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "编号110105194912310021，统一社会信用代码11510781008470000X，流水号6222021234567890121。",
                "电话0990-1234567，传真0990-7654321，热线12345，档号2025013812345678。",
                "申请人提出异议，申请人应当补正，申请人于5日内，申请人陈述，申请人周知，申请人张某、申请人李某某提出。",
                "申请人黄埔区居民，申请人曾提出申请，申请人范围，申请人和第三方，申请人向本机关申请。",
                "联系人：王小明。"
            })
    void otherNumbersAndWordsGiveNoFinding(String text) {
        assertThat(Linting.anywhere().says(text)).noneMatch(each -> each.startsWith("personal"));
    }

    @Test
    void officesOwnMobileInThePreambleIsInOrder() {
        assertThat(Linting.in("preamble").says("联系电话：13812345678。"))
                .noneMatch(finding -> finding.startsWith("personal"));
    }
}
