package dev.report.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code report check} of reports that were published, as an assessor meets it. */
class PublishedCheckTest {

    private static final Path PAGE = Path.of("src/test/resources/golden/county-2025/expected/report.html");

    @TempDir
    private Path folder;

    private Path page(String name, String... fromTo) throws IOException {
        String text = Files.readString(PAGE);
        for (int i = 0; i < fromTo.length; i += 2) {
            assertThat(text).contains(fromTo[i]);
            text = text.replace(fromTo[i], fromTo[i + 1]);
        }
        return Files.writeString(folder.resolve(name), text);
    }

    @Test
    void soundReportHasNoErrors() {
        Terminal run = Terminal.run("check", PAGE);

        assertThat(run.code()).as(run.all()).isZero();
        assertThat(run.findings())
                .noneMatch(finding -> finding.startsWith("error"))
                .noneMatch(finding -> finding.contains("[nothing-checked]"));
        assertThat(Terminal.run("check", PAGE, "--verbose").out())
                .contains("info[assumed-definition] Checked by cn-2021");
    }

    @Test
    void wrongDigitIsFoundWithItsCellAndTheChangeThatMendsIt() throws Exception {
        Path wrong = page("wrong.html", "t2ah1 t2ah2\"><a class=\"figure\" href=\"#s10\">531<", "t2ah1 t2ah2\">1531<");

        Terminal run = Terminal.run("check", wrong);

        assertThat(run.code()).isEqualTo(3);
        assertThat(run.findings()).anyMatch(finding -> finding.startsWith("error[requests-balance]"));
        assertThat(run.out()).contains(wrong + ":表5!D4", "fix");
    }

    /** A browser copies a table as lines of tabs, and joined cells as none: which number is whose is lost. */
    @ParameterizedTest
    @ValueSource(strings = {"", "cn-2021"})
    void textCopiedFromAPageIsToldOnce(String definition) throws Exception {
        Path text = Files.writeString(folder.resolve("年报.txt"), """
                某县2024年政府信息公开工作年度报告

                一、总体情况
                全年平稳。
                二、主动公开政府信息情况
                信息内容\t本年制发件数\t本年废止件数\t现行有效件数
                规章\t0\t0\t0
                三、收到和处理政府信息公开申请情况
                自然人\t法人或其他组织\t总计
                """);

        Terminal run = definition.isEmpty()
                ? Terminal.run("check", text)
                : Terminal.run("check", text, "--definition", definition);

        assertThat(run.code()).isEqualTo(3);
        assertThat(run.findings())
                .containsExactly(
                        "error[nothing-checked] This is the text of a report that was copied from a page: its tables"
                                + " have lost their cells, and nothing was checked");
    }

    /** A table of a unit in a text file is a submission as ever. */
    @Test
    void textThatIsATableIsNoReport() throws Exception {
        Path text =
                Files.writeString(folder.resolve("a.txt"), "indicator\tbreakdown\tvalue\nlicensing.decisions\t\t5\n");

        assertThat(Terminal.run("check", text, "--definition", "cn-2021").all()).doesNotContain("copied from a page");
        assertThat(Terminal.run("check", text).code()).isEqualTo(2);
    }

    /** The sum of the kinds is said in the text, whatever the total beside them says. */
    @Test
    void numberOfOrganisationsIsTheSumOfTheirKinds() throws Exception {
        Path wrong = page("wrong.html", "t2ah1 t2ah2\"><a class=\"figure\" href=\"#s10\">531<", "t2ah1 t2ah2\">631<");

        assertThat(Terminal.run("check", wrong).findings())
                .anyMatch(finding -> finding.contains("The text says 531件"))
                .noneMatch(finding -> finding.contains("The text says 101件"));
    }

    /** A PDF without ruling lines: its rows are neither sentences nor headings. */
    @Test
    void rowsOfATableThatCannotBeReadAreNoHeadings() throws Exception {
        String text = Files.readString(PAGE);
        int start = text.indexOf("<table", text.indexOf("<section id=\"requests\""));
        String rows = "<p>一、本年新收政府信息公开申请数量 531 56 4 6 18 17 632</p><p>（七）总计 530 54 5 5 21 16 631</p>"
                + "<p>四、结转下年度继续办理 28 4 0 1 0 1 34</p>";
        Path page = Files.writeString(
                folder.resolve("rows.html"),
                text.substring(0, start) + rows + text.substring(text.indexOf("</table>", start) + 8));

        assertThat(Terminal.run("check", page).findings())
                .anyMatch(finding -> finding.startsWith("error[missing-table]"))
                .noneMatch(finding -> finding.contains("heading-numbering"));
    }

    @Test
    void tableThatIsAPictureIsAnError() throws Exception {
        String text = Files.readString(PAGE);
        int start = text.indexOf("<table", text.indexOf("因政府信息公开被申请行政复议"));
        int end = text.indexOf("</table>", start) + "</table>".length();
        Path picture = Files.writeString(
                folder.resolve("picture.html"),
                text.substring(0, start) + "<img src=\"t4.png\">" + text.substring(end));

        assertThat(Terminal.run("check", picture).findings())
                .contains(
                        "error[missing-table] There is a picture in the place of 表四; none of its figures was checked");
    }

