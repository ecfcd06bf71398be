package dev.report.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.report.cli.Terminal;
import dev.report.samples.ProjectFolder;
import dev.report.samples.WordFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code report.docx}: headings, tables, pages and figures as Word knows them. */
class WordDocumentTest {

    private static final String PROSE = """

            ### 一层标题

            **加粗**、*强调*和[链接](https://www.example.cn/a?b=1&c=2)，“引号”里有${f('requests.received')}件。

            3. 第一项
            4. 第二项

            - 一点

            > 引用的话。

            | 单位 | 数量 |
            | :--- | ---: |
            | 甲局 | 12 |
            """;

    @TempDir
    Path folder;

    private ProjectFolder project;

    @BeforeEach
    void projectWithEveryKindOfProse() throws IOException {
        project = ProjectFolder.ofSample("minimal", folder.resolve("project"));
        project.append("narrative/problems.md", PROSE);
    }

    private WordFile compile(Object... more) throws IOException {
        Object[] words = new Object[4 + more.length];
        System.arraycopy(new Object[] {"compile", project.root(), "--outputs", "docx"}, 0, words, 0, 4);
        System.arraycopy(more, 0, words, 4, more.length);
        Terminal run = Terminal.run(words);
        assertThat(project.file("out/report.docx")).as(run.all()).exists();
        return WordFile.of(Files.readAllBytes(project.file("out/report.docx")));
    }

    @Test
    void headingsHaveTheStylesThatWordKnows() throws IOException {
        WordFile word = compile();

        assertThat(word.styled("Title")).containsExactly("示例县2025年政府信息公开工作年度报告");
        assertThat(word.styled("Heading1")).startsWith("一、总体情况", "二、主动公开政府信息情况").hasSize(6);
        assertThat(word.styled("Heading3")).containsExactly("一层标题");
        assertThat(word.part("word/styles.xml").getElementsByAttributeValue("w:styleId", "Heading2").stream()
                        .map(style -> style.getElementsByTag("w:name").attr("w:val")
                                + style.getElementsByTag("w:outlineLvl").attr("w:val")))
                .containsExactly("heading 21");
    }

    @Test
    void proseKeepsListsLinksEmphasisAndTables() throws IOException {
        WordFile word = compile();

        assertThat(word.styled("Quote")).containsExactly("引用的话。");
        assertThat(word.part("word/numbering.xml").getElementsByTag("w:abstractNum").stream()
                        .map(list -> list.getElementsByTag("w:numFmt").attr("w:val")
                                + list.getElementsByTag("w:start").attr("w:val")))
                .containsExactly("decimal3", "bullet1");
        assertThat(word.all("w:numId")).extracting(list -> list.attr("w:val")).containsExactly("1", "1", "2");
        String link = word.all("w:hyperlink").get(0).attr("r:id");
        assertThat(word.part("word/_rels/document.xml.rels")
                        .getElementsByAttributeValue("Id", link)
                        .attr("Target"))
                .isEqualTo("https://www.example.cn/a?b=1&c=2");
        assertThat(word.all("w:rStyle"))
                .extracting(style -> style.attr("w:val"))
                .containsSubsequence("Strong", "Emphasis", "Hyperlink");
        assertThat(word.all("w:tbl"))
                .anyMatch(table -> table.getElementsByTag("w:t").eachText().equals(List.of("单位", "数量", "甲局", "12")));
    }

    @Test
    void everyFigureIsAControlTaggedWithItsKey() throws IOException {
        WordFile word = compile();

        assertThat(word.figures("requests.received/natural_person")).containsExactly("33");
        assertThat(word.figures("licensing.decisions")).contains("344");
        assertThat(word.figures("requests.received/total")).contains("40").hasSizeGreaterThan(1);
        assertThat(word.all("w:tag"))
                .allSatisfy(tag -> assertThat(tag.attr("w:val")).hasSizeLessThan(65));
    }

    /** LibreOffice 7.4 writes the words of a control of plain text twice if they have Chinese and digits in them. */
    @Test
    void controlsAreNotOfPlainText() throws IOException {
        assertThat(compile().all("w:sdtPr"))
                .isNotEmpty()
                .allSatisfy(control ->
                        assertThat(control.getElementsByTag("w:text")).isEmpty());
    }

    @Test
    void requestsAreOneTableWithMergedCellsAndARepeatedHead() throws IOException {
        Element table = compile().all("w:tbl").stream()
                .filter(each -> each.text().contains("本年新收政府信息公开申请数量"))
                .findFirst()
                .orElseThrow();

        assertThat(table.getElementsByTag("w:gridCol")).hasSize(10);
        assertThat(table.getElementsByTag("w:tblHeader")).hasSize(3);
        assertThat(table.getElementsByTag("w:tr")).hasSize(28).allSatisfy(row -> {
            assertThat(row.getElementsByTag("w:cantSplit")).hasSize(1);
            int covered = row.getElementsByTag("w:tc").stream()
                    .mapToInt(cell -> cell.getElementsByTag("w:gridSpan").stream()
                            .mapToInt(span -> Integer.parseInt(span.attr("w:val")))
                            .findFirst()
                            .orElse(1))
                    .sum();
            assertThat(covered).isEqualTo(10);
        });
        assertThat(table.getElementsByAttributeValue("w:val", "restart")).hasSizeGreaterThan(5);
        assertThat(table.getElementsByTag("w:textDirection")).isEmpty();
        assertThat(table.select("w|ind[w:left=90][w:right=90]")).hasSize(1);
    }

