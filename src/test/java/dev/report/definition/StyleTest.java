package dev.report.definition;

import static org.assertj.core.api.Assertions.assertThat;

import dev.report.config.ConfigProblems;
import dev.report.config.ConfigReader;
import dev.report.model.Measure;
import dev.report.model.Quantity;
import dev.report.model.SourceLocation;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StyleTest {

    private static final Measure YUAN = new Measure("元", 2);
    private static final LocalDate DAY = LocalDate.of(2024, 3, 1);
    private final ConfigProblems problems = new ConfigProblems("definition", Style.class);

    @Test
    void chineseReportNeedsNoStyle() {
        Style style = style("zh", "{}");

        assertThat(style.heading("一", "总体情况")).isEqualTo("一、总体情况");
        assertThat(style.cellLabel("本年新收", "自然人")).isEqualTo("本年新收（自然人）");
        assertThat(style.date(DAY)).isEqualTo("2024年3月1日");
        assertThat(style.number("1204567", false)).isEqualTo("1204567");
        assertThat(style.number("220", true)).isEqualTo("220余");
        assertThat(style.tag()).isEqualTo("zh-CN");
        assertThat(style.paper()).isEqualTo(Style.Paper.A4);
    }

    @Test
    void otherLanguageWritesAsItsDefinitionSays() {
        Style style =
                style("en", "{thousands: ',', date: 'MMMM d, yyyy', paper: letter, words: {not_applicable: n.a.}}");

        assertThat(style.heading("V.A", "Requests")).isEqualTo("V.A. Requests");
        assertThat(style.heading("", "Requests")).isEqualTo("Requests");
        assertThat(style.cellLabel("Requests", "received")).isEqualTo("Requests (received)");
        assertThat(style.date(DAY)).isEqualTo("March 1, 2024");
        assertThat(style.number("220", true)).isEqualTo("over 220");
        assertThat(style.tag()).isEqualTo("en");
        assertThat(style.paper()).isEqualTo(Style.Paper.LETTER);
        assertThat(style.word("not_applicable", "—")).isEqualTo("n.a.");
        assertThat(style.word("contents", "Contents")).isEqualTo("Contents");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"0|0", "999|999", "1000|1,000", "-1000|-1,000", "-999|-999", "1234567.25|1,234,567.25"})
    void groupsOfThreeDigitsAreParted(String value, String printed) {
        Style style = style("en", "{thousands: ','}");

        assertThat(style.number(new Quantity(new BigDecimal(value), YUAN, false)))
                .isEqualTo(printed);
    }

    @Test
    void faultyPatternOfADateIsFoundAtItsPlace() {
        style("en", "{date: MMMM q b}");

        assertThat(problems.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.message().en()).isEqualTo("Faulty pattern of a date: MMMM q b");
            assertThat(finding.place()).isEqualTo(SourceLocation.of("definition.yaml", 1, 8));
        });
    }

    private Style style(String language, String yaml) {
        return Style.read(ConfigReader.yaml(yaml, "definition.yaml", problems), language);
    }
}
