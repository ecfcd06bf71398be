package dev.report.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.report.samples.Json;
import dev.report.samples.ProjectFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code report diff} as its users meet it. */
class DiffCommandTest {

    @TempDir
    Path temporary;

    private ProjectFolder project;
    private Path first;

    /** Two versions of the smallest sample: one unit's number was corrected, and one sentence. */
    @BeforeEach
    void compileTwice() throws IOException {
        project = ProjectFolder.ofSample("minimal", temporary.resolve("project"));
        Terminal.run("compile", project.root(), "--outputs", "markdown");
        first = Files.createDirectories(temporary.resolve("first"));
        for (String name : new String[] {"model.json", "units.csv"}) {
            Files.copy(project.file("out/" + name), first.resolve(name));
        }
        project.edit("submissions/990101-001.csv", "licensing.decisions,,0", "licensing.decisions,,7");
        project.append("narrative/overview.md", "\n今后将继续做好政府信息公开工作。\n");
        Terminal compiled = Terminal.run("compile", project.root(), "--outputs", "markdown");
        assertThat(compiled.code()).as(compiled.all()).isZero();
    }

    private Terminal diff(String... more) {
        Object[] words = new Object[3 + more.length];
        words[0] = "diff";
        words[1] = first;
        words[2] = project.root();
        System.arraycopy(more, 0, words, 3, more.length);
        return Terminal.run(words);
    }

    @ParameterizedTest
    @CsvSource({
        "zh, 行政许可处理决定数量 344 → 351件 +7（+2.0%）, 单位：示例县人民政府办公室 +7（0→7）, 新增  今后将继续做好政府信息公开工作。",
        "en, 行政许可处理决定数量 344 → 351 件 +7 (+2.0%), units: 示例县人民政府办公室 +7 (0 → 7), new  今后将继续做好政府信息公开工作。"
    })
    void leaderSeesTheChangeAndWhoIsBehindIt(String language, String figure, String unit, String sentence) {
        Terminal run = diff("--lang", language);

        assertThat(run.code()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out().lines().map(String::strip)).contains(figure, unit, sentence);
    }

    @Test
    void programsGetAllOfIt() throws IOException {
        Json json = Json.parse(diff("--format", "json").out());

        assertThat(json.get("counts").get("figures_value").text()).isEqualTo("1");
        Json figure = json.get("figures").items().get(0);
        assertThat(figure.get("key").text()).isEqualTo("licensing.decisions");
        assertThat(figure.get("before").get("value").text()).isEqualTo("344");
        assertThat(figure.get("difference").text()).isEqualTo("7");
        assertThat(figure.get("units").items().get(0).get("unit").text()).isEqualTo("990101-001");
        assertThat(json.get("sentences").items().get(1).get("kind").text()).isEqualTo("new");
    }

    @Test
    void pageNeedsNothingBesideItselfAndEscapesWhatItShows() throws IOException {
        project.edit("narrative/overview.md", "今后将", "今后将 & A < B，");
        Terminal.run("compile", project.root(), "--outputs", "markdown");

        Terminal run = diff("--format", "html", "--lang", "zh");

        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out())
                .startsWith("<!DOCTYPE html>\n<html lang=\"zh-CN\">")
                .contains("行政许可处理决定数量", "今后将 &amp; A &lt; B，")
                .doesNotContain("A < B", "http://", "https://", "src=");
    }

    @Test
    void sameReportsAreSaidToBeTheSame() {
        Terminal run = Terminal.run("diff", first, first.resolve("model.json"));

        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("The two reports say the same");
        assertThat(Terminal.run("diff", first, first, "--quiet").out()).isEmpty();
    }

    /** What this program published says what its model says: nothing is lost on the way back, and nothing of the page is taken for prose. */
    @ParameterizedTest
    @CsvSource({
        "minimal, report.html", "minimal, report.fragment.html", "minimal, report.md",
        "county-2025, report.html", "county-2025, report.fragment.html", "county-2025, report.md",
        "jiangyou-2015, report.html", "jiangyou-2015, report.md"
    })
    void ownDocumentsSayWhatTheModelSays(String sample, String name) throws IOException {
        Path own = ProjectFolder.ofSample(sample, temporary.resolve("own")).root();
        Terminal.run("compile", own, "--outputs", "markdown,html");

        Terminal run = Terminal.run("diff", own, own.resolve("out").resolve(name));

        assertThat(run.out()).contains("The two reports say the same");
    }

    @Test
    void publishedDocumentIsOneSideLikeAnyOther() throws IOException {
        Terminal.run("compile", project.root(), "--outputs", "html");

        Terminal run = Terminal.run("diff", first, project.file("out/report.html"));

        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out())
                .contains("行政许可处理决定数量 344 → 351 件 +7 (+2.0%)", "figures: 1 changed, 199 the same")
                .doesNotContain("units:");
    }

    @Test
    void pageMarksInASentenceOnlyWhatChanged() throws IOException {
        assertThat(diff("--format", "html", "--lang", "zh").out())
                .contains("<td data-head=\"前\">作出行政许可处理决定<del>344</del>件")
                .contains("<td data-head=\"后\">作出行政许可处理决定<ins>351</ins>件");
    }

    /** Of published documents no units are known: an empty column would take the room of the figures. */
    @Test
    void pageHasAColumnOfUnitsOnlyWhereTheyAreKnown() throws IOException {
        Terminal.run("compile", project.root(), "--outputs", "html");

        assertThat(Terminal.run("diff", first, project.file("out/report.html"), "--format", "html")
                        .out())
                .contains("<th colspan=\"5\" scope=\"rowgroup\">")
                .doesNotContain("class=\"units\"");
        assertThat(diff("--format", "html").out()).contains("<th colspan=\"6\" scope=\"rowgroup\">", "class=\"units\"");
    }

    @Test
    void whatCannotBeComparedIsNamedWithTheWayOut() throws IOException {
        Path empty = Files.createDirectories(temporary.resolve("empty"));
        Path bare = ProjectFolder.ofSample("minimal", temporary.resolve("bare")).root();
        Path broken = Files.writeString(temporary.resolve("broken.json"), "{\"figures\": [");

        assertThat(Terminal.run("diff", first, empty))
                .satisfies(run -> assertThat(run.code()).isEqualTo(1))
                .satisfies(run -> assertThat(run.err()).contains("model.json"));
        assertThat(Terminal.run("diff", first, bare))
                .satisfies(run -> assertThat(run.code()).isEqualTo(1))
                .satisfies(run -> assertThat(run.err()).contains("run report compile first"));
        assertThat(Terminal.run("diff", first, broken))
                .satisfies(run -> assertThat(run.code()).isEqualTo(3))
                .satisfies(run -> assertThat(run.out()).contains("broken.json:1:"));
        assertThat(Terminal.run("diff", first).code()).isEqualTo(2);
    }

    @Test
    void pageIsAFormatOfCommandsThatMakeOne() {
        assertThat(Terminal.run("compile", project.root(), "--format", "html"))
                .satisfies(run -> assertThat(run.code()).isEqualTo(2))
                .satisfies(run -> assertThat(run.err()).contains("text, json, sarif, junit, github"));
        assertThat(diff("--format", "sarif").err()).contains("text, json, html");
    }
}
