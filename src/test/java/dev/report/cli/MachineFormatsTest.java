package dev.report.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import dev.report.samples.Json;
import dev.report.samples.ProjectFolder;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** The formats that other programs read, of a project with a mistyped cell, a cell in a workbook, and a waived finding. */
class MachineFormatsTest {

    private static final String CSV = "submissions/institutions/990200-204.csv";
    private static final String WORKBOOK = "submissions/institutions/990200-204-more.xlsx";
    private static final String FIX = "把「本年新收（自然人）」由 100 改为 10";

    @TempDir
    Path temporary;

    private ProjectFolder folder;

    @BeforeEach
    void breakTheCounty() throws IOException {
        folder = ProjectFolder.ofSample("county-2025", temporary.resolve("county"))
                .edit(CSV, "\n本年新收,自然人,10\n", "\n本年新收,自然人,100\n")
                .edit(CSV, "规章现行有效件数,,0", "规章现行有效件数,,3")
                .write(
                        "waivers.yaml",
                        "- {rule: regulation-power, unit: '990200-204', cell: regulations.in_force, value: '3',"
                                + " reason: 代管, approver: 张三, expires: 2026-12-31}")
                .write(WORKBOOK, workbook());
    }

    private static byte[] workbook() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("表三");
            List<List<String>> rows = List.of(
                    List.of("indicator", "breakdown", "value"), List.of("requests.carried_in", "business", "若干"));
            for (int row = 0; row < rows.size(); row++) {
                for (int column = 0; column < 3; column++) {
                    sheet.value(row, column, rows.get(row).get(column));
                }
            }
        }
        return bytes.toByteArray();
    }

    private Terminal check(String format) {
        return Terminal.run("check", folder.root(), "--lang", "zh", "--format", format, "--path-prefix", ".");
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void theListOfRulesSpeaksOfPeriodsWhereTheReportIsOnAHalfYear(String language) throws IOException {
        ProjectFolder halves = ProjectFolder.ofSample("nz-oia-2022h1", temporary.resolve("halves"));
        Files.delete(halves.root().resolve("history/2021-12-31/model.json"));
        Files.delete(halves.root().resolve("history/2021-12-31/units.csv"));

        assertThat(Terminal.run("check", halves.root(), "--lang", language, "--format", "sarif")
                        .out())
                .contains(language.equals("zh") ? "或没有上期数据" : "or there is no last period")
                .doesNotContainPattern("上年|今年|年度|(?i:last year|this year)");
    }

    private List<Json> results() throws IOException {
        return Json.parse(check("sarif").out())
                .get("runs")
                .items()
                .get(0)
                .get("results")
                .items();
    }

    private static List<Json> of(List<Json> results, String rule) {
        return results.stream()
                .filter(result -> result.get("ruleId").text().equals(rule))
                .toList();
    }

    @Test
    void sarifIsValidByItsSchema() throws IOException {
        String sarif = check("sarif").out();

        assertThat(schema().validate(sarif, InputFormat.JSON)).isEmpty();
        String spoiled = sarif.replaceFirst("\"startLine\"\\s*:\\s*[0-9]+", "\"startLine\": 0");
        assertThat(schema().validate(spoiled, InputFormat.JSON)).isNotEmpty();
    }

    @Test
    void sarifSaysTheFixAndMarksWhatIsWaived() throws IOException {
        List<Json> results = results();

        assertThat(of(results, "requests-balance").get(0).get("message/text").text())
                .contains(FIX);
        assertThat(of(results, "stock-and-flow").get(0).get("message/text").text())
                .contains("\n可能应把「规章本年制发件数」由 0 改为 3");
        List<Json> waived = of(results, "regulation-power");
        assertThat(waived).hasSize(1);
        assertThat(waived.get(0)
                        .get("suppressions")
                        .items()
                        .get(0)
                        .get("justification")
                        .text())
                .isEqualTo("代管");
        assertThat(results).filteredOn(result -> result.has("suppressions")).hasSize(1);
    }

    @Test
    void sarifNamesTheCellOfAWorkbookAndItsRow() throws IOException {
        Json place =
                of(results(), "unreadable-cell").get(0).get("locations").items().get(0);

        assertThat(place.get("physicalLocation/artifactLocation/uri").text()).isEqualTo(WORKBOOK);
        assertThat(place.get("physicalLocation/region/startLine").text()).isEqualTo("2");
        assertThat(place.get("physicalLocation/region").has("startColumn")).isFalse();
        assertThat(place.get("logicalLocations")
                        .items()
                        .get(0)
                        .get("fullyQualifiedName")
                        .text())
                .isEqualTo("表三!C2");
    }

    @Test
    void sarifSaysOfEachRuleWhatExplainSays() throws IOException {
        List<Json> rules = Json.parse(check("sarif").out())
                .get("runs")
                .items()
                .get(0)
                .get("tool/driver/rules")
                .items();

        assertThat(rules).allSatisfy(rule -> {
            assertThat(rule.get("name").text()).matches("([A-Z][a-z]*)+");
            assertThat(rule.get("fullDescription/text").text()).isNotBlank();
            assertThat(rule.get("help/text").text()).contains("\n通过的例子：", "\n放行：");
            assertThat(rule.get("help/markdown").text()).contains("\n\n**通过的例子** ");
            assertThat(rule.get("defaultConfiguration/level").text()).isIn("error", "warning", "note");
        });
    }

    @Test
    void sarifReplacesTheVeryCharactersThatAreWrong() throws IOException {
        Json change = of(results(), "requests-balance")
                .get(0)
                .get("fixes")
                .items()
                .get(0)
                .get("artifactChanges")
                .items()
                .get(0);
        Json replacement = change.get("replacements").items().get(0);
        int line = Integer.parseInt(replacement.get("deletedRegion/startLine").text());
        int start =
                Integer.parseInt(replacement.get("deletedRegion/startColumn").text());
        int end = Integer.parseInt(replacement.get("deletedRegion/endColumn").text());

        assertThat(change.get("artifactLocation/uri").text()).isEqualTo(CSV);
        assertThat(folder.text(CSV).lines().toList().get(line - 1).substring(start - 1, end - 1))
                .isEqualTo("100");
        assertThat(replacement.get("insertedContent/text").text()).isEqualTo("10");
    }

    @Test
    void fingerprintsOutliveMovedLinesAndTellFindingsApart() throws IOException {
        List<String> before = fingerprints();
        folder.edit(CSV, "\n本年新收,自然人,100\n", "\n\n\n本年新收,自然人,100\n");

        assertThat(fingerprints()).containsExactlyInAnyOrderElementsOf(before).doesNotHaveDuplicates();
    }

    private List<String> fingerprints() {
        return Pattern.compile("\"findingHash/v1\"\\s*:\\s*\"([0-9a-f]{64})\"")
                .matcher(check("sarif").out())
                .results()
                .map(match -> match.group(1))
                .toList();
    }

    @Test
    void quotedTextMakesNoLinkAndNoPlaceholderInSarif() throws IOException {
        folder.edit(CSV, "\n本年新收,自然人,100\n", "\n本年新收,自然人,[看](https://a.example) {0}\n");

        assertThat(of(results(), "unreadable-cell"))
                .anyMatch(result -> result.get("message/text").text().contains("\\[看\\](https://a.example) {{0}}"));
        assertThat(schema().validate(check("sarif").out(), InputFormat.JSON)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"sarif", "github", "junit"})
    void filesAreNamedFromTheFolderThatTheCommandRunsIn(String format) {
        String way = Path.of("")
                .toAbsolutePath()
                .relativize(folder.root())
                .resolve(CSV)
                .toString();

        assertThat(Terminal.run("check", folder.root(), "--format", format).out())
                .contains(way.replace('\\', '/'));
        assertThat(Terminal.run("check", folder.root(), "--format", format, "--path-prefix", "a/b/../county")
                        .out())
                .contains("a/county/" + CSV)
                .doesNotContain(way);
    }

    @ParameterizedTest
    @ValueSource(strings = {"sarif", "github"})
    void theWorstComesFirst(String format) throws IOException {
        String out = check(format).out();
        List<String> levels = (format.equals("sarif")
                        ? results().stream()
                                .map(result -> result.has("suppressions")
                                        ? "notice"
                                        : result.get("level").text())
                        : out.lines().map(line -> line.replaceFirst("^::([a-z]+) .*", "$1")))
                .map(level -> level.equals("note") ? "notice" : level)
                .toList();

        assertThat(levels).contains("error", "notice");
        assertThat(levels).isSortedAccordingTo(Comparator.comparing(List.of("error", "warning", "notice")::indexOf));
    }

    @Test
    void fieldOfATableIsNoCharacterOfItsLine() {
        assertThat(check("github").out()).doesNotContain(".csv,line=12,col=").contains(".csv,line=");
    }

    @Test
    void githubNamesTheCellOfAWorkbookInItsWords() {
        assertThat(check("github").out().lines())
                .anyMatch(line -> line.startsWith("::error file=" + WORKBOOK + ",title=unreadable-cell::表三!C2 "))
                .anyMatch(line -> line.contains(",title=requests-balance::") && line.contains("%0A" + FIX));
    }

    private List<Element> cases(String junit) throws Exception {
        Document document = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(junit.getBytes(StandardCharsets.UTF_8)));
        NodeList nodes = document.getElementsByTagName("testcase");
        List<Element> cases = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            cases.add((Element) nodes.item(i));
        }
        Element suite = (Element) document.getElementsByTagName("testsuite").item(0);
        assertThat(suite.getAttribute("tests")).isEqualTo(String.valueOf(cases.size()));
        assertThat(suite.getAttribute("failures")).isEqualTo(count(cases, "failure"));
        assertThat(suite.getAttribute("skipped")).isEqualTo(count(cases, "skipped"));
        assertThat(suite.getAttribute("errors")).isEqualTo("0");
        assertThat(suite.getAttribute("time")).isEqualTo("0");
        return cases;
    }

    private static String count(List<Element> cases, String child) {
        return String.valueOf(cases.stream()
                .filter(one -> one.getElementsByTagName(child).getLength() > 0)
                .count());
    }

    private static Optional<Element> of(List<Element> cases, String unit, String rule) {
        return cases.stream()
                .filter(one -> one.getAttribute("classname").equals(unit)
                        && one.getAttribute("name").equals(rule))
                .findFirst();
    }

    @Test
    void junitHasACaseForEachUnitAndRuleThePassedOnesToo() throws Exception {
        List<Element> cases = cases(check("junit").out());

        Element failed = of(cases, "990200-204", "requests-balance").orElseThrow();
        assertThat(failed.getElementsByTagName("failure").item(0).getTextContent())
                .startsWith("错误 " + CSV)
                .contains("\n" + FIX);
        assertThat(failed.getAttribute("file")).isEqualTo(CSV);
        Element skipped = of(cases, "990200-204", "regulation-power").orElseThrow();
        assertThat(((Element) skipped.getElementsByTagName("skipped").item(0)).getAttribute("message"))
                .isEqualTo("代管");
        Element passed = of(cases, "990200-205", "requests-balance").orElseThrow();
        assertThat(passed.getElementsByTagName("*").getLength()).isZero();
        assertThat(cases)
                .extracting(one -> one.getAttribute("classname") + one.getAttribute("name"))
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @CsvSource({"error, 0", "warning, 1", "never, 0"})
    void junitIsRedWhereTheRunIsStopped(String limit, int failures) throws Exception {
        folder.edit(CSV, "\n本年新收,自然人,100\n", "\n本年新收,自然人,10\n")
                .edit(CSV, "规章现行有效件数,,3", "规章现行有效件数,,0")
                .delete(WORKBOOK)
                .delete("waivers.yaml")
                .write("narrative/nobody.md", "多余");
        folder.write("report.yaml", folder.text("report.yaml") + "\npolicy: {fail-on: " + limit + "}\n");

        Terminal run = check("junit");

        assertThat(count(cases(run.out()), "failure")).isEqualTo(String.valueOf(failures));
        assertThat(run.code()).isEqualTo(failures == 0 ? 0 : 3);
    }

    @Test
    void lineFeedInAnAttributeIsWrittenSoThatReadersKeepIt() throws IOException {
        folder.edit("waivers.yaml", "reason: 代管", "reason: \"代管\\n两行\"");

        assertThat(check("junit").out()).contains("message=\"代管&#10;两行\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\uFFFE", "\uFFFF", "\u0001", "\u001b", "\ud86d\udf6d"})
    void junitIsXmlWhateverACellHolds(String character) throws Exception {
        folder.edit(CSV, "\n本年新收,自然人,100\n", "\n本年新收,自然人,x" + character + "\n");

        assertThat(of(cases(check("junit").out()), "990200-204", "unreadable-cell"))
                .isPresent();
    }

    private static JsonSchema schema() throws IOException {
        try (InputStream schema = MachineFormatsTest.class.getResourceAsStream("/schema/sarif-schema-2.1.0.json")) {
            return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V7).getSchema(schema);
        }
    }
}
