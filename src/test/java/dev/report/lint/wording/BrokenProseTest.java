package dev.report.lint.wording;

import static org.assertj.core.api.Assertions.assertThat;

import dev.report.lint.Linting;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BrokenProseTest {

    @ParameterizedTest
    @CsvSource({"占12%%。,%%", "占12%％。,%％", "同比增长增长5.00%。,增长增长", "与上年持平持平。,持平持平"})
    void whatComesTwiceIsFound(String text, String words) {
        assertThat(Linting.anywhere().says(text)).contains("broken-prose " + words);
    }

    @ParameterizedTest
    @ValueSource(strings = {"增长12%，%为百分号。", "先增长，后下降。", "增减相抵，增长下降各半。"})
    void whatComesOnceIsInOrder(String text) {
        assertThat(Linting.anywhere().says(text)).noneMatch(found -> found.startsWith("broken-prose"));
    }
}
