package dev.report.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.report.samples.Json;
import dev.report.samples.ProjectFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code report verify --published}: what portals and editors do to a report is found and said as what it is. */
class VerifyPublishedTest {

    @TempDir
    Path temporary;

    private ProjectFolder project;
    private String page;

    @BeforeEach
    void compile() throws IOException {
        project = ProjectFolder.ofSample("minimal", temporary.resolve("project"));
        Terminal.run("compile", project.root(), "--outputs", "markdown,html");
        page = project.output("report.fragment.html");
    }

    private Terminal verify(String html, Object... more) throws IOException {
        Path file = Files.writeString(temporary.resolve("page.html"), html);
        Object[] words = new Object[4 + more.length];
        System.arraycopy(new Object[] {"verify", project.root(), "--published", file}, 0, words, 0, 4);
        System.arraycopy(more, 0, words, 4, more.length);
        return Terminal.run(words);
    }

    /** The page with another text in the table's cell of a figure. */
    private static String cell(String html, String key, String text) {
        Matcher cell = Pattern.compile("(<td[^>]* data-figure=\"" + key + "\"[^>]*>).*?</td>")
                .matcher(html);
        assertThat(cell.find()).as(key).isTrue();
        return html.substring(0, cell.end(1)) + text + html.substring(cell.end() - "</td>".length());
    }

    @ParameterizedTest
    @ValueSource(strings = {"report.html", "report.fragment.html", "report.md"})
    void whatWasPublishedAsItWasCompiledIsTheSame(String name) {
        Terminal run = Terminal.run("verify", project.root(), "--published", project.file("out/" + name));

        assertThat(run.code()).as(run.all()).isZero();
        assertThat(run.out()).startsWith("The published report says what out/ says: 200 figures");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            22  | 本年新收（自然人） was changed: should be 33, is 22
            ''  | 本年新收（自然人） is missing: should be 33, is blank
            —   | 本年新收（自然人） is missing: should be 33, is not applicable
            2l  | 本年新收（自然人） cannot be read: should be 33, is "2l"
            """)
    void figureThatSomebodyChangedIsFoundAtItsPlace(String text, String message) throws IOException {
        Terminal run = verify(cell(page, "requests.received/natural_person", text));

        assertThat(run.code()).isEqualTo(3);
        assertThat(run.out().lines()).contains(message).anyMatch(line -> line.matches("  --> .*page[.]html:表\\d+!D4"));
    }

    @Test
    void valueInTheCellBesideItIsSaidToHaveMoved() throws IOException {
        String moved = cell(cell(page, "requests.received/natural_person", "0"), "requests.received/research", "33");

        Terminal run = verify(cell(moved, "requests.received/natural_person", ""));

        assertThat(run.code()).isEqualTo(3);
        assertThat(run.out().lines().filter(line -> !line.startsWith("  -->")))
                .containsExactly(
                        "本年新收（自然人） moved: 33 is now at \"本年新收（科研机构）\", and here is blank",
                        "The published report differs from out/ in 1 place (compared: 200 figures, 25 sentences)");
    }

    @Test
    void tableThatWasCutOffOrCutOutIsOneDeviation() throws IOException {
        int requests = page.lastIndexOf("<table", page.indexOf("\"requests.received/business\""));
        int row = page.indexOf("<tr", page.indexOf("予以公开", requests));
        int end = page.indexOf("</table>", requests);
        String cut = page.substring(0, row) + "</tbody>" + page.substring(end);
        String out =
                page.substring(0, requests) + "<img src=\"table.png\">" + page.substring(end + "</table>".length());

        assertThat(verify(cut).out().lines().findFirst())
                .hasValue("表三 was cut off: 154 figures after \"予以公开（总计）\" were not found");
        assertThat(verify(out).out().lines().findFirst().orElseThrow())
                .startsWith("表三 is missing: none of its 175 figures was found");
    }

    @Test
    void sentencesAreComparedOneByOne() throws IOException {
        String sentence = sentences().get(0);
        String gone = page.replace(sentence, "");
        String added = page.replace(sentence, sentence + "本页由小编整理。");
        String blank = page.replace(sentence, sentence.substring(0, 4) + " " + sentence.substring(4));

        assertThat(verify(gone).out()).contains("a sentence is missing: " + sentence);
        assertThat(verify(added).out()).contains("a sentence was added: 本页由小编整理。");
        assertThat(verify(blank).code()).isZero();
        assertThat(verify(blank).out()).contains("other blanks alone, which changes nothing");
    }

    /** Sentences of the page without a figure in them: their words run unbroken. */
    private List<String> sentences() {
        return Pattern.compile("(?<=[>。])[^<>。]{12,}。")
                .matcher(page)
                .results()
                .map(MatchResult::group)
                .toList();
    }

    @Test
    void programsGetEachDeviation() throws IOException {
        Json json = Json.parse(verify(cell(page, "requests.received/natural_person", "9"), "--format", "json")
                .out());

        assertThat(json.get("state").text()).isEqualTo("different");
        Json deviation = json.get("deviations").items().get(0);
        assertThat(deviation.get("kind").text()).isEqualTo("figure-changed");
        assertThat(deviation.get("cell").text()).isEqualTo("requests.received/natural_person");
        assertThat(deviation.get("actual").text()).isEqualTo("9");
    }

    @Test
    void whatCannotBeComparedIsNamed() throws IOException {
        Path other = Files.writeString(temporary.resolve("page.exe"), "x");

        assertThat(Terminal.run("verify", project.root(), "--published", temporary.resolve("none.html")))
                .satisfies(run -> assertThat(run.code()).isEqualTo(1))
                .satisfies(run -> assertThat(run.err()).contains("none.html"));
        assertThat(Terminal.run("verify", project.root(), "--published", other))
                .satisfies(run -> assertThat(run.code()).isEqualTo(1))
                .satisfies(run -> assertThat(run.err()).contains("page.exe is of no format"));
    }
}
