package dev.report.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.report.samples.Json;
import dev.report.samples.ProjectFolder;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A hundred texts that strangers may write, as the names of units, as labels and as values in their files: each output shows them as
 * they are, and in none is one markup, a link, a formula, a command or an escape sequence.
 */
class HostileTextTest {

    private static final String ROSTER = "code,name,kind,parent,valid_from,valid_to,status,note\n";
    private static final String FILE = "indicator,breakdown,value\nregulations.issued,,1\n";
    private static final String LABEL = "label ";
    private static final String VALUE = "value ";

    @TempDir
    Path temporary;

    private ProjectFolder folder;
    private List<String> texts;

    @BeforeEach
    void fill() throws IOException {
        texts = lines("hostile.txt");
        folder = ProjectFolder.ofSample("minimal", temporary.resolve("minimal"));
        for (String name : List.of("990101-002.json", "990101-101-表三.csv", "990101-101-表二.csv", "990101-101-表四.csv")) {
            folder.delete("submissions/" + name);
        }
        StringBuilder roster = new StringBuilder(ROSTER);
        for (int i = 0; i < texts.size(); i++) {
            String code = code(i);
            String text = texts.get(i);
            roster.append(code).append(',').append(quoted(text)).append(",县政府部门,990101,,,active,\n");
            String row = quoted(LABEL + text) + ",," + quoted(VALUE + text) + "\n";
            folder.write("submissions/" + code + ".csv", FILE + row + "licensing.decisions,," + quoted(text) + "\n");
        }
        folder.write("roster.csv", roster.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"en_US.UTF-8", "zh_CN.UTF-8"})
    void aTerminalShowsThemAndObeysNone(String language) {
        for (String command : List.of("check", "status")) {
            Terminal run = Terminal.in(Map.of("LANG", language), command, folder.root(), "--color", "never");

            assertThat(run.all()).doesNotContain("Exception").matches(HostileTextTest::isPlain);
            assertThat(run.all().lines()).noneMatch(HostileTextTest::isCommand);
            texts.forEach(text -> assertThat(run.all()).as(command).contains(text.strip()));
        }
    }

    @Test
    void eachLineForGithubIsOneOfTheProgramsOwn() {
        String printed = check("github");
        List<String> lines =
                printed.lines().filter(line -> line.startsWith("::")).toList();

        assertThat(lines)
                .hasSizeGreaterThanOrEqualTo(texts.size())
                .allSatisfy(line -> assertThat(line)
                        .matches("::(error|warning|notice) ((file|line|endLine|col|endColumn|title)=[^,:]*,?)+::.*"));
        assertThat(printed.lines()).noneMatch(line -> line.startsWith("##"));
        texts.forEach(text ->
                assertThat(lines).as(text).anyMatch(line -> unescaped(line).contains(text.strip())));
    }

    @ParameterizedTest
    @ValueSource(strings = {"json", "sarif"})
    void jsonKeepsEachAsItIs(String format) throws IOException {
        String printed = check(format);
        List<String> strings = new ArrayList<>();
        collect(Json.parse(printed).value(), strings);

        texts.forEach(text ->
                assertThat(strings).as(text).anyMatch(string -> plain(string).contains(plain(text))));
    }

    @Test
    void junitIsSoundXml() throws Exception {
        String printed = check("junit");
        String all = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(printed.getBytes(StandardCharsets.UTF_8)))
                .getDocumentElement()
                .getTextContent();

