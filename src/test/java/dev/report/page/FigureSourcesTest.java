package dev.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.report.golden.GoldenCase;
import dev.report.samples.ProjectFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** On the web page each figure leads to where it comes from, as far as the project publishes it. */
class FigureSourcesTest {

    @TempDir
    Path folder;

    static List<GoldenCase> cases() throws IOException {
        return GoldenCase.all();
    }

    private WebPage page(ProjectFolder project, String name) throws IOException {
        new GoldenCase("minimal").compile(project, "--outputs=html", "--draft");
        return new WebPage(project.output(name));
    }

    private ProjectFolder copy(GoldenCase golden) throws IOException {
        return ProjectFolder.copy(golden.input(), folder.resolve("project"), false);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void everyFigureLeadsToANoteOnItsOrigin(GoldenCase golden) throws IOException {
        WebPage page = page(copy(golden), "report.html");

        assertThat(page.figures())
                .isNotEmpty()
                .allSatisfy(figure -> assertThat(figure.source().isEmpty())
                        .as(figure.toString())
                        .isEqualTo(figure.text().isEmpty() || isOfOneUnit(figure) || isOfThePeriodBefore(figure)));
        assertThat(page.all("id")).doesNotHaveDuplicates();
        for (WebPage.Shown figure : page.figures()) {
            if (!figure.source().isEmpty()) {
                assertThat(page.text(figure.source(), "dd"))
                        .as(figure.toString())
                        .isNotBlank();
            }
        }
    }

    /** In a table with one row a unit the row says whose figure it is. */
    private static boolean isOfOneUnit(WebPage.Shown figure) {
        return figure.ids().contains("@");
    }

    /** The head of its column says that it was published before. */
    private static boolean isOfThePeriodBefore(WebPage.Shown figure) {
        return figure.ids().startsWith("previous(");
    }

    @Test
    void noteNamesTheUnitsByKindWithTheirValues() throws IOException {
        WebPage page = page(copy(new GoldenCase("minimal")), "report.html");

        assertThat(source(page, "requests.received/total"))
                .isEqualTo("本年新收（总计） 40件3个单位填报数之和：县政府部门 36（示例县人民政府办公室 27，示例县民政局 9）；乡镇 4（示例镇人民政府）");
        assertThat(source(page, "regulations.issued")).isEqualTo("没有单独列出的数3个单位均填报0");
        assertThat(source(page, "results.granted/total results.total/total"))
                .isEqualTo("由几项算得的数予以公开（总计） 24件，办理结果总计（总计） 40件");
    }

    private static String source(WebPage page, String ids) {
        String anchor = page.figures().stream()
                .filter(figure -> figure.ids().equals(ids))
                .findFirst()
                .orElseThrow()
                .source();
        return page.text(anchor, "dd");
    }

    @Test
    void noteSaysWhatTheFigureWasLastYear() throws IOException {
        WebPage page = page(copy(new GoldenCase("county-2025")), "report.html");

        assertThat(source(page, "requests.received/total")).endsWith("。上年为593");
    }

    @Test
    void unpublishedProvenanceNamesNoUnit() throws IOException {
        ProjectFolder project = copy(new GoldenCase("minimal")).append("report.yaml", "\npublish-provenance: none\n");
        WebPage page = page(project, "report.html");

        assertThat(page.figures())
                .hasSizeGreaterThan(200)
                .allMatch(figure -> figure.source().isEmpty());
        assertThat(page.html()).doesNotContain("示例镇人民政府", "id=\"sources\"", "#sources", "<script");
    }

    @Test
    void remarksAndFilesStayWithTheOffice() throws IOException {
        ProjectFolder project = copy(new GoldenCase("minimal"));
        assertThat(project.text("submissions/990101-002.json")).contains("含社会组织登记");
        for (String name : List.of("report.html", "report.fragment.html")) {
            assertThat(page(project, name).html()).doesNotContain("含社会组织登记", "submissions", ".csv", ".json");
        }
    }

    /** The words of a sentence follow one another in the page: nothing stands between them but the tags of figures. */
    @Test
    void sentencesRunUnbroken() throws IOException {
        WebPage page = page(copy(new GoldenCase("minimal")), "report.html");

        assertThat(page.html().replaceAll("</?(span|a)[^>]*>", ""))
                .contains("全县3个报送单位新收政府信息公开申请40件，其中乡镇收到4件；上年结转3件。全年办结40件，予以公开24件，占办结总数的60.00%；结转下年度继续办理3件。");
    }

    @ParameterizedTest
    @MethodSource("cases")
    void valuesNameTheirHeadsAndLabels(GoldenCase golden) throws IOException {
        WebPage page = page(copy(golden), "report.html");

        assertThat(page.all("id")).containsAll(page.words("headers"));
        if (golden.name().equals("minimal")) {
            assertThat(page.words("headers")).hasSize(9 + 30 + 19);
        }
    }
}
