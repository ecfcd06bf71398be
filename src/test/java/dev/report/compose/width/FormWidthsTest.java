package dev.report.compose.width;

import static org.assertj.core.api.Assertions.assertThat;

import dev.report.compose.Block;
import dev.report.compose.TableCell;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class FormWidthsTest {

    private static final double ROOM = 53;

    @Test
    void wordThatNamesAGroupOfRowsHasTheWidthOfItsLetters() {
        List<Integer> widths = new FormWidths(List.of("Personal", "Mixed"), 2, rows("Transferred", "In full")).of(ROOM);

        assertThat(widths.stream().mapToInt(Integer::intValue).sum()).isEqualTo(100);
        assertThat(widths.get(0) / 100.0 * ROOM).isGreaterThan(11 * 0.55);
        assertThat(widths.get(2)).as("columns of figures are alike").isEqualTo(widths.get(3));
    }

    @Test
    void wordThatHeadsAColumnIsNotCutEither() {
        List<String> heads =
                List.of("Journalists", "Members of the Oireachtas", "Staff", "Clients", "Others", "All requesters");

        List<Integer> widths = new FormWidths(heads, 1, List.of(row(List.of(label("Requests", 1)), 6))).of(ROOM);

        assertThat(widths.get(1) / 100.0 * ROOM).isGreaterThan(11 * 0.55);
        assertThat(widths.get(3)).as("a short head gives way").isLessThan(widths.get(1));
    }

    @Test
    void chineseIsSetInTheColumnsOfTheStyleSheet() {
        List<String> heads = List.of("自然人", "商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他", "总计");

        assertThat(new FormWidths(heads, 2, rows("本年度办理结果", "予以公开")).of(42)).isEmpty();
    }

    private static List<Block.Row> rows(String group, String label) {
        return List.of(row(List.of(label(group, 1), label(label, 1)), 2), row(List.of(label(label, 1)), 2));
    }

    private static Block.Head label(String text, int columns) {
        return new Block.Head(text, columns, 1, "row", "");
    }

    private static Block.Row row(List<Block.Head> labels, int figures) {
        List<TableCell> cells = Collections.nCopies(figures, new TableCell("1,204", "a", "", ""));
        return new Block.Row(labels, "", cells, false);
    }
}
