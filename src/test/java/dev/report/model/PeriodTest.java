package dev.report.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeriodTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2025-01-01/2025-12-31 | 2025                  | 2025                  | 2025年               | 2025
            2025-01-01/2025-06-30 | 2025-01-01/2025-06-30 | 2025-06-30            | 2025年上半年         | January to June 2025
            2025-07-01/2025-12-31 | 2025-07-01/2025-12-31 | 2025-12-31            | 2025年下半年         | July to December 2025
            2025-10-01/2026-03-31 | 2025-10-01/2026-03-31 | 2026-03-31            | 2025年10月至2026年3月 | October 2025 to March 2026
            2025-04-01/2025-09-30 | 2025-04-01/2025-09-30 | 2025-09-30            | 2025年4月至9月       | April to September 2025
            2025-10-01/2025-12-31 | 2025-10-01/2025-12-31 | 2025-12-31            | 2025年第四季度       | October to December 2025
            2024-02-01/2024-02-29 | 2024-02-01/2024-02-29 | 2024-02-29            | 2024年2月            | February 2024
            2025-07-01/2026-06-30 | 2025-07-01/2026-06-30 | 2026-06-30            | 2025—2026财年        | fiscal year 2025/26
            2025-07-02/2025-12-31 | 2025-07-02/2025-12-31 | 2025-12-31            | 2025-07-02至2025-12-31 | 2025-07-02 to 2025-12-31
            """)
    void isCalledByItsDays(String days, String id, String folder, String zh, String en) {
        Period period = Period.ofId(days).orElseThrow();

        assertThat(period.id()).isEqualTo(id);
        assertThat(period.folder()).isEqualTo(folder);
        assertThat(period.name()).isEqualTo(new Text(zh, en));
        assertThat(Period.ofId(id)).contains(period);
    }

    @ParameterizedTest
    @CsvSource({
        "2025-01-01/2025-12-31, 2024-01-01/2024-12-31",
        "2025-07-01/2025-12-31, 2025-01-01/2025-06-30",
        "2025-01-01/2025-06-30, 2024-07-01/2024-12-31",
        "2024-03-01/2024-03-31, 2024-02-01/2024-02-29",
        "2025-07-01/2026-06-30, 2024-07-01/2025-06-30",
        "2025-01-02/2025-01-11, 2024-12-23/2025-01-01"
    })
    void theOneBeforeEndsTheDayBefore(String days, String before) {
        assertThat(Period.ofId(days).orElseThrow().before())
                .isEqualTo(Period.ofId(before).orElseThrow());
    }

    @ParameterizedTest
    @CsvSource({
        "YEAR,        2025-01-01/2025-12-31, true",
        "YEAR,        2025-07-01/2026-06-30, false",
        "FISCAL_YEAR, 2025-07-01/2026-06-30, true",
        "FISCAL_YEAR, 2025-01-01/2025-12-31, true",
        "HALF_YEAR,   2025-07-01/2025-12-31, true",
        "HALF_YEAR,   2025-04-01/2025-09-30, true",
        "HALF_YEAR,   2025-06-01/2025-11-30, false",
        "HALF_YEAR,   2025-07-01/2025-12-30, false",
        "HALF_YEAR,   2025-07-01/2025-09-30, false",
        "QUARTER,     2025-07-01/2025-09-30, true",
        "QUARTER,     2025-06-01/2025-08-31, false",
        "MONTH,       2024-02-01/2024-02-29, true",
        "MONTH,       2024-02-01/2024-02-28, false"
    })
    void isOfAKindByItsLengthAndFirstMonth(Period.Kind kind, String days, boolean fits) {
        assertThat(kind.fits(Period.ofId(days).orElseThrow())).isEqualTo(fits);
    }

    @ParameterizedTest
    @CsvSource({"''", "25", "2025-07-01", "2025-07-01/", "2025-07-01/2025-06-30", "2025-02-30/2025-12-31", "2025/2026"})
    void otherTextsAreNone(String text) {
        assertThat(Period.ofId(text)).isEmpty();
    }

    @Test
    void theUsersNameLeads() {
        Period named = new Period(LocalDate.of(2025, 7, 1), LocalDate.of(2025, 12, 31), Optional.of("2025年秋季学期"));

        assertThat(named.name()).isEqualTo(Text.same("2025年秋季学期"));
        assertThat(named.isSameTime(Period.ofId("2025-07-01/2025-12-31").orElseThrow()))
                .isTrue();
    }
}
