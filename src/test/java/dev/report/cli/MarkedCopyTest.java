package dev.report.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.report.samples.CompiledSamples;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code report check FILE --format html}: a copy of the document in which the findings are marked. */
class MarkedCopyTest {

    private static final Path PAGE = Path.of("src/test/resources/golden/county-2025/expected/report.html");
    private static final String RECEIVED = "t2ah1 t2ah2\"><a class=\"figure\" href=\"#s10\">531<";

    /** What a page of strangers may hold: all of it runs, fetches, sends or leads away. */
    private static final String HOSTILE =
            "<script>alert(1)</script><p onclick='alert(2)' style='background:url(//x.example/a.png)'>甲"
                    + "<a href='javascript:alert(3)'>乙</a><a href='https://x.example/'>丙</a></p><img src='//x.example/b.png' onerror=alert(4) alt='丁'>"
                    + "<svg onload=alert(5)><script>alert(6)</script></svg><form action='//x.example/'><input name=q value='戊'><button>提交</button></form>"
                    + "<iframe src='//x.example/'></iframe><object data='x.swf'></object><link rel=stylesheet href='//x.example/c.css'>"
                    + "<style>mark{display:none}body{background:url(//x.example/d.png)}</style><meta http-equiv=refresh content='0;url=//x.example/'>"
                    + "<base href='//x.example/'><math><mi xlink:href='javascript:alert(7)'>己</mi></math><video src='//x.example/v.mp4'></video>"
                    + "<div id='finding-1' style='position:fixed'>庚</div><img src='data:image/svg+xml;base64,PHN2Zz4=' alt='辛'>"
                    + "<!--[if IE]><script>alert(8)</script><![endif]--><p style='display:none'>壬</p><x-y onfocus=alert(9) tabindex=1>癸</x-y>";

    @TempDir
    private Path folder;

    private static String wrong() throws IOException {
        String text = Files.readString(PAGE);
        assertThat(text).contains(RECEIVED);
        return text.replace(RECEIVED, RECEIVED.replace("531<", "631<"));
    }

    private Path page(String name, String text, Charset charset) throws IOException {
        return Files.write(folder.resolve(name), text.getBytes(charset));
    }

    private static Document marked(Path file, Object... more) {
        Object[] arguments = new Object[more.length + 4];
        arguments[0] = "check";
        arguments[1] = file;
        arguments[2] = "--format";
        arguments[3] = "html";
        System.arraycopy(more, 0, arguments, 4, more.length);
        return Jsoup.parse(Terminal.run(arguments).out());
    }

    /** The numbers in the cell that a finding's link leads to, each leading back to its finding. */
    private static Element goal(Document copy, Element link) {
        Element goal = copy.getElementById(link.attr("href").substring(1));
        assertThat(goal).as(link.outerHtml()).isNotNull();
        return goal;
    }

    @Test
    void wrongCellIsMarkedAndLeadsToItsFindingAndBack() throws Exception {
        Document copy = marked(page("a.html", wrong(), StandardCharsets.UTF_8));

        Element balance =
                copy.selectFirst("ol.marked > li:contains(requests-balance), ol.marked > li:contains(上年结转（自然人）)");
        Element number = goal(copy, balance.selectFirst("a"));
        assertThat(balance.selectFirst("a").text()).isEqualTo("表5!D4");
        assertThat(number.attr("href")).isEqualTo("#" + balance.id());
        assertThat(number.attr("aria-label")).startsWith("Finding " + number.text() + ", error: 自然人");
        assertThat(number.closest("td").selectFirst("mark").text()).isEqualTo("631");
        assertThat(number.closest("td").selectFirst("mark").attr("title")).contains("error: 自然人");
    }

