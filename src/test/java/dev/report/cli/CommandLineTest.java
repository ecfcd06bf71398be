package dev.report.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.report.cli.print.Screen;
import dev.report.samples.Json;
import dev.report.samples.ProjectFolder;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

/** The command line as its users meet it: help, exit codes, formats, languages, and what each command prints. */
class CommandLineTest {

    private static final List<String> COMMANDS = List.of("", "compile", "check", "status", "trace", "explain");
    private static final String OFFICE = "submissions/990101-101.csv";

    @TempDir
    Path temporary;

    private ProjectFolder folder;

    @BeforeEach
    void copyProject() throws IOException {
        Path county = ProjectFolder.HOME.resolve("src/test/resources/projects/county");
        folder = ProjectFolder.copy(county, temporary.resolve("project"), false);
    }

    private void breakTwoUnits() throws IOException {
        folder.edit(OFFICE, "work_news,860", "work_news,-860").delete("submissions/990101-102.csv");
    }

    // Help.

    static List<String> helps() {
        List<String> helps = new ArrayList<>();
        for (String command : COMMANDS) {
            helps.add((command + " --help --lang zh").strip());
            helps.add((command + " --help --lang en").strip());
        }
        return helps;
    }

    @ParameterizedTest
    @MethodSource("helps")
    void helpIsCompleteAndFitsTheScreen(String words) {
        // The program itself has --help and --version only: there the language comes from the environment.
        String language = words.endsWith("zh") ? "zh_CN.UTF-8" : "en_US.UTF-8";
        String command = words.startsWith("--help") ? "--help" : words;
        Terminal help = Terminal.in(Map.of("LANG", language), (Object[]) command.split(" "));

        assertThat(help.code()).isZero();
        assertThat(help.err()).isEmpty();
        assertThat(help.out().lines())
                .allSatisfy(line -> assertThat(Screen.width(line)).as(line).isLessThanOrEqualTo(100));
        assertThat(help.out()).doesNotContain("%n", "usage.", "report.compile", "null", "{");
        assertThat(help.out()).contains(words.endsWith("zh") ? "用法" : "Usage");
        assertThat(undescribed(help.out())).isEmpty();
    }

