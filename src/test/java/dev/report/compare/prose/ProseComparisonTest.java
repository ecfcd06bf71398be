package dev.report.compare.prose;

import static org.assertj.core.api.Assertions.assertThat;

import dev.report.compare.Difference;
import dev.report.compare.DifferenceJson;
import dev.report.compare.DifferenceText;
import dev.report.compare.Reports;
import dev.report.compare.Side;
import dev.report.compare.prose.SentenceChange.Kind;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProseComparisonTest {

    private static final String FIRST = "全年收到政府信息公开申请593件。";
    private static final String SECOND = "建成政务公开专区12个。";

    private static Difference compare(int year, String before, int later, String after) {
        return Difference.of(
                Reports.of(year)
                        .section("overview", "一、总体情况", before.split("\n"))
                        .side(),
                Reports.of(later)
                        .section("overview", "一、总体情况", after.split("\n"))
                        .side());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            全年收到政府信息公开申请593件。         | 全年收到政府信息公开申请640件。             | NUMBERS
            全年收到政府信息公开申请593件。         | 全年共收到政府信息公开申请640件，办结率高。 | WORDS
            建成政务公开专区12个。                  | 建成政务公开专区 12 个。                    | BLANKS
            Offices answered 12 requests in time.   | Offices answered 14 requests in time.       | NUMBERS
            """)
    void sentenceThatChangedIsShownOnBothSides(String before, String after, Kind kind) {
        Difference difference = compare(2025, before, 2025, after);

        assertThat(difference.sentences()).hasSize(1);
        SentenceChange change = difference.sentences().get(0);
        assertThat(change.kind()).isEqualTo(kind);
        assertThat(change.before().orElseThrow().text()).isEqualTo(before);
        assertThat(change.after().orElseThrow().text()).isEqualTo(after);
    }

    @Test
    void numbersThatChangedAreNamedWithBothValues() {
        Difference difference = compare(2025, "新收593件，占84.02%，结转34件。", 2025, "新收640件，占83%，结转34件。");

        assertThat(difference.sentences().get(0).numbers())
                .containsExactly(
                        new SentenceChange.NumberPair("593", "640"), new SentenceChange.NumberPair("84.02%", "83%"));
    }

    private static Difference ofPeriods(Reports before, String then, Reports after, String now) {
        return Difference.of(
                before.section("overview", "一、总体情况", then).side(),
                after.section("overview", "一、总体情况", now).side());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2025年上半年，全县设查阅点3个。          | 2025年下半年，全县设查阅点3个。          | 0
            比2024年下半年多2个。                    | 比2025年上半年多2个。                    | 0
            统计期限为2025年1月1日至6月30日。        | 统计期限为2025年7月1日至12月31日。       | 0
            January to June 2025 was calm.           | July to December 2025 was calm.          | 0
            Counted up to 30 June 2025.              | Counted up to 31 December 2025.          | 0
            2025年上半年，全县设查阅点3个。          | 2025年下半年，全县设查阅点4个。          | 1
            自2025年下半年起开放。                   | 自2025年下半年起开放。                   | 0
            2025年上半年，全县设查阅点3个。          | 2024年下半年，全县设查阅点3个。          | 1
            """)
    void sentenceThatDiffersInThePeriodsNameAloneIsTheSame(String then, String now, int changes) {
        Difference difference =
                ofPeriods(Reports.of("2025-01-01/2025-06-30", ""), then, Reports.of("2025-07-01/2025-12-31", ""), now);

        assertThat(difference.sentences()).hasSize(changes);
        assertThat(difference.sameSentences()).isEqualTo(2 - changes);
    }

    @Test
    void theSameWordsAreTheSameWhateverTimeTheReportIsTakenFor() {
        assertThat(ofPeriods(
                                Reports.of("2025-07-01/2025-12-31", ""),
                                "2025年下半年一切正常。",
                                Reports.of("2025", ""),
                                "2025年下半年一切正常。")
                        .sentences())
                .isEmpty();
    }

    @Test
    void namesThatTheAuthorGaveAreThePeriodsNames() {
        assertThat(ofPeriods(
                                Reports.of("2025-01-01/2025-06-30", "2025年春"),
                                "2025年春一切正常。",
                                Reports.of("2025-07-01/2025-12-31", "2025年秋"),
                                "2025年秋一切正常。")
                        .sentences())
                .isEmpty();
    }

    @Test
    void theSamePeriodUnderAnotherNameIsADifference() {
        Difference difference = ofPeriods(
                Reports.of("2025-07-01/2025-12-31", ""),
                "一切正常。",
                Reports.of("2025-07-01/2025-12-31", "2025年秋"),
                "一切正常。");

        assertThat(DifferenceText.lines(difference, "zh", false))
                .contains("某县人民政府2025年下半年 → 某县人民政府2025年秋", "同一报告期的名称不同：2025年下半年 → 2025年秋")
                .doesNotContain("两份报告没有不同");
        assertThat(DifferenceText.lines(difference, "en", false))
                .contains("The same period has another name: July to December 2025 → 2025年秋");
        assertThat(new String(DifferenceJson.of(difference), StandardCharsets.UTF_8))
                .containsOnlyOnce("\"period_name\" : \"2025年秋\"");
    }

    @Test
    void sentenceThatDiffersInTheYearAloneIsTheSame() {
        String sentence = "统计期限为%d年1月1日至12月31日。";

        assertThat(compare(2024, sentence.formatted(2024), 2025, sentence.formatted(2025))
                        .sentences())
                .isEmpty();
        assertThat(compare(2025, sentence.formatted(2024), 2025, sentence.formatted(2025))
                        .sentences())
                .hasSize(1);
        assertThat(compare(2024, sentence.formatted(2024), 2025, sentence.formatted(2026))
                        .sentences())
                .hasSize(1);
    }

    @Test
    void newGoneAndMovedSentencesAreToldApart() {
        Side before = Reports.of(2025)
                .section("overview", "一、总体情况", FIRST + SECOND + "开展培训。")
                .section("other", "六、其他需要报告的事项", "无。")
                .side();
        Side after = Reports.of(2025)
                .section("overview", "一、总体情况", FIRST + "公布年度任务清单。")
                .section("other", "六、其他需要报告的事项", "无。" + SECOND)
                .side();

        Difference difference = Difference.of(before, after);

        assertThat(difference.sentences())
                .extracting(change -> change.kind() + " "
                        + change.after().or(change::before).orElseThrow().text())
                .containsExactly("NEW 公布年度任务清单。", "MOVED " + SECOND, "GONE 开展培训。");
        assertThat(difference.sameSentences()).isEqualTo(4);
    }

    @Test
    void sentenceEndsAtAFullStopAndNotWithinANumberOrAClause() {
        Side side = Reports.of(2025)
                .section("overview", "", "收费7598.883万元；办结3件。他说：“好。”然后走了。", "Sent 1.5 m. Done! Yes.")
                .side();

        assertThat(side.model().sections().stream().flatMap(section -> Sentence.of(section).stream()))
                .extracting(Sentence::text)
                .containsExactly("收费7598.883万元；办结3件。", "他说：“好。”", "然后走了。", "Sent 1.5 m.", "Done!", "Yes.");
    }

    @Test
    void wordsThatChangedAreMarkedAndTheRestIsShared() {
        SentenceChange change = compare(2025, "共办结申请606件，均按时答复。", 2025, "共办结申请631件，全部按时答复。")
                .sentences()
                .get(0);

        assertThat(change.pieces())
                .extracting(piece -> piece.mark() + " " + piece.text())
                .isEqualTo(List.of("SAME 共办结申请", "GONE 606", "NEW 631", "SAME 件，", "GONE 均", "NEW 全部", "SAME 按时答复。"));
    }
}
