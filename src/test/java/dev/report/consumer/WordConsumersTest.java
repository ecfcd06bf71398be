package dev.report.consumer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.report.cli.Terminal;
import dev.report.samples.Json;
import dev.report.samples.Processes;
import dev.report.samples.ProjectFolder;
import dev.report.samples.WordFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import org.apache.xmlbeans.XmlError;
import org.apache.xmlbeans.XmlException;
import org.apache.xmlbeans.XmlObject;
import org.apache.xmlbeans.XmlOptions;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.DocumentDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.FontsDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.FtrDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.HdrDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.NumberingDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.SettingsDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.StylesDocument;

/** {@code report.docx} in the hands of others: valid by the schemas, and pandoc and mammoth find the same text and the same grids. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WordConsumersTest {

    private static final String SAMPLES = "minimal county-2025 jiangyou-2015 us-doj-2023 us-ftc-2023";

    @TempDir
    static Path temporary;

    private Path file(String sample) {
        return temporary.resolve(sample).resolve("out/report.docx");
    }

    private WordFile word(String sample) throws IOException {
        return WordFile.of(Files.readAllBytes(file(sample)));
    }

    @BeforeAll
    void compileAll() throws IOException {
        for (String sample : SAMPLES.split(" ")) {
            Path root =
                    ProjectFolder.ofSample(sample, temporary.resolve(sample)).root();
            Terminal run = Terminal.run("compile", root, "--outputs", "docx");
            assertThat(file(sample)).as(run.all()).exists();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"minimal", "county-2025", "jiangyou-2015", "us-doj-2023", "us-ftc-2023"})
    void everyPartIsValidByTheSchemas(String sample) throws Exception {
        Map<String, String> parts = word(sample).parts();

        assertThat(parts)
                .containsKeys("word/document.xml", "word/styles.xml", "word/settings.xml", "word/fontTable.xml");
        for (Map.Entry<String, String> part : parts.entrySet()) {
            if (part.getKey().matches("word/[^/]*\\.xml")) {
                assertThat(faults(part.getKey(), part.getValue()))
                        .as(part.getKey())
                        .isEmpty();
            }
        }
    }

    @Test
    void aPartThatIsNotValidIsSeen() throws Exception {
        String document = word("minimal").parts().get(WordFile.MAIN);

        assertThat(faults(WordFile.MAIN, document.replaceFirst("<w:pStyle ", "<w:style ")))
                .isNotEmpty();
        assertThat(faults(WordFile.MAIN, document.replaceFirst("w:val=\"center\"", "w:val=\"middle\"")))
                .isNotEmpty();
    }

    private static List<String> faults(String name, String text) throws XmlException {
        XmlObject part = parse(name, text);
        List<XmlError> errors = new ArrayList<>();
        part.validate(new XmlOptions().setErrorListener(errors));
        return errors.stream().map(XmlError::getMessage).toList();
    }

    private static XmlObject parse(String name, String text) throws XmlException {
        return switch (name.replaceAll(".*/|\\d*\\.xml|-.*", "")) {
            case "document" -> DocumentDocument.Factory.parse(text);
            case "styles" -> StylesDocument.Factory.parse(text);
            case "settings" -> SettingsDocument.Factory.parse(text);
            case "numbering" -> NumberingDocument.Factory.parse(text);
            case "fontTable" -> FontsDocument.Factory.parse(text);
            case "footer" -> FtrDocument.Factory.parse(text);
            case "header" -> HdrDocument.Factory.parse(text);
            default -> throw new IllegalArgumentException("no schema for " + name);
        };
    }

    @Test
    void mammothFindsTheSameTextAndTheSameGrids() throws Exception {
        Npm.isThere();
        List<String> samples = List.of(SAMPLES.split(" "));
        List<String> lines = Npm.script(
                        "word.mjs", samples.stream().map(this::file).toArray(Path[]::new))
                .lines()
                .toList();

        assertThat(lines).hasSameSizeAs(samples);
        for (int i = 0; i < samples.size(); i++) {
            same(
                    samples.get(i),
                    Jsoup.parseBodyFragment(Json.parse(lines.get(i)).get("html").text())
                            .body(),
                    true);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"minimal", "county-2025", "jiangyou-2015", "us-doj-2023", "us-ftc-2023"})
    void pandocFindsTheSameTextAndTheSameGrids(String sample) throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/pandoc")), "no pandoc");
        Processes.Result run = Processes.run(
                Map.of(),
                List.of("pandoc", "-f", "docx", "-t", "html", file(sample).toString()));

        assertThat(run.err()).isEmpty();
        same(sample, Jsoup.parseBodyFragment(run.out()).body(), false);
    }

    /** @param titled whether the reader takes the title for text rather than for a property of the document */
    private void same(String sample, Element page, boolean titled) throws IOException {
        Element body =
                word(sample).part(WordFile.MAIN).getElementsByTag("w:body").get(0);
        if (!titled) {
            body.getElementsByTag("w:p").stream()
                    .filter(paragraph -> "Title"
                            .equals(paragraph.getElementsByTag("w:pStyle").attr("w:val")))
                    .toList()
                    .forEach(Element::remove);
        }
        List<List<List<String>>> grids = new ArrayList<>();
        for (Element table : body.getElementsByTag("w:tbl")) {
            grids.add(wordGrid(table));
        }
        List<List<List<String>>> found = new ArrayList<>();
        for (Element table : page.select("table")) {
            found.add(pageGrid(table));
        }
        assertThat(found).as("grids of " + sample).isEqualTo(grids);
        body.getElementsByTag("w:tbl").remove();
        page.select("table").remove();
        assertThat(bare(page.text())).as("text of " + sample).isEqualTo(bare(body.text()));
    }

    private static String bare(String text) {
        return text.replaceAll("[\\s\\u00a0]+", "");
    }

    /** The text of every square; what is merged fills all its squares. */
    private static List<List<String>> wordGrid(Element table) {
        List<List<String>> grid = new ArrayList<>();
        for (Element row : table.getElementsByTag("w:tr")) {
            List<String> squares = new ArrayList<>();
            for (Element cell : row.getElementsByTag("w:tc")) {
                boolean goesOn = cell.getElementsByTag("w:vMerge").stream()
                        .anyMatch(merge -> !merge.attr("w:val").equals("restart"));
                String text = goesOn ? grid.get(grid.size() - 1).get(squares.size()) : bare(cell.text());
                int across = cell.getElementsByTag("w:gridSpan").stream()
                        .mapToInt(span -> Integer.parseInt(span.attr("w:val")))
                        .findFirst()
                        .orElse(1);
                for (int i = 0; i < across; i++) {
                    squares.add(text);
                }
            }
            grid.add(squares);
        }
        return grid;
    }

    private static List<List<String>> pageGrid(Element table) {
        List<Element> rows = table.select("tr");
        List<List<String>> grid = new ArrayList<>();
        rows.forEach(row -> grid.add(new ArrayList<>()));
        for (int i = 0; i < rows.size(); i++) {
            int column = 0;
            for (Element cell : rows.get(i).select("> td, > th")) {
                while (column < grid.get(i).size() && grid.get(i).get(column) != null) {
                    column++;
                }
                ToIntFunction<String> span =
                        name -> Integer.parseInt(cell.attr(name).isEmpty() ? "1" : cell.attr(name));
                for (int down = 0; down < span.applyAsInt("rowspan"); down++) {
                    for (int right = 0; right < span.applyAsInt("colspan"); right++) {
                        put(grid.get(i + down), column + right, bare(cell.text()));
                    }
                }
            }
        }
        return grid;
    }

    private static void put(List<String> row, int column, String text) {
        while (row.size() <= column) {
            row.add(null);
        }
        row.set(column, text);
    }
}