    @Test
    void requestsMayGoOnOnTheNextPageWhereAGroupOfRowsEnds() throws IOException {
        Element table = compile().all("w:tbl").stream()
                .filter(each -> each.text().contains("本年新收政府信息公开申请数量"))
                .findFirst()
                .orElseThrow();

        assertThat(table.getElementsByTag("w:tr").stream()
                        .filter(row -> row.getElementsByTag("w:keepNext").isEmpty())
                        .map(row -> row.getElementsByTag("w:tc").stream()
                                .map(Element::text)
                                .filter(text -> text.matches(".*\\p{IsHan}.*"))
                                .reduce((one, other) -> other)
                                .orElse("")))
                .containsExactly(
                        "（一）予以公开",
                        "（二）部分公开（区分处理的，只计这一情形，不计其他情形）",
                        "8.属于行政查询事项",
                        "3.补正后申请内容仍不明确",
                        "5.要求行政机关确认或重新出具已获取信息",
                        "四、结转下年度继续办理");
        assertThat(table.getElementsByTag("w:tr").stream()
                        .filter(row -> !row.getElementsByTag("w:tblHeader").isEmpty()))
                .as("heads take the first rows along")
                .allMatch(row -> !row.getElementsByTag("w:keepNext").isEmpty());
    }

    @Test
    void shortTablesAreNotParted() throws IOException {
        Element table = compile().all("w:tbl").stream()
                .filter(each -> each.text().contains("行政复议"))
                .findFirst()
                .orElseThrow();

        assertThat(table.getElementsByTag("w:tr").stream()
                        .filter(row -> row.getElementsByTag("w:keepNext").isEmpty()))
                .hasSize(1);
    }

    @Test
    void pageIsThatOfOfficialPapers() throws IOException {
        WordFile word = compile();

        Element sheet = word.all("w:sectPr").get(0);
        assertThat(sheet.getElementsByTag("w:pgSz").outerHtml()).contains("w:w=\"11906\"", "w:h=\"16838\"");
        assertThat(sheet.getElementsByTag("w:pgMar").outerHtml())
                .contains("w:top=\"2098\"", "w:right=\"1474\"", "w:bottom=\"1984\"", "w:left=\"1588\"");
        assertThat(sheet.getElementsByTag("w:footerReference"))
                .extracting(foot -> foot.attr("w:type") + " " + foot.attr("r:id"))
                .containsExactly("default footer-right", "even footer-left");
        assertThat(word.parts().get("word/settings.xml")).contains("<w:evenAndOddHeaders/>");
        assertThat(word.parts().get("word/footer-left.xml")).contains("— ", " PAGE ", "w:jc w:val=\"left\"");
        assertThat(word.styled("Issuer")).containsExactly("示例县人民政府");
        assertThat(word.styled("Date")).containsExactly("2026年3月30日");
        assertThat(word.parts().get("word/styles.xml")).contains("w:eastAsia=\"zh-CN\"", "仿宋_GB2312", "方正小标宋简体");
    }

    @Test
    void propertiesNameTitleIssuerAndTheReportsDate() throws IOException {
        String core = compile().parts().get("docProps/core.xml");

        assertThat(core)
                .contains(
                        "<dc:title>示例县2025年政府信息公开工作年度报告</dc:title>",
                        "<dc:creator>示例县人民政府</dc:creator>",
                        "<dc:language>zh-CN</dc:language>",
                        ">2026-03-30T00:00:00Z</dcterms:created>");
    }

    @Test
    void draftSaysSoAtTheHeadOfEveryPageAndAFinalReportDoesNot() throws IOException {
        assertThat(compile().part("word/header.xml").text()).isEmpty();

        assertThat(compile("--draft").part("word/header.xml").text()).startsWith("草稿：");
    }

    @Test
    void sameReportIsTheSameBytesInAnotherZoneAndLanguage() throws IOException {
        compile();
        byte[] here = Files.readAllBytes(project.file("out/report.docx"));
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        ProjectFolder.delete(project.file("out").toRealPath());
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
            compile();
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }

        assertThat(Files.readAllBytes(project.file("out/report.docx"))).isEqualTo(here);
    }

    @Test
    void projectPutsALetterheadAndAChapterOfItsOwnIntoIt() throws IOException {
        project.write("templates/docx/letterhead.ftlx", "<w:p><w:r><w:t>${report.issuer}文件</w:t></w:r></w:p>\n");
        project.write("templates/docx/extra.ftlx", "<w:p><w:r><w:t>附：报送情况</w:t></w:r></w:p>\n");

        String text = String.join(
                "|", compile().all("w:t").stream().map(Element::text).toList());

        assertThat(text).startsWith("示例县人民政府文件|示例县2025年").contains("|附：报送情况|示例县人民政府|2026年3月30日");
    }

    @Test
    void templateThatMakesNoXmlIsNamed() throws IOException {
        project.write("templates/docx/letterhead.ftlx", "<w:p>\n");

        Terminal run = Terminal.run("compile", project.root(), "--outputs", "docx");

        assertThat(run.code()).isEqualTo(3);
        assertThat(run.all()).contains("templates/docx/letterhead.ftlx");
        assertThat(project.file("out")).doesNotExist();
    }

    @Test
    void nobodyGetsAWordDocumentUnasked() throws IOException {
        Terminal.run("compile", project.root());

        assertThat(project.outputs()).containsKey("report.pdf").doesNotContainKey("report.docx");
        assertThat(List.of(project.text("report.yaml"))).noneMatch(yaml -> yaml.contains("docx"));
    }
}
