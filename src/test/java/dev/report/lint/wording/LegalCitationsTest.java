package dev.report.lint.wording;

import static org.assertj.core.api.Assertions.assertThat;

import dev.report.finding.Finding;
import dev.report.lint.Linting;
import dev.report.lint.ProseLinter;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LegalCitationsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    按照国办公开办函〔2019〕60号编制。| superseded-citation | 〔2019〕60号 | 国办公开办函〔2021〕30号
                    依据国务院令第492号编制。| superseded-citation | 第492号 | 国务院令第711号
                    按《条例》第三十二条编制年度报告。| superseded-citation | 第三十二条 | 第五十条
                    依据《中华人民共和国信息公开条例》编制。| misquoted-title | 《中华人民共和国信息公开条例》 | 《中华人民共和国政府信息公开条例》
                    依据《中华人民共和国政府信息公开条列》编制。| misquoted-title | 《中华人民共和国政府信息公开条列》 | 《中华人民共和国政府信息公开条例》
                    依据《中华人民共和政府信息公开条例》编制。| misquoted-title | 《中华人民共和政府信息公开条例》 | 《中华人民共和国政府信息公开条例》
                    按国办公开办函[2021]30号编制。| citation-brackets | [2021]30号 | 〔2021〕30号
                    按国办公开办函（2021）30号编制。| citation-brackets | （2021）30号 | 〔2021〕30号
                    """)
    void wrongCitationIsFound(String text, String rule, String words, String right) {
        assertThat(Linting.anywhere().lint(text)).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo(rule);
            assertThat(finding.actual()).contains(words);
            assertThat(finding.expected()).contains(right);
        });
    }

    @Test
    void supersededNumberInWrongBracketsIsBoth() {
        assertThat(Linting.anywhere().lint("按国办公开办函[2019]60号编制。"))
                .extracting(Finding::rule)
                .containsExactly("citation-brackets", "superseded-citation");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "依据《中华人民共和国政府信息公开条例》（国务院令第711号）和国办公开办函〔2021〕30号编制。",
                "《条例》由国务院令第492号公布，国务院令第711号修订。",
                "国办公开办函〔2019〕60号同时废止。",
                "按《条例》第三十二条征求第三方意见。",
                "依据《政府信息公开条例》《中华人民共和国政府采购法》《政府信息公开工作年度报告》。",
                "（2021）川0781行初12号判决维持；根据皖政办秘〔2016〕18号办理。"
            })
    void citationsInOrderGiveNoFinding(String text) {
        assertThat(Linting.anywhere().says(text)).isEmpty();
    }

    @Test
    void whatAppliedDependsOnTheYear() {
        String text = "按照国办公开办函〔2019〕60号编制。";

        assertThat(ProseLinter.lint(Linting.definition("cn-2019"), "prose.md", text, Optional.empty()))
                .isEmpty();
        assertThat(ProseLinter.lint(Linting.definition("cn-2021"), "prose.md", text, Optional.empty()))
                .hasSize(1);
    }
}