        texts.forEach(text -> assertThat(all).as(text).contains(text.strip()));
    }

    @Test
    void documentsHoldThemAsTextAndTablesHoldNoFormula() throws IOException {
        Terminal run = Terminal.run("compile", folder.root(), "--draft");

        assertThat(folder.outputs()).as(run.all()).containsKeys("report.html", "report.fragment.html", "units.csv");
        for (String name : List.of("report.html", "report.fragment.html")) {
            Document page = Jsoup.parse(folder.output(name));
            assertThat(page.getAllElements()).as(name).noneMatch(HostileTextTest::isAlive);
        }
        String seen = Jsoup.parse(folder.output("report.html")).wholeText();
        texts.forEach(text -> assertThat(squeezed(seen)).contains(squeezed(text)));
        List<CSVRecord> rows = CSVParser.parse(new StringReader(folder.output("units.csv")), CSVFormat.DEFAULT)
                .getRecords();
        assertThat(rows).hasSizeGreaterThan(texts.size());
        rows.forEach(row -> row.forEach(cell -> assertThat(cell).doesNotMatch("[=+\\-@\\t\\r].*")));
    }

    static Stream<String> unprintable() throws IOException {
        return lines("unprintable.txt").stream();
    }

    @ParameterizedTest
    @MethodSource("unprintable")
    void aNameThatCannotBePrintedIsAFindingAtItsPlace(String name) throws IOException {
        String character = name.codePoints()
                .filter(c -> c < 0x20 || c > 0x7e)
                .mapToObj(c -> String.format("U+%04X", c))
                .findFirst()
                .orElseThrow();
        folder.write("roster.csv", ROSTER + "990101-001," + quoted(name) + ",县政府部门,990101,,,active,\n");

        for (String command : List.of("check", "compile", "status")) {
            Terminal run = Terminal.run(command, folder.root(), "--color", "never");

            assertThat(run.code()).as(run.all()).isEqualTo(3);
            assertThat(run.all()).contains("roster.csv:2:2", character).matches(HostileTextTest::isPlain);
            assertThat(run.all().lines()).noneMatch(HostileTextTest::isCommand);
        }
    }

    private String check(String format) {
        return Terminal.run("check", folder.root(), "--format", format).out();
    }

    private static String code(int index) {
        return String.format(Locale.ROOT, "990101-%03d", index + 1);
    }

    private static String quoted(String text) {
        return '"' + text.replace("\"", "\"\"") + '"';
    }

    /** A terminal takes nothing in it for an order, and shows it in the order in which it stands. */
    private static boolean isPlain(String text) {
        return text.codePoints()
                .noneMatch(c -> Character.isISOControl(c) && c != '\n'
                        || c >= 0x202a && c <= 0x202e
                        || c >= 0x2066 && c <= 0x2069
                        || c == 0x2028
                        || c == 0x2029);
    }

    private static boolean isCommand(String line) {
        return line.startsWith("::") || line.startsWith("##") || line.startsWith("section_start:");
    }

    private static boolean isAlive(Element element) {
        boolean isForeign = List.of("iframe", "img", "base", "object", "embed", "form", "input")
                        .contains(element.normalName())
                || element.normalName().equals("script") && element.html().contains("alert");
        String link = element.attr("href") + element.attr("src");
        return isForeign
                || link.contains("javascript:")
                || link.contains("example.org")
                || element.attributes().asList().stream()
                        .anyMatch(attribute -> attribute.getKey().startsWith("on"));
    }

    private static String unescaped(String line) {
        return line.replace("%0A", "\n").replace("%0D", "\r").replace("%25", "%");
    }

    /** Without the marks that formats put before characters of their own. */
    private static String plain(String text) {
        return text.replace("\\", "").strip();
    }

    private static String squeezed(String text) {
        return text.replaceAll("\\s", "");
    }

    private static void collect(Object value, List<String> strings) {
        if (value instanceof Map<?, ?> map) {
            map.values().forEach(each -> collect(each, strings));
        } else if (value instanceof List<?> list) {
            list.forEach(each -> collect(each, strings));
        } else {
            strings.add(String.valueOf(value));
        }
    }

    static List<String> lines(String name) throws IOException {
        try (InputStream in = HostileTextTest.class.getResourceAsStream(name)) {
            List<String> lines = new ArrayList<>();
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList()) {
                if (!line.startsWith("# ") || line.startsWith("# heading")) {
                    lines.add(unescapedLine(line));
                }
            }
            return lines;
        }
    }

    private static String unescapedLine(String line) throws IOException {
        Properties one = new Properties();
        one.load(new StringReader("text=|" + line));
        return one.getProperty("text").substring(1);
    }
}
