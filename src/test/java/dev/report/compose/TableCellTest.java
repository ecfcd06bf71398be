package dev.report.compose;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TableCellTest {

    /** Eleven characters are no wider than eight digits and a bit: a number is set smaller by its room, not by its characters. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"1234567|7", "1,234,567|8.2", "1,234,567.8|9.8", "1\u00a0234|4.6", "—|1", "''|0"})
    void numberIsAsWideAsItsDigitsAndMarks(String text, double digits) {
        assertThat(new TableCell(text, "requests.received", "", "").digits()).isEqualTo(digits);
    }
}
