package dev.report.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.report.model.SourceLocation;
import dev.report.model.Text;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FindingTest {

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void placesAreOrderedByFileThenSheetThenLineThenColumnWithSeed(long seed) {
        List<SourceLocation> ordered = List.of(
                SourceLocation.file("a.csv"),
                SourceLocation.of("a.csv", 2, 10),
                SourceLocation.of("a.csv", 10, 2),
                new SourceLocation("b.xlsx", 9, 1, "表三!A9"),
                new SourceLocation("b.xlsx", 10, 1, "表三!A10"),
                new SourceLocation("b.xlsx", 2, 1, "表二!A2"),
                SourceLocation.of("b/a.csv", 1, 1));
        List<SourceLocation> shuffled = new ArrayList<>(ordered);
        Collections.shuffle(shuffled, new Random(seed));

        assertThat(shuffled.stream().sorted()).containsExactlyElementsOf(ordered);
    }

    @ParameterizedTest
    @CsvSource({"a.csv,7,3,'',a.csv:7:3", "a.csv,7,0,'',a.csv:7", "a.xlsx,7,4,表三!D7,a.xlsx:表三!D7"})
    void placeIsWrittenAsAnEditorJumpsToIt(String file, int line, int column, String within, String written) {
        assertThat(new SourceLocation(file, line, column, within)).hasToString(written);
    }

    @Test
    void findingMustNameAPlace() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> finding("blank-cell", List.of(), "x"))
                .withMessage("finding blank-cell names no place");
    }

    @Test
    void findingsAreOrderedByPlaceThenRule() {
        assertThat(Stream.of(finding("b", 2, "1"), finding("a", 3, "2"), finding("a", 2, "3"), finding("b", 2, "4"))
                        .sorted(Finding.BY_PLACE))
                .extracting(found -> found.message().zh())
                .containsExactly("3", "1", "4", "2");
    }

    @ParameterizedTest
    @CsvSource({
        "ERROR,ERROR,true",
        "ERROR,WARNING,true",
        "WARNING,ERROR,false",
        "WARNING,WARNING,true",
        "INFO,WARNING,false",
    })
    void errorIsGraverThanWarningAndWarningThanInfo(Severity one, Severity other, boolean atLeast) {
        assertThat(one.atLeast(other)).isEqualTo(atLeast);
    }

    private static Finding finding(String rule, int line, String words) {
        return finding(rule, List.of(new Located(SourceLocation.of("a.csv", line, 1), Text.EMPTY, "")), words);
    }

    private static Finding finding(String rule, List<Located> places, String words) {
        return new Finding(
                rule,
                Severity.ERROR,
                Optional.empty(),
                Optional.empty(),
                Text.same(words),
                new Finding.Values(Optional.empty(), Optional.empty(), Optional.empty()),
                places,
                new Finding.Advice(Text.EMPTY, Text.EMPTY, Remedy.NONE),
                Optional.empty());
    }
}
