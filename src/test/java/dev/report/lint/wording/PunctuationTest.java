package dev.report.lint.wording;

import static org.assertj.core.api.Assertions.assertThat;

import dev.report.lint.Linting;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PunctuationTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    公开305条,其中政策20条。| punctuation ,
                    审批(含批量录入)办结。| punctuation (
                    地址:示例路1号。| punctuation :
                    ## （一）主动公开。| punctuation 。
                    ## （一）、主动公开| punctuation （一）、
                    第一、加强组织领导。| punctuation 第一、
                    答复５４件。| numerals ５４
                    收到申请五十四件。| numerals 五十四件
                    """)
    void faultyMarkOrNumeralIsFound(String text, String finding) {
        assertThat(Linting.anywhere().says(text)).containsExactly(finding);
    }

    @Test
    void halfWidthMarksOfASectionAreOneFindingWithAPlaceForEachParagraph() {
        assertThat(Linting.anywhere().lint("甲,乙,丙。\n\n丁(戊)。\n")).singleElement().satisfies(finding -> {
            assertThat(finding.message().zh()).contains("共 4 处");
            assertThat(finding.locations())
                    .extracting(each -> each.at().toString())
                    .containsExactly("narrative/prose.md:1:2", "narrative/prose.md:3:2");
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "网址https://www.example.gov.cn/a,b(1)，邮箱zwgk@example.gov.cn，9:00至17:30办公，共1,204条。",
                "信息公开(FOI)制度，参见[年报](https://www.example.gov.cn/report(1))。",
                "第一、二季度公开5条。第一、第三产业。《甲》《乙》“丙”、“丁”、《戊》、《己》。",
                "印发二十条措施，办理十件实事，建立三项机制。",
                "**一是**公开；*二是*受理。",
                "涉及六个县市区，历时一年零四个月。"
            })
    void marksInOrderGiveNoFinding(String text) {
        assertThat(Linting.anywhere().says(text)).isEmpty();
    }

    @Test
    void pausesBetweenTitlesAreLookedForOnRequest() {
        assertThat(Linting.anywhere().withEveryRule().says("依据《甲》、《乙》。")).containsExactly("pause-between-titles 、");
    }
}
