package dev.report.compile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.report.model.SourceLocation;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PrintedTextTest {

    /** A page shows one word of a table; the definition has it in many a line. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'      - {label: Closed, key: decided.all}' | true | 16",
                "'      - label: \"Closed\"' | true | 16",
                "'  - {key: a, label: Closed within four weeks}' | false | 20",
                "'Closed' | true | 0",
            })
    void lineOfADefinitionIsFoundByTheValueOfAKey(String line, boolean isAll, int index) {
        PrintedText piece = new PrintedText(SourceLocation.of("tables.yaml", 1, 1), line, true, Optional.empty());

        assertThat(piece.isAll("Closed")).isEqualTo(isAll);
        assertThat(piece.indexOf("Closed")).isEqualTo(index);
    }
}
