package dev.report.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.report.cli.Terminal;
import dev.report.compose.ReportModel;
import dev.report.samples.ProjectFolder;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the page on templates shows is tried. */
class TemplateManualTest {

    private static final Path MANUAL = ProjectFolder.HOME.resolve("src/site/markdown/templates.md");

    /** A file's name in a sentence, and the block that follows. */
    private static final Pattern EXAMPLE =
            Pattern.compile("`(templates/[^`]+)`[^`]*?\n\n```[a-z]*\n(.*?)```", Pattern.DOTALL);

    @TempDir
    Path folder;

    private ProjectFolder withExamplesOf(String chapter) throws IOException {
        String manual = Files.readString(MANUAL);
        int from = manual.indexOf("## " + chapter);
        assertThat(from).as(chapter).isPositive();
        int next = manual.indexOf("\n\n## ", from);
        ProjectFolder project = ProjectFolder.ofSample("minimal", folder.resolve("project"));
        for (MatchResult example :
                EXAMPLE.matcher(manual.substring(from, next)).results().toList()) {
            project.write(example.group(1), example.group(2));
        }
        return project;
    }

    @Test
    void letterheadChapterAndColourAreAdded() throws IOException {
        ProjectFolder project = withExamplesOf("Example: a letterhead");

        Terminal run = Terminal.run("compile", project.root());

        assertThat(run.code()).as(run.all()).isZero();
        String page = project.output("report.html");
        assertThat(page.indexOf("示例县人民政府文件")).isBetween(0, page.indexOf("<h1"));
        assertThat(page.indexOf("附：报送情况")).isBetween(page.indexOf("id=\"other\""), page.indexOf("class=\"closing\""));
        assertThat(page).contains(".letterhead { color: #9b1c1c;");
        assertThat(project.output("report.fragment.html")).contains("示例县人民政府文件", "本报告汇总 3 个单位的填报数据，应报 3 个。");
        assertThat(project.output("report.md")).contains("## 附：报送情况\n\n本报告汇总 3 个单位的填报数据，应报 3 个。\n\n示例县人民政府\n");
        try (PDDocument pdf = Loader.loadPDF(Files.readAllBytes(project.file("out/report.pdf")))) {
            assertThat(new PDFTextStripper().getText(pdf).replaceAll("\\s", ""))
                    .contains("示例县人民政府文件示例县2025年")
                    .contains("附：报送情况本报告汇总3个单位");
        }
        assertThat(project.output("manifest.json"))
                .contains(List.of(
                        "\"templates/parts/letterhead.ftlh\"",
                        "\"templates/parts/extra.ftlh\"",
                        "\"templates/parts/extra.md.ftl\"",
                        "\"templates/screen.extra.css\"",
                        "\"templates/page.extra.css\""));
    }

    @Test
    void bodyIsReplaced() throws IOException {
        ProjectFolder project = withExamplesOf("Example: another order");

        Terminal run = Terminal.run("compile", project.root());

        assertThat(run.code()).as(run.all()).isZero();
        String page = project.output("report.html");
        assertThat(page.indexOf("<p class=\"issuer\">")).isBetween(0, page.indexOf("<h1"));
        assertThat(page).contains("id=\"table-3\"").doesNotContain("class=\"closing\"");
    }

    @Test
    void mistakeIsShownAsTheManualShowsIt() throws IOException {
        ProjectFolder project = withExamplesOf("Example: another order")
                .edit("templates/parts/body.ftlh", "report.title", "report.titel");

        Terminal run = Terminal.run("compile", project.root(), "--outputs=html", "--lang", "en");

        assertThat(run.code()).isEqualTo(3);
        String[] shown = run.out().lines().toArray(String[]::new);
        assertThat(Files.readString(MANUAL)).contains(shown[0] + "\n", shown[1].stripTrailing() + "\n");
        assertThat(run.out()).contains("help: Did you mean \"title\"?");
    }

    @Test
    void everyNameOfTheModelIsListed() throws IOException {
        String manual = Files.readString(MANUAL);
        for (RecordComponent component : ReportModel.class.getRecordComponents()) {
            assertThat(manual).contains("`report." + component.getName());
        }
        for (Path part : List.of(ProjectFolder.HOME.resolve("templates/common/parts"))) {
            try (var files = Files.list(part)) {
                files.map(file -> file.getFileName().toString().replaceAll("\\..*", ""))
                        .forEach(name -> assertThat(manual).contains("`parts/" + name + ".ftlh`"));
            }
        }
    }
}
