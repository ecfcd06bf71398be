package dev.report.lint.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.report.definition.DefinitionLoader;
import dev.report.definition.ProseWords;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BlankGroupsTest {

    private static final BlankGroups CHINESE = new BlankGroups(ProseWords.of(DefinitionLoader.named("cn-2021")));

    private static final BlankGroups ENGLISH = new BlankGroups(ProseWords.of(DefinitionLoader.named("us-foia")));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "共收到申请1 204件|共收到申请1,204件",
                "点击1\u00a0234\u202f567次|点击1,234,567次",
                "表3 120件|表3 120件",
                "附件1 204件|附件1 204件",
                "2025年 120件|2025年 120件",
                "电话 028 123 4567|电话 028 123 4567",
            })
    void blankWithinANumberOfAChineseTextIsReadAsAComma(String text, String read) {
        assertThat(CHINESE.withCommas(text)).isEqualTo(read);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "In total 5 153 requests|In total 5,153 requests",
                "5 001 were closed|5,001 were closed",
                "In 2025 153 requests|In 2025 153 requests",
                "See Table 3 120 requests|See Table 3 120 requests",
                "On May 5 120 requests|On May 5 120 requests",
            })
    void blankWithinANumberOfAnEnglishTextIsReadAsAComma(String text, String read) {
        assertThat(ENGLISH.withCommas(text)).isEqualTo(read);
    }
}
