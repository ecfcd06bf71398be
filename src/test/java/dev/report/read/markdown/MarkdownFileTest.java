package dev.report.read.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.report.read.Outcome;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownFileTest {

    @TempDir
    Path folder;

    /** A row may do without its edges, and a copy leaves marks before them that nobody sees. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "| 项目 | 总计 |\n|---|---|\n| 新收 | 8 |\n| 结转 | 9 |",
                "项目 | 总计\n--- | ---\n新收 | 8\n结转 | 9",
                "| 项目 | 总计 |\n|---|---|\n\u202c| 新收 | 8 |\n\ufeff\u00a0| 结转 | 9 |",
                "| 项目 | 总计 |\n新收 | 8 |\n| 结转 | 9",
            })
    void everyLineWithCellsIsARow(String text) throws IOException {
        Outcome outcome = Outcome.of(folder, "a.md", text);

        assertThat(outcome.tables()).hasSize(1);
        assertThat(outcome.texts()).containsExactly("项目|总计", "新收|8", "结转|9");
    }

    @Test
    void escapedBarIsPartOfItsCellAndProseIsNoTable() throws IOException {
        Outcome outcome = Outcome.of(folder, "a.md", "# 表 \\| 一\n\n| 商业\\|企业 | 8 |\n");

        assertThat(outcome.texts()).containsExactly("表 | 一", "商业|企业|8");
    }
}
