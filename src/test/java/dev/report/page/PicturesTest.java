package dev.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.report.cli.Terminal;
import dev.report.samples.ProjectFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What pictures show, when they are shown, and that their bars are as long as their figures. */
class PicturesTest {

    private static final Pattern BAR = Pattern.compile(
            "<svg class=\"bar (dark|light)\" aria-hidden=\"true\" width=\"([0-9.]+)%\" height=\"14\"><title>([^<]*)</title>");

    @TempDir
    Path folder;

    private ProjectFolder sample(String name, String pictures) throws IOException {
        ProjectFolder project = ProjectFolder.ofSample(name, folder.resolve(name + pictures.length()));
        String yaml = project.text("report.yaml").replaceAll("pictures: .*\n", "");
        return project.write("report.yaml", yaml + pictures);
    }

    private static WebPage page(ProjectFolder project) throws IOException {
        Terminal run = Terminal.run("compile", project.root(), "--outputs=html");
        assertThat(run.code()).as(run.all()).isZero();
        return new WebPage(project.output("report.html"));
    }

    private static List<String> bars(WebPage page) {
        return BAR.matcher(page.html())
                .results()
                .map(bar -> bar.group(3) + " " + bar.group(1) + " " + bar.group(2))
                .toList();
    }

    @Test
    void fixedFormShowsPicturesOnlyWhereTheProjectWantsThem() throws IOException {
        assertThat(page(sample("minimal", "")).html()).doesNotContain("<svg", "id=\"pictures\"");
        assertThat(page(sample("minimal", "pictures: true\n")).html()).contains("<svg", "id=\"pictures\"");
        assertThat(page(sample("jiangyou-2015", "")).html()).contains("<svg");
        assertThat(page(sample("jiangyou-2015", "pictures: false\n")).html()).doesNotContain("<svg");
    }

    @Test
    void barsAreAsLongAsTheirFigures() throws IOException {
        assertThat(bars(page(sample("minimal", "pictures: true\n"))))
                .containsSubsequence(
                        "予以公开 24件 dark 100",
                        "部分公开 4件 dark 16.7",
                        "不予公开 2件 dark 8.3",
                        "无法提供 8件 dark 33.3",
                        "不予处理 1件 dark 4.2",
                        "其他处理 1件 dark 4.2",
                        "自然人 33件 dark 100",
                        "商业企业 3件 dark 9.1",
                        "社会公益组织 1件 dark 3",
                        "行政许可 344件 dark 100",
                        "行政强制 1件 dark 0.3",
                        "县政府部门 2个单位 light 100",
                        "县政府部门 2个单位 dark 100",
                        "乡镇 1个单位 light 50")
                .noneMatch(bar -> bar.startsWith("科研机构"));
    }

    @Test
    void lastYearIsComparedWhereThereIsOne() throws IOException {
        assertThat(page(sample("minimal", "pictures: true\n")).html()).doesNotContain("picture-years");
        WebPage page = page(sample("county-2025", "pictures: true\n"));

        assertThat(page.html()).contains("id=\"picture-years\"", ">2024年<", ">2025年<");
        assertThat(bars(page)).containsSubsequence("本年新收 593件 light 93.8", "本年新收 632件 dark 100");
    }

    /** The figure of a zero stands in the table, without a bar; a picture of nothing but zeros is left out. */
    @Test
    void nothingToCompareIsNoPicture() throws IOException {
        ProjectFolder project = sample("minimal", "definition: form\npictures: true\n");
        project.edit("report.yaml", "definition: cn-2021\n", "");
        copyDefinition(project, """
                pictures:
                  list:
                    - id: zeros
                      title: 全零
                      bars:
                        - {label: 制发, cells: regulations.issued}
                        - {label: 废止, cells: regulations.repealed}
                    - id: single
                      title: 单项
                      bars:
                        - {label: 许可, cells: licensing.decisions}
                    - id: two
                      title: 两项
                      bars:
                        - {label: 许可, cells: licensing.decisions}
                        - {label: 规章, cells: regulations.issued}
                """);
        WebPage page = page(project);

        assertThat(page.html()).contains("id=\"two\"", ">规章</th>").doesNotContain("id=\"zeros\"", "id=\"single\"");
        assertThat(bars(page)).containsExactly("许可 344件 dark 100");
    }

    private static void copyDefinition(ProjectFolder project, String pictures) throws IOException {
        ProjectFolder bundled = new ProjectFolder(ProjectFolder.HOME.resolve("templates/cn-2021"));
        for (String name : List.of("definition", "indicators", "tables", "rules", "prose")) {
            project.write("form/" + name + ".yaml", bundled.text(name + ".yaml"));
        }
        project.write("form/pictures.yaml", pictures);
    }

    @Test
    void mistakesInADefinitionsPicturesAreShownWithTheirLine() throws IOException {
        ProjectFolder project = sample("minimal", "definition: form\n");
        project.edit("report.yaml", "definition: cn-2021\n", "");
        copyDefinition(project, """
                pictures:
                  shown: yes
                  list:
                    - id: a
                      title: 甲
                      bars:
                        - {label: 许可, cells: licensing.decision}
                    - id: b
                      title: 乙
                      bars:
                        - {label: 混, cells: [licensing.decisions, fees.amount]}
                    - {id: b, title: 丙, kind: coverag}
                """);

        Terminal run = Terminal.run("check", project.root(), "--lang", "en");

        assertThat(run.code()).isEqualTo(3);
        assertThat(run.out())
                .contains("form/pictures.yaml:2", "form/pictures.yaml:12", "\"coverage\"")
                .contains("\"b\" is defined twice");
        ProjectFolder mended = new ProjectFolder(project.root())
                .edit("form/pictures.yaml", "shown: yes", "shown: true")
                .edit("form/pictures.yaml", "{id: b, title: 丙, kind: coverag}", "{id: c, title: 丙, kind: coverage}");
        assertThat(Terminal.run("check", mended.root(), "--lang", "en").out())
                .contains("licensing.decision\"", "Did you mean \"licensing.decisions\"?")
                .contains("The bar \"混\" of a picture adds up figures of different measures");
    }
}
