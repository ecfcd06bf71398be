package dev.report.read.grid;

import static org.assertj.core.api.Assertions.assertThat;

import dev.report.read.raw.CellRange;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GridTest {

    @Test
    void mergedCellStandsInItsFirstSquareAndCoversTheRestWithBlanks() {
        Grid grid = new Grid();
        grid.row().cell("项目", 2, 2).cell("申请人", 2, 1);
        grid.row().cell("自然人", 1, 1).cell("总计", 1, 1);
        grid.row().cell("新收", 2, 1).cell("8", 1, 1).cell("9", 1, 1);

        assertThat(grid.rows())
                .extracting(GridRow::texts)
                .containsExactly(
                        List.of("项目", "", "申请人", ""), List.of("", "", "自然人", "总计"), List.of("新收", "", "8", "9"));
    }

    @Test
    void squareKnowsTheMergedCellThatReachesIntoIt() {
        List<CellRange> merged = List.of(new CellRange(1, 0, 2, 1), new CellRange(1, 2, 2, 2));
        Grid grid = new Grid();
        grid.row().cell("项目", 2, 2).cell("总计", 1, 2).cell("备注", 1, 1);
        grid.row().cell("无", 1, 1);

        assertThat(grid.rows())
                .containsExactly(
                        new GridRow(List.of("项目", "", "总计", "备注"), merged),
                        new GridRow(List.of("", "", "", "无"), merged));
        assertThat(grid.rows().get(1).covered()).containsExactly(1);
    }

    @Test
    void spanThatReachesBeyondTheTableIsFollowedAsFarAsItGoes() {
        Grid grid = new Grid();
        grid.row().cell("a", 1, 99).cell("b", 1, 1);
        grid.row().cell("c", 1, 1);

        assertThat(grid.rows()).extracting(GridRow::texts).containsExactly(List.of("a", "b"), List.of("", "c"));
    }

    @Test
    void absurdSpanTakesNoMemory() {
        Grid grid = new Grid();
        grid.row().cell("a", 2_000_000_000, 2_000_000_000);

        assertThat(grid.rows().get(0).texts()).hasSizeLessThan(20_000).startsWith("a", "");
    }

    @Test
    void linesAroundATableAreRowsOfItAndProseIsNot() {
        DocumentTables tables = new DocumentTables();
        tables.line("云溪县民政局2025年报表");
        tables.line("这一段是正文，".repeat(20));
        tables.line("填报单位：云溪县民政局");
        tables.table(new Grid().row().cell("新收", 1, 1).cell("8", 1, 1));
        tables.line("填表人：某某");

        assertThat(tables.all())
                .containsExactly(new GridTables.Named(
                        "表1",
                        List.of(
                                GridRow.of(List.of("云溪县民政局2025年报表")),
                                GridRow.of(List.of("填报单位：云溪县民政局")),
                                GridRow.of(List.of("新收", "8")),
                                GridRow.of(List.of("填表人：某某")))));
    }

    @ParameterizedTest
    @CsvSource({
        "59237.244899999998, 59237.2449",
        "1.2E3, 1200",
        "8.0, 8",
        "0.0, 0",
        "1234567890123456789, 1234567890123456789",
        "无, 无"
    })
    void storedNumberIsShownInPlainDigits(String stored, String shown) {
        assertThat(StoredNumber.plain(stored)).isEqualTo(shown);
    }
}
