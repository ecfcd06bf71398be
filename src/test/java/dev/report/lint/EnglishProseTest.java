package dev.report.lint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.report.definition.ReportDefinition;
import dev.report.finding.Finding;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EnglishProseTest {

    private static final ReportDefinition FOIA = Linting.definition("us-foia");

    private static List<Finding> lint(String text) {
        return ProseLinter.lint(FOIA, "requests.md", text, Optional.empty());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    It closed 1,240 requests: 612 full grants, 500 partial grants, and 118 denials.|list-sum 1,240|1230
                    It closed 40 requests (12 full grants and 30 denials).|list-sum 40|42
                    It granted 12 of its 40 requests (35%) in full.|change-and-share 35|30%
                    It closed 40 requests, of which 13 were denied (30.5 percent).|change-and-share 30.5|32.5%
                    It was sent on February 30, 2023.|damaged-date February 30, 2023|
                    It granted ${f('a')}%% of them, 12%%.|broken-prose %%|%
                    """)
    void faultIsFoundByEnglishWords(String text, String finding, String expected) {
        assertThat(lint(text)).first().satisfies(found -> {
            assertThat(found.rule() + " " + found.actual().orElse("")).isEqualTo(finding);
            assertThat(found.expected()).isEqualTo(Optional.ofNullable(expected));
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "It closed 40 requests: 12 full grants, 20 partial grants, and 8 denials.",
                "It granted 12 of its 40 requests (30%) in full; 1 of 3 appeals (33%) is pending.",
                "From October 1, 2022 to September 30, 2023 (a fiscal year), it received requests: see the chart; 3 of them, (b)(6).",
                "The Office, which received 12 requests, is new. It processed 5 requests."
            })
    void soundProseAndChineseQuestionsGiveNoFinding(String text) {
        assertThat(lint(text)).isEmpty();
    }

    @Test
    void chineseRulesDoNotReadAnEnglishReport() {
        assertThat(lint("第一、目前,今年公开５４件，占120%，申请人王小明。")).isEmpty();
    }
}