    /** A list of contents stays one when the report lacks a section that it names. */
    @Test
    void sectionThatOnlyTheContentsNameIsMissing() throws Exception {
        String text = Files.readString(PAGE);
        int start = text.indexOf("<section id=\"problems\"");
        Path lacking = Files.writeString(
                folder.resolve("lacking.html"),
                text.substring(0, start) + text.substring(text.indexOf("</section>", start) + "</section>".length()));

        assertThat(Terminal.run("check", lacking).findings())
                .containsExactlyInAnyOrder(
                        "warning[missing-section] 1 section is missing: 五、存在的主要问题及改进情况",
                        "warning[heading-numbering] \"五、\" is missing before \"六、\"");
    }

    @Test
    void reportOfTheYearBeforeIsFoundBesideByItsName() throws Exception {
        page("示例县2024.html", "2025年", "2024年");
        Path own = page("示例县2025.html");

        Terminal run = Terminal.run("check", own);

        assertThat(run.findings()).anyMatch(finding -> finding.startsWith("error[copied-figures]"));
        assertThat(run.out())
                .contains(
                        "示例县2024.html:表", "carried in, but last year's report carried", "stand in last year's report");
    }

    @Test
    void reportOfTheYearBeforeMayBeNamed() throws Exception {
        Path before = page("b.html", "2025年", "2024年");

        assertThat(Terminal.run("check", PAGE, "--previous", before).findings())
                .anyMatch(finding -> finding.startsWith("error[copied-figures]"));
        assertThat(Terminal.run("check", PAGE, "--previous", PAGE).findings())
                .contains(
                        "error[wrong-year] This is the report for 2025, but last year is 2024; nothing was compared with last year");
    }

    @Test
    void pageThatOnlyLeadsToTheReportSaysSo() throws Exception {
        Path page = Files.writeString(
                folder.resolve("page.html"),
                "<p>2024年政府信息公开工作年度报告</p><iframe src=\"/files/W020250120.pdf?v=1\"></iframe><a href='年报.docx'>下载</a>");

        Terminal run = Terminal.run("check", page);

        assertThat(run.code()).isEqualTo(3);
        assertThat(run.findings())
                .containsExactly(
                        "error[nothing-checked] The page does not show the report, it only leads to what is attached: W020250120.pdf, 年报.docx");
    }

    @Test
    void pageThatIsNoReportSaysSo() throws Exception {
        Path page = Files.writeString(folder.resolve("page.html"), "<p>关于召开会议的通知</p>");

        assertThat(Terminal.run("check", page).findings())
                .containsExactly(
                        "error[nothing-checked] No report was recognised: none of the headings of a form, none of its tables");
    }

    /** A converter of web pages leaves tables with merged cells as they are. */
    @Test
    void tableInHtmlWithinMarkdownIsChecked() throws Exception {
        String text = Files.readString(PAGE);
        int start = text.indexOf("<table", text.indexOf("四、政府信息公开行政复议、行政诉讼情况</h2>"));
        String table = text.substring(start, text.indexOf("</table>", start) + 8)
                .replaceFirst("(data-figure=\"review/total\".*?>)36<", "$137<");
        Path file = Files.writeString(
                folder.resolve("report.md"),
                "## 四、政府信息公开行政复议、行政诉讼情况\n\n" + table + "\n\n## 五、存在的主要问题及改进情况\n\n问题和改进。\n");

        assertThat(Terminal.run("check", file, "--definition", "cn-2021").findings())
                .anyMatch(finding -> finding.startsWith("error[dispute-total]"));
    }

    @Test
    void cellsOfLastYearThatCannotBeReadAreTold() throws Exception {
        Path before = page("b.html", "2025年", "2024年", ">7598.883<", ">约七千万<");

        assertThat(Terminal.run("check", PAGE, "--previous", before).findings())
                .contains(
                        "warning[last-years-unit] 1 cell of last year's report could not be read and was not compared, the first being 行政事业性收费金额");
    }

    @Test
    void anotherOfficesReportIsNotLastYears() throws Exception {
        Path other = page("b.html", "2025年", "2024年", "示例县", "平武县");

        assertThat(Terminal.run("check", PAGE, "--previous", other).findings())
                .containsExactly(
                        "error[unit-mismatch] This is the report of 平武县, not of 示例县; nothing was compared with last year");
    }

    /** The name in a title may be longer or shorter than last year's. */
    @Test
    void sameOfficeUnderItsFullNameIsLastYears() throws Exception {
        Path before = page("b.html", "2025年", "2024年", "示例县", "某省示例县");

        assertThat(Terminal.run("check", PAGE, "--previous", before).findings())
                .anyMatch(finding -> finding.startsWith("error[copied-figures]"));
    }

    @Test
    void tableThatLastYearsReportLacksIsTold() throws Exception {
        String text = Files.readString(PAGE).replace("2025年", "2024年");
        int start = text.indexOf("<table", text.indexOf("<section id=\"disputes\""));
        Path before = Files.writeString(
                folder.resolve("b.html"),
                text.substring(0, start) + text.substring(text.indexOf("</table>", start) + "</table>".length()));

        assertThat(Terminal.run("check", PAGE, "--previous", before).findings())
                .contains(
                        "warning[last-years-unit] Nothing of 表四 was found in last year's report; none of it was compared");
    }

    @Test
    void bothDatesOfALateReportAreWrittenAlike() throws Exception {
        Path late = page("late.html", "2026年3月25日", "2026年4月2日");

        assertThat(Terminal.in(Map.of("LANG", "zh_CN.UTF-8"), "check", late).findings())
                .contains("警告[late-publication] 报告的日期 2026年4月2日 迟于规定的 2026年3月31日");
    }
}
