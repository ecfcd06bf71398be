package dev.report.published.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.report.read.raw.Faults;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarkdownPageReaderTest {

    @TempDir
    private Path folder;

    private List<Block> blocks(String text) throws Exception {
        Path file = Files.writeString(folder.resolve("a.md"), text);
        return MarkdownPageReader.read(file, new Faults("a.md")).orElseThrow().blocks();
    }

    @Test
    void headingsParagraphsAndItemsKnowTheirPlaces() throws Exception {
        assertThat(blocks("# 年度报告\n\n第一段\n接着写。\n\n1. 甲项\n2. 乙项\n"))
                .containsExactly(
                        new Block.Heading(1, "年度报告", Place.onLine(1, 3)),
                        new Block.Paragraph("第一段接着写。", Place.onLine(3, 1)),
                        new Block.Paragraph("1. 甲项", Place.onLine(6, 1)),
                        new Block.Paragraph("2. 乙项", Place.onLine(7, 1)));
    }

    /** Converters of web pages leave the cells of a row where they were; a row may have more of them than its head. */
    @Test
    void rowOfPipesKeepsItsCellsBeyondTheHead() throws Exception {
        Block.Table table = (Block.Table)
                blocks("说明\n\n| 指标 |\n| --- |\n| **许可** | 3 | 1\\_2 |\n").get(1);

        assertThat(table.cells())
                .containsExactly(
                        new Block.Cell("指标", 0, 0, 1, 1, Place.onLine(3, 3)),
                        new Block.Cell("许可", 1, 0, 1, 1, Place.onLine(5, 5)),
                        new Block.Cell("3", 1, 1, 1, 1, Place.onLine(5, 12)),
                        new Block.Cell("1_2", 1, 2, 1, 1, Place.onLine(5, 16)));
    }

    /** As pandoc leaves the cells of this program's page, and converters those with links. */
    @ParameterizedTest
    @CsvSource(
            delimiterString = "=>",
            value = {
                "<a href=\"#s0\" class=\"figure\">736</a> => 736",
                "[736](#s0) => 736",
                "<strong>7</strong>36&nbsp; => 736",
                "a &amp; b => a & b",
                "3 \\< 5 => 3 < 5"
            })
    void wordsOfACellInPipesAreWhatAReaderSees(String written, String seen) throws Exception {
        Block.Table table =
                (Block.Table) blocks("| 指标 |\n| --- |\n| " + written + " |\n").get(0);

        assertThat(table.cells().get(1).text()).isEqualTo(seen);
    }

    @Test
    void tableInHtmlIsReadWithItsSpans() throws Exception {
        Block.Table table = (Block.Table)
                blocks("甲\n\n<table><tr><td rowspan=2>指标</td><td>数</td></tr>\n\n<tr><td>3</td></tr></table>\n\n乙\n")
                        .get(1);

        assertThat(table.cells())
                .containsExactly(
                        new Block.Cell("指标", 0, 0, 1, 2, Place.onLine(3, 12)),
                        new Block.Cell("数", 0, 1, 1, 1, Place.onLine(3, 33)),
                        new Block.Cell("3", 1, 1, 1, 1, Place.onLine(5, 5)));
    }

    @Test
    void marksBetweenTwoBoldStretchesAreNoWords() throws Exception {
        assertThat(blocks("**一、****总体情况**\n")).containsExactly(new Block.Paragraph("一、总体情况", Place.onLine(1, 1)));
    }
}
