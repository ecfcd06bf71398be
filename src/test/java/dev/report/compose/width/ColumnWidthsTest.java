package dev.report.compose.width;

import static org.assertj.core.api.Assertions.assertThat;

import dev.report.compose.Block;
import dev.report.compose.TableCell;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ColumnWidthsTest {

    private static final TablePage UPRIGHT = TablePage.of(true, false);
    private static final List<String> HEADS = List.of("承办单位", "上季度受理量", "最近调度日期", "典型事项");
    private static final List<Block.Row> ROWS = List.of(
            row("临江市住房和城乡建设局", "2740", "2025年9月12日", "老旧小区加装电梯，居民意见不一，请市里协调解决并安排专项资金"), row("全市", "13950", "", ""));

    /** An upright page holds 42 characters of a table's size, one on its side 60. */
    @Test
    void headsAndDatesStayOnOneLineWhereThereIsRoom() {
        List<Integer> upright = new ColumnWidths(UPRIGHT, HEADS, ROWS).of();

        assertThat(upright.stream().mapToInt(Integer::intValue).sum()).isEqualTo(100);
        assertThat(upright.get(1) * 0.42).isGreaterThan(6);
        assertThat(upright.get(2) * 0.42).isGreaterThan(7 * 0.55 + 3);
        assertThat(upright.get(3)).as("words take the most").isGreaterThan(upright.get(0));
    }

    @Test
    void dateStaysWholeWhereHeadsHaveToGiveWay() {
        List<String> heads = List.of("承办单位", "上季度受理量", "本季度受理量", "平均办理天数", "最近调度日期", "群众满意度得分", "典型事项");
        Block.Row row = row("临江市住房和城乡建设局", "2740", "2890", "4.0", "2025年9月12日", "98.6", "老旧小区加装电梯，居民意见不一");

        List<Integer> widths = new ColumnWidths(UPRIGHT, heads, List.of(row)).of();

        assertThat(widths.get(1) * 0.42).as("half a head, and not all").isBetween(3.0, 6.5);
        assertThat(widths.get(4) * 0.42).isGreaterThan(7 * 0.55 + 3);
    }

    @Test
    void nameOfAUnitStaysOnOneLineBeforeALongHeadDoes() {
        List<String> heads = List.of("Sector", "Received", "Bodies with an up-to-date publication scheme");
        Block.Row row = row("Government departments", "1,257", "1");

        List<Integer> widths = new ColumnWidths(TablePage.of(false, false), heads, List.of(row)).of();

        assertThat(widths.get(0) * 0.53).isGreaterThan(22 * 0.55);
    }

    @Test
    void figuresAloneKeepTheWidthsOfTheStyleSheetUnlessAHeadWouldBeCut() {
        List<Block.Row> rows = List.of(row("Records", "1", "2", "3", "4", "5"));
        List<String> shortHeads = List.of("Body", "In", "Out", "Kept", "Lost", "Found");
        List<String> longHeads = List.of("Body", "In", "Out", "Kept", "Misunderstandings", "Found");
        TablePage page = TablePage.of(false, false);

        assertThat(new ColumnWidths(page, shortHeads, rows).ofUnits()).isEmpty();
        assertThat(new ColumnWidths(page, longHeads, rows).ofUnits().get(4) * 0.53)
                .isGreaterThan(17 * 0.55 * 0.88);
    }

    private static Block.Row row(String label, String... texts) {
        List<TableCell> cells = Stream.of(texts)
                .map(text -> new TableCell(
                        text, "a", "", "", text.codePoints().anyMatch(Character::isIdeographic), !text.contains("，")))
                .toList();
        return new Block.Row(List.of(new Block.Head(label, 1, 1, "row", "")), label, cells, false);
    }
}