    /** Options, parameters and commands that say nothing about themselves. */
    private static List<String> undescribed(String help) {
        List<String> lines = help.lines().toList();
        List<String> undescribed = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            boolean entry = lines.get(i).matches("  (    )?(-|\\[?[A-Z]|[a-z]+ ).*");
            boolean described = lines.get(i).strip().split(" {2,}").length > 1
                    && !lines.get(i).strip().matches("-[a-z], --[a-z-]+=?\\S*");
            boolean below = i + 1 < lines.size() && lines.get(i + 1).startsWith("        ");
            if (entry && !described && !below) {
                undescribed.add(lines.get(i));
            }
        }
        return undescribed;
    }

    @Test
    void everyCommandIsListed() {
        assertThat(Terminal.run("--help").out())
                .contains("  compile  ", "  check  ", "  status  ", "  trace  ", "  explain  ", "Exit codes: 0 done");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-V", "--version"})
    void versionIsTold(String option) {
        Terminal run = Terminal.run(option);

        assertThat(run.code()).isZero();
        assertThat(run.out()).startsWith("report ").hasLineCount(1);
    }

    // Exit codes.

    @Test
    void doneIsZero() {
        assertThat(Terminal.run("compile", folder.root(), "--outputs", "markdown")
                        .code())
                .isZero();
        assertThat(Terminal.run("check", folder.root()).code()).isZero();
        assertThat(Terminal.run("status", folder.root()).code()).isZero();
        assertThat(Terminal.run("trace", "requests.received", folder.root()).code())
                .isZero();
        assertThat(Terminal.run("explain", "--definition", "cn-2021").code()).isZero();
    }

    @Test
    void whatCannotBeOpenedIsOne() {
        for (String command : List.of("compile", "check")) {
            Terminal run = Terminal.run(command, temporary.resolve("nowhere"));
            assertThat(run.code()).isEqualTo(1);
            assertThat(run.out()).isEmpty();
            assertThat(run.err()).contains("nowhere").doesNotContain("Exception");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            complie                       | Did you mean "compile"?
            compile --drft                | Did you mean "--draft"?
            compile --format xml          | text, json, sarif, junit, github
            compile --outputs word        | markdown, html, pdf, docx
            compile --today tomorrow      | --today does not take "tomorrow"; possible values: a date such as 2026-01-20
            status --format sarif         | --format sarif is for the findings of compile and check
            trace x --format junit        | here it is text or json
            verify --format github        | here it is text or json
            trace                         | FIGURE
            check nothing.csv             | nothing.csv
            explain request-balance       | Did you mean "requests-balance"?
            """)
    void whatCannotBeUnderstoodIsTwoAndShowsTheWayOut(String words, String way) {
        Terminal run = Terminal.run((Object[]) words.split(" "));

        assertThat(run.code()).isEqualTo(words.startsWith("check") ? 1 : 2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).startsWith("error: ").contains(way).doesNotContain("Exception", "\tat ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"check {file} --definition cn-2012", "explain --definition cn-2012", "definition show cn-2012"})
    void namedDefinitionThatIsNotThereIsThreeAndShowsTheNearest(String words) {
        String file = folder.file("roster.csv").toString();
        Terminal run = Terminal.run((Object[]) words.replace("{file}", file).split(" "));

        assertThat(run.code()).isEqualTo(3);
        assertThat(run.out())
                .contains("error[definition] There is no report definition \"cn-2012\"", "Did you mean \"cn-2019\"?");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.ofd", "a.PNG", "a", "a.yaml"})
    void fileOfATypeThatCannotBeReadIsAFindingOfACheck(String name) throws IOException {
        Path file = Files.writeString(temporary.resolve(name), "x");

        Terminal run = Terminal.run("check", file, "--definition", "cn-2021");

        assertThat(run.code()).isEqualTo(3);
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).contains("error[unknown-file-type]", name, "help: ");
    }

    @Test
    void figureIsTracedByTheNameThatMessagesGiveIt() {
        Terminal run = Terminal.run("trace", "本年新收（自然人）", ProjectFolder.SAMPLES.resolve("minimal"));

        assertThat(run.code()).isZero();
        assertThat(run.out()).startsWith("requests.received/natural_person ");
    }

    @Test
    void unknownFigureIsTwoAndShowsTheNearest() {
        Terminal run = Terminal.run("trace", "request.received", folder.root());

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("Did you mean \"requests.received\"?");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/total", "//", "/ ", "／", " "})
    void wordsWithoutAnIndicatorAreNoFigure(String words) {
        Terminal run = Terminal.run("trace", words, folder.root());

        assertThat(run.code()).as(run.all()).isEqualTo(2);
        assertThat(run.err()).contains("There is no figure \"" + words + "\".");
    }

    @Test
    void findingsAreThreeForCompileAndCheck() throws IOException {
        breakTwoUnits();

        assertThat(Terminal.run("compile", folder.root()).code()).isEqualTo(3);
        assertThat(Terminal.run("check", folder.root()).code()).isEqualTo(3);
        assertThat(folder.outputs()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"error, 0", "warning, 3", "never, 0"})
    void failOnDecidesWhatStopsTheRun(String failOn, int code) throws IOException {
        folder.append("report.yaml", "policy: {fail-on: " + failOn + "}\n");
        folder.edit(OFFICE, "requests.closed,,5", "requests.closed,,6");

        assertThat(Terminal.run("check", folder.root()).code()).isEqualTo(code);
    }

    // Formats.

    @Test
    void jsonHoldsFindingsCountsAndCoverage() throws IOException {
        breakTwoUnits();

        Terminal run = Terminal.run("check", folder.root(), "--format", "json");

        Json json = Json.parse(run.out());
        assertThat(json.get("counts").value().toString())
                .startsWith("{error=2, warning=0, info=0, waived=0, not_evaluated=");
        assertThat(json.get("coverage").value()).hasToString("{expected=3, submitted=2, missing=[990101-102]}");
        Json finding = json.get("findings").items().get(1);
        assertThat(finding.get("rule").text()).isEqualTo("unreadable-cell");
        assertThat(finding.get("severity").text()).isEqualTo("error");
        assertThat(finding.get("unit").text()).isEqualTo("990101-101");
        assertThat(finding.get("cell").text()).isEqualTo("disclosure.items/work_news");
        assertThat(finding.get("actual").text()).isEqualTo("-860");
        assertThat(finding.get("message").text()).contains("cannot be negative");
        assertThat(finding.get("waived").value()).isEqualTo(false);
        Json location = finding.get("locations").items().get(0);
        assertThat(location.get("file").text()).isEqualTo(OFFICE);
        assertThat(location.get("line").text()).isEqualTo("3");
        assertThat(location.get("column").text()).isEqualTo("3");
        assertThat(location.get("value").text()).isEqualTo("-860");
    }

    @Test
    void jsonOfACleanProjectHasNoFinding() throws IOException {
        Terminal run = Terminal.run("check", folder.root(), "--format", "json", "--quiet");

        assertThat(Json.parse(run.out()).get("findings").items()).isEmpty();
        assertThat(run.err()).isEmpty();
    }

    @Test
    void sarifListsTheRulesAndPlacesOfAllFindings() throws IOException {
        breakTwoUnits();

        Json sarif = Json.parse(
                Terminal.run("check", folder.root(), "--format", "sarif").out());

        assertThat(sarif.get("version").text()).isEqualTo("2.1.0");
        assertThat(sarif.get("runs").items()).hasSize(1);
        Json run = sarif.get("runs").items().get(0);
        assertThat(run.get("tool/driver/name").text()).isEqualTo("report");
        List<String> rules = run.get("tool/driver/rules").items().stream()
                .map(rule -> rule.get("id").text())
                .toList();
        assertThat(rules)
                .contains("requests-closed-within-received", "environment-parts")
                .doesNotHaveDuplicates();
        assertThat(run.get("results").items()).hasSize(2).allSatisfy(result -> {
            assertThat(rules).contains(result.get("ruleId").text());
            assertThat(result.get("level").text()).isEqualTo("error");
            assertThat(result.get("message/text").text()).isNotBlank();
        });
        Json place = run.get("results")
                .items()
                .get(1)
                .get("locations")
                .items()
                .get(0)
                .get("physicalLocation");
        assertThat(place.get("artifactLocation/uri").text()).endsWith("/" + OFFICE);
        assertThat(place.get("region/startLine").text()).isEqualTo("3");
    }

    @Test
    void junitIsWellFormedAndCountsFailures() throws Exception {
        breakTwoUnits();

        String xml = Terminal.run("check", folder.root(), "--format", "junit").out();

        Document document =
                DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
        Element suite = (Element) document.getElementsByTagName("testsuite").item(0);
        assertThat(suite.getAttribute("tests"))
                .isEqualTo(
                        String.valueOf(document.getElementsByTagName("testcase").getLength()));
        assertThat(suite.getAttribute("failures")).isEqualTo("2");
        assertThat(document.getElementsByTagName("failure").getLength()).isEqualTo(2);
    }

    @Test
    void githubAnnotatesTheLine() throws IOException {
        breakTwoUnits();

        assertThat(Terminal.run("check", folder.root(), "--format", "github")
                        .out()
                        .lines())
                .hasSize(2)
                .allMatch(line -> line.matches("::error file=[^:,]+,line=[0-9]+,title=[a-z-]+::[^\n]+"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"json", "sarif", "junit"})
    void faultyProjectFilesComeInTheFormatAskedFor(String format) throws IOException {
        folder.append("report.yaml", "x: 1\n");

        Terminal run = Terminal.run("check", folder.root(), "--format", format);

        assertThat(run.code()).isEqualTo(3);
        assertThat(run.out().charAt(0)).isIn('{', '<');
        assertThat(run.out()).contains("project-file", "report.yaml");
        if (!format.equals("junit")) {
            Json.parse(run.out());
        }
    }

    // Language, colour, quiet.

    @ParameterizedTest
    @CsvSource({
        "zh_CN.UTF-8, '', 尚未报送",
        "en_US.UTF-8, '', has not submitted",
        "zh_CN.UTF-8, --lang=en, has not submitted",
        "en_US.UTF-8, --lang=zh, 尚未报送",
        "C, '', has not submitted"
    })
    void languageComesFromTheOptionAndElseFromTheLocale(String locale, String option, String words) throws IOException {
        breakTwoUnits();
        List<Object> arguments = new ArrayList<>(List.of("check", folder.root()));
        if (!option.isEmpty()) {
            arguments.add(option);
        }

        assertThat(Terminal.in(Map.of("LANG", locale), arguments.toArray()).out())
                .contains(words);
    }

    @Test
    void languageGovernsOnlyWhatIsPrinted() throws IOException {
        Terminal.run("compile", folder.root(), "--lang", "zh");
        Map<String, byte[]> chinese = folder.outputs();
        Terminal.run("compile", folder.root(), "--lang", "en");

        assertThat(ProjectFolder.differences(chinese, folder.outputs())).isEmpty();
    }

    @Test
    void coloursAreForTerminalsOnlyAndCanBeForced() throws IOException {
        breakTwoUnits();
        Map<String, String> plain = Map.of("LANG", "C");
        Map<String, String> refused = Map.of("LANG", "C", "NO_COLOR", "1");

        assertThat(Terminal.in(plain, "check", folder.root()).all()).doesNotContain("\u001b");
        assertThat(Terminal.in(refused, "check", folder.root()).all()).doesNotContain("\u001b");
        assertThat(Terminal.in(plain, "check", folder.root(), "--color=always").out())
                .contains("\u001b[");
        assertThat(Terminal.in(plain, "check", folder.root(), "--color", "always")
                        .out())
                .contains("\u001b[");
        assertThat(Terminal.in(plain, "check", folder.root(), "--color=never").all())
                .doesNotContain("\u001b");
    }

    @Test
    void quietIsSilentWhereThereIsNothingToSay() throws IOException {
        assertThat(Terminal.run("check", folder.root(), "--quiet")).isEqualTo(new Terminal(0, "", ""));
        assertThat(Terminal.run("compile", folder.root(), "--outputs", "markdown", "--quiet"))
                .isEqualTo(new Terminal(0, "", ""));
        breakTwoUnits();
        assertThat(Terminal.run("check", folder.root(), "--quiet").findings()).hasSize(2);
    }

    @Test
    void quietIsSilentAboutWhatWasAccepted() throws IOException {
        Path sample = ProjectFolder.HOME.resolve("samples/us-doj-2023");

        assertThat(Terminal.run("check", sample).out()).contains("waived[pending-continuity]");
        assertThat(Terminal.run("check", sample, "--quiet")).isEqualTo(new Terminal(0, "", ""));
    }

    @Test
    void remarksAreShownOnlyWhenAskedFor() throws IOException {
        folder.edit(OFFICE, "work_news,860", "work_news,８６０条");

        assertThat(Terminal.run("check", folder.root()).findings()).isEmpty();
        assertThat(Terminal.run("check", folder.root(), "--verbose").places())
                .containsExactly("lenient-reading " + OFFICE + ":3:3");
    }

    @Test
    void outputsCanBeChosen() throws IOException {
        Terminal.run("compile", folder.root(), "--outputs=html");

        assertThat(folder.outputs())
                .containsOnlyKeys(
                        "report.html",
                        "report.fragment.html",
                        "model.json",
                        "units.csv",
                        "findings.json",
                        "manifest.json");
    }

    // Status.

    @Test
    void statusShowsEveryUnitAndWhomToChase() throws IOException {
        breakTwoUnits();

        Terminal run = Terminal.run("status", folder.root(), "--today", "2016-01-25");

        assertThat(run.code()).isZero();
        assertThat(run.out().lines().toList())
                .anyMatch(line -> line.matches("990101-101 +政府办公室 +政府工作部门 +submitted, .*1.* " + OFFICE))
                .anyMatch(line -> line.matches("990101-102 +财政局 +政府工作部门 +missing"))
                .anyMatch(line -> line.matches("990101-201 +第一镇 +乡镇 +submitted +submissions/990101-201.json"));
        assertThat(run.out())
                .contains("2 of 3 units submitted", "2016-01-20: 5 days ago", "2016-03-31: 66 days left")
                .contains("To be chased:\n  990101-102  财政局\n")
                .contains("To be returned for correction:\n  990101-101  政府办公室\n");
    }

    @Test
    void statusIsAlsoThereForPrograms() throws IOException {
        breakTwoUnits();

        Json status = Json.parse(
                Terminal.run("status", folder.root(), "--format", "json").out());

        assertThat(status.get("missing").value()).hasToString("[990101-102]");
        assertThat(status.get("units").items().stream()
                        .map(unit -> unit.get("code").text() + " "
                                + unit.get("state").text()))
                .containsExactly("990101-101 errors", "990101-102 missing", "990101-201 submitted");
    }

    @Test
    void statusOfACompleteProjectHasNobodyToChase() {
        assertThat(Terminal.run("status", folder.root()).out())
                .contains("3 of 3 units submitted")
                .doesNotContain("To be chased", "To be returned");
    }

    // Trace.

    @Test
    void traceLeadsDownToTheTextThatWasRead() throws IOException {
        folder.edit(OFFICE, "work_news,860", "work_news,８６０条");

        Terminal run = Terminal.run("trace", "disclosure.total", folder.root());

        assertThat(run.code()).isZero();
        assertThat(run.out().lines().toList().get(0))
                .matches("disclosure\\.total +主动公开各类信息总数 +1290条 +computed: disclosure\\.items/\\*");
        assertThat(run.out().lines().toList())
                .anyMatch(line -> line.matches("  disclosure\\.items/work_news .* 1100条 +sum over 3/3 units"))
                .anyMatch(line -> line.matches("    政府工作部门 +1060条"))
                .anyMatch(line -> line.matches("      990101-101 +政府办公室 +860条 +" + OFFICE + ":3:3 +read \"８６０条\""))
                .anyMatch(line ->
                        line.matches("      990101-201 +第一镇 +40条 +submissions/990101-201\\.json:5:55 +read \"40\""))
                .anyMatch(line -> line.matches("  cited at narrative/overview\\.md:3:17, printed \"1290\""));
    }

    @ParameterizedTest
    @CsvSource({"requests.received", "收到政府信息公开申请数", "收到申请数"})
    void figureCanBeNamedByKeyLabelOrAlias(String name) {
        Terminal run = Terminal.run("trace", name, folder.root(), "--unit", "第一镇");

        assertThat(run.code()).isZero();
        assertThat(run.out())
                .contains("990101-201  第一镇", "1件", "submissions/990101-201.json:6:26", "read \"1\"")
                .hasLineCount(1);
    }

    // Explain.

    @Test
    void explainWithoutARuleListsEveryRuleOnce() {
        Terminal run = Terminal.run("explain", "--definition", "cn-2021");

        assertThat(run.out()).contains("requests-balance", "results-sum", "row-total", "dispute-total", "blank-cell");
        List<String> ids = run.out()
                .lines()
                .filter(line -> line.startsWith("  "))
                .map(line -> line.strip().split(" ")[0])
                .toList();
        assertThat(ids).doesNotHaveDuplicates();
    }

    @Test
    void explainShowsFormulaBasisExamplesAndHowToWaive() {
        Terminal run = Terminal.run("explain", "requests-balance", "--definition", "cn-2021");

        assertThat(run.out())
                .contains(
                        "requests.received + requests.carried_in = results.total + requests.carried_out",
                        "Guo Ban Gong Kai Ban Han [2021] No. 30",
                        "waivers.yaml",
                        "requests.carried_out/natural_person = 1");
    }
}