    @Test
    void everyLinkOfTheListLeadsToAMarkAndEveryMarkBack() throws Exception {
        Document copy = marked(page("a.html", wrong(), StandardCharsets.UTF_8));

        Elements links = copy.select("ol.marked a");
        assertThat(links).hasSizeGreaterThan(10);
        assertThat(links)
                .allSatisfy(link ->
                        assertThat(goal(copy, link).closest(".document")).isNotNull());
        assertThat(copy.select(".document a"))
                .allSatisfy(number -> assertThat(goal(copy, number).tagName()).isEqualTo("li"));
        assertThat(copy.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
    }

    @Test
    void sentenceIsMarkedThroughTheElementsInIt() throws Exception {
        Document copy = marked(page("a.html", wrong(), StandardCharsets.UTF_8));

        Element paragraph = copy.selectFirst(".document p:has(mark):contains(新收的申请中，自然人提出)");
        assertThat(String.join("", paragraph.select("mark").eachText()))
                .isEqualTo("新收的申请中，自然人提出531件，占84.02%；法人或其他组织提出101件。");
    }

    @Test
    void nothingOfAStrangersPageRunsFetchesSendsOrLeadsAnywhere() throws Exception {
        String page = wrong().replace("<h2>一、总体情况</h2>", "<h2>一、总体情况</h2>" + HOSTILE);
        assertThat(page).contains(HOSTILE);
        Document copy = marked(page("a.html", page, StandardCharsets.UTF_8));

        assertThat(copy.select(
                        "script, iframe, object, embed, form, input, button, svg, math, video, base, x-y, [style]"))
                .isEmpty();
        assertThat(copy.select("style")).hasSize(1);
        assertThat(copy.select("link").eachAttr("href")).containsExactly("data:,");
        assertThat(copy.select("meta").eachAttr("http-equiv")).containsExactly("Content-Security-Policy");
        assertThat(copy.select("[href]").eachAttr("href"))
                .allMatch(href -> href.startsWith("#") || href.equals("data:,"));
        assertThat(copy.select("[src]")).isEmpty();
        assertThat(copy.getAllElements().stream()
                        .flatMap(element -> element.attributes().asList().stream())
                        .map(Attribute::getKey))
                .noneMatch(name -> name.startsWith("on"));
        assertThat(copy.outerHtml())
                .doesNotContain("x.example", "alert", "壬")
                .contains("甲", "乙", "丙", "▧ 丁", "戊", "庚", "癸");
        assertThat(copy.getElementById("finding-1").tagName()).isEqualTo("li");
    }

    @Test
    void pageInGbkIsCopiedInItsCharacters() throws Exception {
        String text = wrong().replaceFirst("<meta charset=\"utf-8\">", "<meta charset=\"gb2312\">");
        Document copy = marked(page("a.html", text, Charset.forName("GB18030")));

        assertThat(copy.selectFirst(".document").text()).contains("示例县人民政府认真贯彻落实");
        assertThat(copy.select("meta[charset]").attr("charset")).isEqualTo("utf-8");
    }

    @Test
    void tablesThatLayOutAPageBecomeBlocks() throws Exception {
        String text = wrong();
        int start = text.indexOf("<main");
        Document copy = marked(page(
                "a.html",
                "<table width=1000><tr><td><ul><li>公开指南</li></ul></td><td>" + text.substring(start)
                        + "</td></tr></table>",
                StandardCharsets.UTF_8));

        assertThat(copy.select(".document table table, .document > table")).isEmpty();
        assertThat(copy.select(".document table td mark.first").eachText()).contains("631");
    }

    @Test
    void blankCellIsMarkedByAWord() throws Exception {
        Document copy = marked(page("a.html", wrong().replace(">631<", "><"), StandardCharsets.UTF_8));

        assertThat(copy.select("mark.blank").eachText()).containsOnly("blank").isNotEmpty();
        assertThat(copy.select("mark.blank").first().parent().tagName()).isEqualTo("td");
    }

    @Test
    void whatHasNoPlaceStandsFirst() throws Exception {
        Path before = page("b.html", "<p>某局2024年工作总结</p>", StandardCharsets.UTF_8);
        Document copy = marked(page("a.html", wrong(), StandardCharsets.UTF_8), "--previous", before);

        assertThat(copy.select("h3").eachText().subList(0, 2))
                .containsExactly("Findings without a place in the document", "Findings marked in the document");
        assertThat(copy.selectFirst("ol.marked").text()).contains("does not look like a report");
        assertThat(copy.selectFirst("ol.marked").select("a")).isEmpty();
        assertThat(copy.select("ol.marked > li").eachAttr("value")).startsWith("1", "2");
    }

    @Test
    void pdfIsShownPageByPageWithItsTables() throws Exception {
        Path file = Files.write(folder.resolve("report.pdf"), new CompiledSamples("county-2025", false).pdf());
        Path before = page("b.html", Files.readString(PAGE).replace("2025年", "2024年"), StandardCharsets.UTF_8);
        Document copy = marked(file, "--previous", before);

        assertThat(copy.select(".document .page").eachText()).contains("Page 1", "Page 2");
        Element link = copy.selectFirst("ol.marked > li:contains(carried in, but) a[href]");
        assertThat(goal(copy, link).closest("td")).isNotNull();
        assertThat(copy.select(".document table tr")).hasSizeGreaterThan(30);
    }

    @Test
    void markdownIsMarkedInItsTables() throws Exception {
        Path report = Files.writeString(
                folder.resolve("a.md"),
                "# 示例县2025年政府信息公开工作年度报告\n\n## 一、总体情况\n\n主动公开、依申请公开。\n\n## 二、主动公开政府信息情况\n\n"
                        + "| 第二十条第（一）项 | | | |\n|---|---|---|---|\n| 信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |\n| 规章 | 0 | 0 | 0 |\n| 行政规范性文件 | 许多 | 0 | 2 |\n");
        Document copy = marked(report, "--definition", "cn-2021");

        assertThat(copy.select(".document td mark").eachText()).containsExactly("许多");
    }

    @Test
    void severalDocumentsAreShownOneAfterTheOther() throws Exception {
        Path one = page("a.html", wrong(), StandardCharsets.UTF_8);
        Path other = page("b.html", wrong().replace("示例县", "样本县"), StandardCharsets.UTF_8);
        Document copy = marked(one, other);

        assertThat(copy.select(".copy > .file").eachText()).containsExactly(one.toString(), other.toString());
        assertThat(copy.select("ol.marked a").eachText()).contains(one + ":表5!D4", other + ":表5!D4");
    }

    @Test
    void projectIsNoDocument() {
        Terminal run = Terminal.run("check", "samples/minimal", "--format", "html");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("--format html marks the findings in published documents");
    }

    @Test
    void soundReportSaysThatNothingWasFound() {
        Terminal run = Terminal.run("check", PAGE, "--format", "html");

        assertThat(run.code()).isZero();
        assertThat(Jsoup.parse(run.out()).select(".sum").text()).isEqualTo("Nothing was found");
        assertThat(run.err()).contains("errors 0");
    }
}
