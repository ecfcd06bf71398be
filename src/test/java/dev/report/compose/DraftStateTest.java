package dev.report.compose;

import static org.assertj.core.api.Assertions.assertThat;

import dev.report.definition.Style;
import dev.report.finding.PeriodWords;
import org.junit.jupiter.api.Test;

class DraftStateTest {

    private static final ReportModel.CoverageText COVERAGE = new ReportModel.CoverageText("80", "81");

    @Test
    void markSaysHowFarTheDraftIsFromFinal() {
        assertThat(new DraftState(3, 5).mark(words("zh"), COVERAGE)).isEqualTo("草稿：应报81个单位，已报80个；未处理的错误3个、警告5个");
        assertThat(new DraftState(3, 5).mark(words("en"), COVERAGE))
                .isEqualTo("DRAFT: 80 of 81 units submitted; open errors: 3, warnings: 5");
    }

    private static ReportWords words(String language) {
        return new ReportWords(Style.of(language), PeriodWords.OF_YEARS);
    }
}
