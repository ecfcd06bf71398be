package dev.report.render.line;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeadPiecesTest {

    @ParameterizedTest
    @CsvSource({
        "承办单位, 承办|单位",
        "上季度受理量, 上季度|受理量",
        "平均办理天数, 平均|办理|天数",
        "办理总天数, 办理|总天数",
        "最近调度日期, 最近|调度|日期",
        "办结量, 办结量",
        "办理数量, 办理|数量",
        "群众满意度, 群众|满意度",
        "合法性审查, 合法性|审查",
        "新增（万元）, 新增|（万元）",
        "自然人, 自然人",
        "办结率(%), 办结率|(%)"
    })
    void headIsBrokenBetweenItsWords(String head, String pieces) {
        assertThat(HeadPieces.of(head)).containsExactly(pieces.split("\\|"));
    }

    @ParameterizedTest
    @CsvSource({
        "上季度受理量, 6, 上季度受理量",
        "上季度受理量, 5, 上季度|受理量",
        "平均办理天数, 5, 平均|办理天数",
        "平均办理天数, 3, 平均|办理|天数",
        "Last stocktaking, 5, Last stocktaking"
    })
    void headTakesASecondLineOnlyWhereItsColumnIsTooNarrow(String head, double room, String lines) {
        assertThat(HeadPieces.lines(head, room)).containsExactly(lines.split("\\|"));
    }
}
