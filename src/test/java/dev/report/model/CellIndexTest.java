package dev.report.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CellIndexTest {

    private static final Measure CASES = new Measure("件", 0);
    private static final Measure MONEY = new Measure("万元", 4);

    @Test
    void cellsHavePositionsInTheOrderGiven() {
        CellIndex cells = new CellIndex(
                List.of(CellKey.of("b/x"), CellKey.of("a"), CellKey.of("b/y")), List.of(CASES, MONEY, CASES));

        assertThat(cells.size()).isEqualTo(3);
        assertThat(cells.position(CellKey.of("b/x"))).isZero();
        assertThat(cells.position(CellKey.of("a"))).isEqualTo(1);
        assertThat(cells.measure(1)).isEqualTo(MONEY);
        assertThat(cells.key(2)).isEqualTo(new CellKey("b", "y"));
        assertThat(cells.position(CellKey.of("b"))).isEqualTo(-1);
        assertThat(cells.contains(CellKey.of("b"))).isFalse();
    }

    @Test
    void cellListedTwiceIsRefused() {
        List<CellKey> twice = List.of(CellKey.of("a"), CellKey.of("a"));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CellIndex(twice, List.of(CASES, CASES)))
                .withMessage("cell listed twice: a");
    }

    @Test
    void everyCellNeedsAMeasure() {
        List<CellKey> keys = List.of(CellKey.of("a"));

        assertThatIllegalArgumentException().isThrownBy(() -> new CellIndex(keys, List.of()));
    }

    @ParameterizedTest
    @CsvSource({
        "requests.received,requests.received,''",
        "requests.received/total,requests.received,total",
        "a/b/c,a,b/c"
    })
    void keyIsReadAsItIsWritten(String text, String indicator, String breakdown) {
        assertThat(CellKey.of(text))
                .isEqualTo(new CellKey(indicator, breakdown))
                .hasToString(text);
    }

    @ParameterizedTest
    @CsvSource({"''", "' '", "/", "/total", "' /total'", "//", "/a/b"})
    void textWithoutIndicatorIsNoKey(String text) {
        CellIndex cells = new CellIndex(List.of(CellKey.of("a")), List.of(CASES));

        assertThat(CellKey.parse(text)).isEmpty();
        assertThat(cells.position(text)).isEqualTo(-1);
        assertThatIllegalArgumentException().isThrownBy(() -> CellKey.of(text));
        assertThatIllegalArgumentException().isThrownBy(() -> new CellKey(" ", "total"));
    }

    @ParameterizedTest
    @CsvSource({"b/x,0", "a,1", "b,-1", "a/x,-1", "b/x/y,-1", "' a',-1"})
    void positionIsFoundByTheWrittenKey(String written, int position) {
        CellIndex cells = new CellIndex(List.of(CellKey.of("b/x"), CellKey.of("a")), List.of(CASES, MONEY));

        assertThat(cells.position(written)).isEqualTo(position);
    }

    @Test
    void keysAreOrderedByIndicatorThenBreakdown() {
        assertThat(Stream.of("b", "a/z", "a", "a/b", "a.c").map(CellKey::of).sorted())
                .extracting(CellKey::toString)
                .containsExactly("a", "a/b", "a/z", "a.c", "b");
    }

    @Test
    void unitCodeIsTrimmedAndNeverEmpty() {
        assertThat(new UnitCode(" 510781-101\u3000")).isEqualTo(new UnitCode("510781-101"));
        assertThatIllegalArgumentException().isThrownBy(() -> new UnitCode(" "));
    }
}
