package dev.report.render.line;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.BreakIterator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where a printed line may end; each place is shown as a bar. */
class LineBreaksTest {

    private static String breaks(String text) {
        LineBreaks breaks = new LineBreaks();
        breaks.setText(text);
        StringBuilder shown = new StringBuilder();
        int from = 0;
        for (int at = breaks.next(); at != BreakIterator.DONE; at = breaks.next()) {
            shown.append(text, from, at).append('|');
            from = at;
        }
        return shown.append(text.substring(from)).toString();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "as 5 U.S.C. § 552(e)(1) requires;as |5 |U.S.C. |§ 552(e)(1) |requires|",
                "Completely Reversed/Remanded on;Completely |Reversed/|Remanded |on|",
                "见https://a.example/b/c页;见|https://a.example/|b/|c页|",
                "（https://www.shilixian.example）下;（https://www|.shilixian|.example）下|",
                "箱：zwgk@shilixian.gov.cn）。;箱：|zwgk@shilixian|.gov|.cn）。|",
                "见https://www.example.cn/gk/report.html；;见|https://www|.example|.cn/|gk/|report|.html；|",
                "见https://www.example.cn/。;见|https://www|.example|.cn/。|",
                "see e.g. No.5;see |e.g. |No.5|",
                "电话：0990-1234567；;电|话：|0990-1234567；|",
                "全年收到政府信息公开申请共113件，办结631件，收费1440元。;全|年|收|到|政|府|信|息|公|开|申|请|共|113件，|办|结|631件，|收|费|1440元。|",
                "113件;113|件|",
                "fiscal years 2022 and U.S. law;fiscal |years |2022 |and |U.S. |law|"
            })
    void whatBelongsTogetherStaysOnOneLine(String text, String expected) {
        assertThat(breaks(text)).isEqualTo(expected);
    }

    /** A line of a paragraph is long; in a cell of a table one character may be all that fits. */
    @ParameterizedTest
    @CsvSource({
        "二是组织答复文书评查并把典型文书印发各单位参照。, 单|位|参照。|",
        "二是组织答复文书评查并把典型文书印发各单位参照）。, 单|位|参照）。|",
        "二是组织答复文书评查并把典型文书印发各单位参照, 单|位|参照|",
        "二是组织答复文书评查并把典型文书印发各单位5件。, 单|位|5件。|",
        "各单位参照。, 各|单|位|参|照。|"
    })
    void lastCharacterTakesOneAlong(String text, String end) {
        assertThat(breaks(text)).endsWith(end);
    }
}
