package dev.report.read.html;

import static org.assertj.core.api.Assertions.assertThat;

import dev.report.read.Outcome;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HtmlFileTest {

    @TempDir
    Path folder;

    private Outcome read(String html, Charset charset) throws IOException {
        return Outcome.of(Files.write(folder.resolve("a.html"), html.getBytes(charset)));
    }

    @Test
    void tablesWithinATableOfTheLayoutAreRead() throws IOException {
        Outcome outcome = read(
                "<table><tr><td>导航</td><td><p>表一</p><table><tr><td>收到<br>申请</td><td>8</td></tr></table></td></tr></table>"
                        + "<table><tr><td rowspan=2>复议</td><td colspan=2>维持</td></tr><tr><td>1</td><td>&nbsp;2 </td></tr></table>",
                StandardCharsets.UTF_8);

        assertThat(outcome.tables()).containsExactly("表1!", "表2!");
        assertThat(outcome.texts()).containsExactly("导航", "表一", "收到 申请|8", "复议|维持|", "|1|2");
    }

    @Test
    void whatThePageHidesIsNotRead() throws IOException {
        Outcome outcome = read(
                "<table><tr><td>新收</td><td>8<span style='display: none'>1</span><del>9</del></td></tr>"
                        + "<tr style='DISPLAY:none'><td>旧</td><td>7</td></tr></table><script>var a='<table>';</script>",
                StandardCharsets.UTF_8);

        assertThat(outcome.texts()).containsExactly("新收|8");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<s>62</s>26",
                "<strike>62</strike> 26",
                "<span style='text-decoration: underline line-through'>62</span>26",
                "<font style='TEXT-DECORATION-LINE:line-through'>62</font>26",
                "<span style='visibility: hidden'>62</span>26",
                "<span style='text-decoration: underline'>2</span>6",
            })
    void numberThatIsCrossedOutIsNotReadTogetherWithTheNewOne(String cell) throws IOException {
        Outcome outcome = read("<table><tr><td>新收</td><td>" + cell + "</td></tr></table>", StandardCharsets.UTF_8);

        assertThat(outcome.texts()).containsExactly("新收|26");
    }

    /** It was taken back: the cell keeps its place, and the numbers at its right stay in their columns. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<td style='text-decoration: line-through'>62</td>",
                "<td style='visibility:hidden'>62</td>",
                "<td class=xl65>62</td>",
                "<td><font class='font1 font7'>62</font></td>",
                "<td><s>62</s></td>",
            })
    void cellThatIsCrossedOutIsBlank(String cell) throws IOException {
        Outcome outcome = read(
                "<style><!--\ntd {color:black}\n.xl65, td.font7\n\t{mso-style-parent:style0;\n\ttext-decoration:line-through;}\n--></style>"
                        + "<table><tr><td>新收</td>" + cell + "<td>26</td></tr></table>",
                StandardCharsets.UTF_8);

        assertThat(outcome.texts()).containsExactly("新收||26");
    }

    /** As office programs save it, and as editors of web pages do. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "8<span style='vertical-align: super; font-size: 60%'>1</span>|8¹",
                "8<span style='position:relative;top:-3.0pt;mso-text-raise:3.0pt'>1</span>|8¹",
                "8<font class=font6>1</font>|8¹",
                "<span style='vertical-align:super'>81</span>|81",
                "8<span style='vertical-align: sub'>1</span>|81",
                "8<span style='mso-text-raise:-3.0pt'>1</span>|81",
                "8<span style='mso-text-raise:0pt'>1</span>|81",
                "8<font class=font5>1</font>|81",
            })
    void digitsThatAreRaisedByTheirStyleAreNoDigitsOfTheValue(String cell, String shown) throws IOException {
        Outcome outcome = read(
                "<style>.font5 {color:red} .font6 {font-size:9.0pt; vertical-align:super}</style><table><tr><td>新收</td><td>"
                        + cell + "</td></tr></table>",
                StandardCharsets.UTF_8);

        assertThat(outcome.texts()).containsExactly("新收|" + shown);
    }

    /** As LibreOffice and older Excel save a sheet; of other texts, or of a number that was changed by hand, the text counts. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "sdval='0.85' sdnum='2052;0;0.0'|0.9|0.85",
                "x:num='0.84999999999999998'|0.8|0.8",
                "x:num='59237.2449'|59,237.2|59237.2449",
                "x:num='1234'|1,234|1,234",
                "x:num|26|26",
                "sdval='0.85'|85%|85%",
                "sdval='46082'|3月1日|3月1日",
                "sdval='26'|27|27",
            })
    void numberBesideARoundedOneIsTheCells(String attribute, String shown, String read) throws IOException {
        Outcome outcome = read(
                "<table><tr><td>新收</td><td " + attribute + ">" + shown + "</td></tr></table>", StandardCharsets.UTF_8);

        assertThat(outcome.texts()).containsExactly("新收|" + read);
    }

    /** Browsers show it above the table, and the cells after it one column too far left. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<tr><td>新收</td>~<t>107</t></tr>|2:4 “107”等 1 处写在表格里",
                "<tr><td>新收</td~~<td>107</td></tr>|3:5 “107”等 1 处写在表格里",
                "<tr><td>新收</td>~107 <td>8</td></tr>|2:1 “107”等 1 处写在表格里",
                "<tr><td>新收</td><td>8</td></tr></table>~<tr><td>结转</td><td>107</td></tr>|2:20 “107”等 2 处写在表格里",
                "<tr><t>新收</t><td>8</td></tr>|1:15 “新收”等 1 处写在表格里",
            })
    void textInATableThatIsInNoCellIsReported(String rows, String expected) throws IOException {
        Outcome outcome = read("<table>" + rows.replace('~', '\n') + "</table>", StandardCharsets.UTF_8);

        String[] parts = expected.split(" ", 2);
        assertThat(outcome.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo("unread-number");
            assertThat(finding.place().line() + ":" + finding.place().column()).isEqualTo(parts[0]);
            assertThat(finding.message().zh()).startsWith(parts[1]);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "填报单位：民政局<table><tr><td>新收</td><td>8</td></tr></table>注：107",
                "<div><b>107</b><table> <tr> <td>新收</td> &nbsp;<td>8</td></tr><!-- <td>9</td> --></table></div>",
                "<table><tr><td>1<p>2<table><tr><td>新收</td></tr></table></td></tr></table>",
                "<script>'<td>107</td>'</script><table><tr><td>8<td>9</table>",
            })
    void textAroundATableAndLayoutWithinItAreNotReported(String html) throws IOException {
        assertThat(read(html, StandardCharsets.UTF_8).findings()).isEmpty();
    }

    @Test
    void mergedCellEndsWithItsPartOfTheTable() throws IOException {
        Outcome outcome = read(
                "<table><thead><tr><th rowspan=3>项目</th><th colspan=' 2px'>总计</th></tr></thead>"
                        + "<tbody><tr><td rowspan=0>新收</td><td>8</td></tr><tr><td>9</td></tr></tbody></table>",
                StandardCharsets.UTF_8);

        assertThat(outcome.texts()).containsExactly("项目|总计|", "新收|8", "|9");
    }

    @Test
    void numberOfANoteIsNoDigitOfTheValue() throws IOException {
        Outcome outcome = read(
                "<table><tr><td>新收<sup>注</sup></td><td>8<sup>1</sup></td><td><sup>54</sup></td></tr></table>",
                StandardCharsets.UTF_8);

        assertThat(outcome.texts()).containsExactly("新收|8¹|54");
    }

    /** Browsers read all of them as GB18030: rarer characters of names are missing from what the label promises. */
    @ParameterizedTest
    @ValueSource(strings = {"gb2312", "GBK", "gb18030", "x-gbk", "gb_2312-80", "cn-gb", "utf-8", ""})
    void chinesePageIsReadAsBrowsersReadIt(String label) throws IOException {
        String meta =
                label.isEmpty() ? "" : "<meta http-equiv=Content-Type content='text/html; charset=" + label + "'>";

        Outcome outcome =
                read("<html>" + meta + "<table><tr><td>朱镕·㑇—</td><td>8</td></tr></table>", Charset.forName("GB18030"));

        assertThat(outcome.texts()).containsExactly("朱镕·㑇—|8");
    }

    @ParameterizedTest
    @ValueSource(strings = {"gb2312", "utf-8", ""})
    void byteOrderMarkBeatsTheLabel(String label) throws IOException {
        Outcome outcome = read(
                "\uFEFF<meta charset='" + label + "'><table><tr><td>新收</td><td>8</td></tr></table>",
                StandardCharsets.UTF_8);

        assertThat(outcome.texts()).containsExactly("新收|8");
    }

    @Test
    void pageWithoutATableSaysSo() throws IOException {
        assertThat(read("<p>见附件</p>", StandardCharsets.UTF_8).sentences())
                .singleElement()
                .asString()
                .contains("unreadable-file", "没有表格");
        assertThat(read("<p><img src='scan.jpg'></p>", StandardCharsets.UTF_8).sentences())
                .singleElement()
                .asString()
                .contains("只有图片");
    }
}
