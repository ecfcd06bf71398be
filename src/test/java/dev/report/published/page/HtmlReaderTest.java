package dev.report.published.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.report.read.raw.Faults;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HtmlReaderTest {

    @TempDir
    private Path folder;

    private List<Block> blocks(String page) throws Exception {
        Path file = Files.writeString(folder.resolve("a.html"), page);
        return HtmlReader.read(file, new Faults("a.html")).orElseThrow().blocks();
    }

    private static List<String> words(List<Block> blocks) {
        return blocks.stream()
                .map(block -> block instanceof Block.Paragraph paragraph
                        ? paragraph.text()
                        : block instanceof Block.Table table
                                ? table.cells().stream()
                                        .map(Block.Cell::text)
                                        .toList()
                                        .toString()
                                : block.getClass().getSimpleName())
                .toList();
    }

    /** As Word and old browsers save a page of frames: one part in base64, one in GBK as it is. */
    @Test
    void pageOfFramesInOneFileIsWhatItsFramesShow() throws Exception {
        String letter =
                "MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=\"=_x\"\r\n\r\nThis is a letter.\r\n"
                        + "--=_x\r\nContent-Type: text/html\r\nContent-Location: file:///a.htm\r\n\r\n"
                        + "<html><frameset cols=20,80><frame src=\"file:///b.htm\"><frame src=\"file:///c.htm\"></frameset></html>\r\n"
                        + "--=_x\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n"
                        + "Content-Location: file:///b.htm\r\n\r\n"
                        + Base64.getMimeEncoder().encodeToString("<p>一、总体情况</p>".getBytes(StandardCharsets.UTF_8))
                        + "\r\n--=_x\r\nContent-Type: text/html\r\nContent-Location: file:///c.htm\r\n\r\n<p>总体平稳。</p>\r\n--=_x--\r\n";
        Path file = Files.write(folder.resolve("a.mht"), letter.getBytes(Charset.forName("GBK")));

        assertThat(words(
                        HtmlReader.read(file, new Faults("a.mht")).orElseThrow().blocks()))
                .containsExactly("一、总体情况", "总体平稳。");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<sup>1</sup>",
                "<sup>[1]</sup>",
                "<sup>注1</sup>",
                "<sub>1</sub>",
                "<a href='#note1'>1</a>",
                "<span style='font-size:8pt; vertical-align: super'>1</span>"
            })
    void numberOfANoteIsNoDigitOfTheFigureBeforeIt(String mark) throws Exception {
        assertThat(words(blocks(
                        "<table><tr><td>行政许可</td><td>2231" + mark + "</td></tr></table><p>处理2231" + mark + "件</p>")))
                .containsExactly("[行政许可, 2231¹]", "处理2231¹件");
    }

    @Test
    void figureThatLeadsToItsSourceIsItself() throws Exception {
        assertThat(words(blocks("<p>收到申请<a href='#source-1'>54</a>件</p>"))).containsExactly("收到申请54件");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<sup>54</sup>", "<a href='#'>54</a>", "<p><sub>54</sub></p>"})
    void raisedNumberThatStandsAloneIsItself(String number) throws Exception {
        assertThat(words(blocks("<table><tr><td>行政许可</td><td>" + number + "</td></tr></table>")))
                .containsExactly("[行政许可, 54]");
    }

    @Test
    void typedLinesAreATableOnlyWhereTheyHaveColumns() throws Exception {
        assertThat(words(blocks("<pre>全年收到申请\n　　54件。\n信息内容    本年处理决定数量\n行政许可　　12\n说明：无\n</pre>")))
                .containsExactly("全年收到申请", "54件。", "[信息内容, 本年处理决定数量, 行政许可, 12]", "说明：无");
    }

    @Test
    void termsWithTheirValuesAreATable() throws Exception {
        assertThat(words(blocks("<dl><dt>行政许可</dt><dd>12</dd><dt>行政处罚</dt><dd>3</dd></dl>")))
                .containsExactly("[行政许可, 12, 行政处罚, 3]");
    }

    /** Boxes lay out pages, and editors wrap each stretch of text in one. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<div><div><span>收到</span><span>54</span></div><div>件，同比增长很多，群众反映的问题及时办理，有关工作按照要求稳步推进，各项制度得到落实，群众反映的问题及时办理，有关工作按照要求稳步推进，各项制度得到落实，此外没有别的</div><div>一</div></div>",
                "<ul><li><a href=1>2024</a><span>1</span></li><li><a href=2>2023</a><span>2</span></li></ul>",
                "<div><p><span>全年</span><span>54</span><span>件</span></p><p><span>其中</span><span>3</span></p></div>",
                "<div><div><h2>标题</h2><p>1</p></div><div><p>甲</p><p>乙</p></div></div>"
            })
    void boxesThatLayOutAPageAreNoTable(String page) throws Exception {
        assertThat(blocks(page)).noneMatch(Block.Table.class::isInstance);
    }
}
