package dev.report.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.report.cli.process.ExitCode;
import dev.report.samples.Json;
import dev.report.samples.ProjectFolder;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a clerk sees when an input is bad: what is wrong, where, what to do, and the last good report untouched. */
class BadInputTest {

    private static final String OFFICE = "submissions/990101-101.csv";
    private static final String FINANCE = "submissions/990101-102.csv";
    private static final String TOWNSHIP = "submissions/990101-201.json";

    @TempDir
    Path temporary;

    private BrokenProject project;
    private ProjectFolder folder;

    @BeforeEach
    void compileWhileAllIsWell() throws IOException {
        project = BrokenProject.of("county", temporary.resolve("project"));
        folder = project.folder();
    }

    // The encoding.

    @Test
    void damagedEncodingIsShownWithItsLine() throws IOException {
        byte[] text = folder.text(FINANCE).getBytes(Charset.forName("GB18030"));
        int third = indexOfLine(text, 3);
        text[third] = (byte) 0xff;
        folder.write(FINANCE, text);

        Terminal run = project.finds("unreadable-file " + FINANCE + ":3");

        assertThat(run.out()).contains("neither UTF-8 nor GB18030", "CSV UTF-8");
    }

    private static int indexOfLine(byte[] text, int line) {
        int at = 0;
        for (int found = 1; found < line; at++) {
            found += text[at] == '\n' ? 1 : 0;
        }
        return at;
    }

    @Test
    void utf16WithoutMarkIsNamed() throws IOException {
        folder.write(FINANCE, folder.text(FINANCE).getBytes(StandardCharsets.UTF_16LE));

        assertThat(project.finds("unreadable-file " + FINANCE + ":1").out()).contains("UTF-16");
    }

    // Headers and labels.

    @Test
    void headerThatFitsNoLayoutIsShownWithTheKnownOnes() throws IOException {
        folder.write(OFFICE, "甲,乙,丙\n1,2,3\n");

        assertThat(project.finds("unknown-layout " + OFFICE + ":1:1").out())
                .contains("甲,乙,丙", "indicator,breakdown,value");
    }

    @Test
    void unknownLabelIsShownWithTheNearest() throws IOException {
        folder.append(FINANCE, "收到申请人数,,2\n");

        assertThat(project.finds("unknown-figure " + FINANCE + ":8:1").out())
                .contains("\"收到申请人数\"", "Did you mean \"收到申请数\"?");
    }

    @Test
    void unknownKeyAndCategoryAreShownWithTheNearest() throws IOException {
        folder.append(OFFICE, "requests.recieved,,2\ndisclosure.items,key_area,2\n");

        assertThat(project.finds("unknown-figure " + OFFICE + ":8:1", "unknown-figure " + OFFICE + ":9:2")
                        .out())
                .contains("Did you mean \"requests.received\"?", "key_area");
    }

    @Test
    void ambiguousLabelIsShownWithAllItCanMean() throws IOException {
        BrokenProject forms = BrokenProject.ofSample("minimal", temporary.resolve("forms"));
        forms.folder().append("submissions/990101-001.csv", "结果维持,,3\n");

        assertThat(forms.finds("ambiguous-label submissions/990101-001.csv:202:1")
                        .out())
                .contains("行政复议（结果维持）, 未经复议直接起诉（结果维持）, 复议后起诉（结果维持）", "Name the parents");
    }

    @Test
    void proseOfASectionWithoutATitleIsNamedByItsFile() throws IOException {
        BrokenProject forms = BrokenProject.ofSample("minimal", temporary.resolve("forms"));
        forms.folder().delete("narrative/preamble.md");

        assertThat(forms.finds("missing-prose report.yaml:1:13").out())
                .contains("The prose of narrative/preamble.md is missing");
    }

    // Values.

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            五件                 | must be a number
            22（其中修订16件）   | must be a number
            =1+1                 | is a formula without a result
            -3                   | cannot be negative
            1.5                  | must be a whole number
            1234567890123456     | has more than 15 digits
            54万元               | 54万元
            220余                | must be exact
            1e3                  | must be a number
            54 55                | must be a number
            """)
    void valueThatIsNoCountIsShownAtItsCell(String value, String words) throws IOException {
        folder.edit(OFFICE, "work_news,860", "work_news," + value);

        Terminal run = project.finds("unreadable-cell " + OFFICE + ":3:3");

        assertThat(run.findings().get(0)).contains(words, value, "工作动态信息");
        assertThat(run.out()).contains("  help: ");
    }

    @Test
    void sameCellTwiceInOneFileShowsBothPlaces() throws IOException {
        folder.append(OFFICE, "requests.received,,5\n");

        assertThat(project.finds("duplicate-cell " + OFFICE + ":8:3").out()).contains(OFFICE + ":6:3");
    }

    @Test
    void sameCellTwiceInTwoFilesOfAUnitShowsBothPlaces() throws IOException {
        folder.write("submissions/990101-101-b.csv", "indicator,breakdown,value\nrequests.received,,7\n");

        assertThat(project.finds("duplicate-cell " + OFFICE + ":6:3").out())
                .contains("submissions/990101-101-b.csv:2:3");
    }

    // Units and years.

    @Test
    void fileOfAUnitOutsideTheRosterIsShown() throws IOException {
        folder.write("submissions/990101-999.csv", folder.text(OFFICE));

        project.finds("unknown-unit submissions/990101-999.csv:1");
    }

    @Test
    void rowOfAUnitOutsideTheRosterIsShownWithTheNearest() throws IOException {
        folder.write("submissions/all.csv", "unit,requests.received\n990101-999,5\n第一镇政府,6\n");

        assertThat(project.finds("unknown-unit submissions/all.csv:2:1", "unknown-unit submissions/all.csv:3:1")
                        .out())
                .contains("990101-999", "第一镇");
    }

    @Test
    void anotherYearIsShownOnce() throws IOException {
        folder.edit(TOWNSHIP, "2015", "2014");

        assertThat(project.finds("wrong-year " + TOWNSHIP + ":3:11").out()).contains("2015", "2014");
    }

    @Test
    void missingUnitIsShownInTheRoster() throws IOException {
        folder.delete(FINANCE);

        assertThat(project.finds("missing-unit roster.csv:3:1").out()).contains("财政局", "990101-102");
    }

    // Files.

    @Test
    void emptyFileAndBareHeaderAreNoSubmission() throws IOException {
        folder.write(OFFICE, "");
        folder.write(FINANCE, "指标,分类项,数值\n");

        project.finds("empty-file " + OFFICE + ":1:1", "empty-file " + FINANCE + ":1:1");
    }

    @Test
    void hugeFileOfOneLineIsRefusedWithoutReadingItIntoMemory() throws IOException {
        byte[] block = new byte[1 << 20];
        Arrays.fill(block, (byte) '1');
        try (OutputStream out = Files.newOutputStream(folder.file(OFFICE))) {
            for (int i = 0; i < 200; i++) {
                out.write(block);
            }
        }

        assertThat(project.finds("unreadable-file " + OFFICE + ":1").out()).contains("1048576");
    }

    @Test
    void jsonCutInTheMiddleIsShownWhereItEnds() throws IOException {
        String text = folder.text(TOWNSHIP);
        folder.write(TOWNSHIP, text.substring(0, text.indexOf("plans")));

        assertThat(project.finds("unreadable-file " + TOWNSHIP + ":5:60").out()).contains("breaks off at line 5");
    }

    @Test
    void deeplyNestedJsonIsRefused() throws IOException {
        folder.write(TOWNSHIP, "{\"unit\": \"990101-201\", \"year\": 2015, \"figures\": " + "{\"a\":".repeat(100_000));

        assertThat(project.finds("unreadable-file " + TOWNSHIP + ":1:365").out())
                .contains("more than 64 deep");
    }

    @Test
    void fileOfAnUnknownTypeInPlaceOfFiguresIsOneFindingThatSaysWhatToDo() throws IOException {
        folder.write("submissions/990101-101.pdf", "x").delete(OFFICE);

        Terminal run = project.finds("missing-unit roster.csv:2:1");

        assertThat(run.out())
                .contains("sent a file that cannot be read", "submissions/990101-101.pdf", "sk for the table");
    }

    // The project's own files.

    @Test
    void rosterWithACycleNamesTheChain() throws IOException {
        folder.edit("roster.csv", "政府办公室,政府工作部门,990101,", "政府办公室,政府工作部门,990101-102,");
        folder.edit("roster.csv", "财政局,政府工作部门,990101,", "财政局,政府工作部门,990101-101,");

        assertThat(project.finds("project-file roster.csv:2:1").out()).contains("990101-101 → 990101-102 → 990101-101");
    }

    @Test
    void unknownKeyInReportYamlIsShownWithTheNearest() throws IOException {
        folder.append("report.yaml", "pubIished: 2016-03-30\n");

        Terminal run = project.compile();

        project.isPlainAndWithoutTrace(run, ExitCode.FINDINGS);
        assertThat(run.places()).hasSize(1);
        assertThat(run.places().get(0)).startsWith("project-file report.yaml:9:");
        assertThat(run.out()).contains("Unknown key \"pubIished\"", "Did you mean \"published\"?");
    }

    @Test
    void everyFaultOfTheProjectsFilesIsShownInOneRun() throws IOException {
        folder.edit("report.yaml", "year: 2015", "year: 1215");
        folder.edit("report.yaml", "level: county", "level: country");
        folder.append("report.yaml", "policy: {blanks: zero}\n");
        folder.append("roster.csv", "990101-201,第二镇,乡镇,990101,,2015-13-01,activ,\n");

        Terminal run = project.compile();

        project.isPlainAndWithoutTrace(run, ExitCode.FINDINGS);
        assertThat(run.out())
                .contains("1215", "country", "\"county\"", "blanks", "\"blank\"", "990101-201", "2015-13-01", "activ");
    }

    @Test
    void reportYamlThatIsNoYamlIsShownWithItsLine() throws IOException {
        folder.append("report.yaml", "policy: {blank: zero\n");

        Terminal run = project.compile();

        project.isPlainAndWithoutTrace(run, ExitCode.FINDINGS);
        assertThat(run.places()).hasSize(1);
        assertThat(run.places().get(0)).startsWith("project-file report.yaml:");
    }

    @Test
    void deeplyNestedReportYamlIsRefused() throws IOException {
        folder.write("report.yaml", "definition: " + "[".repeat(100_000));

        project.isPlainAndWithoutTrace(project.compile(), ExitCode.FINDINGS);
    }

    @ParameterizedTest
    @CsvSource({"report.yaml", "roster.csv"})
    void missingProjectFileIsNamed(String name) throws IOException {
        folder.delete(name);

        project.finds("project-file " + name + ":1");
    }

    @Test
    void missingFolderCannotBeOpened() {
        Terminal run = Terminal.run("compile", temporary.resolve("nowhere"));

        assertThat(run.code()).isEqualTo(ExitCode.FAULT);
        assertThat(run.err()).contains("nowhere").doesNotContain("Exception");
    }

    // The narrative.

    @Test
    void missingNarrativeIsShownWithTheFileToWrite() throws IOException {
        folder.delete("narrative/plans.md");
        folder.write("narrative/problems.md", " \n\n");

        Terminal run = project.finds("missing-prose narrative/problems.md:1", "missing-prose report.yaml:1:13");

        assertThat(run.out()).contains("Write narrative/plans.md");
    }

    @Test
    void everyFaultOfTheNarrativeIsShownAtItsCharacter() throws IOException {
        folder.write("narrative/plans.md", """
                收到${f('requests.recieved')}件。

                <#list 1..9 as i>办结${f('requests.closed'}件
                公开${f('disclosure.total')}万条，${f('services.education')}条，乡镇${units('镇')}个
                """);

        Terminal run = project.finds(
                "unknown-citation narrative/plans.md:1:7",
                "prose-directive narrative/plans.md:3:1",
                "citation-syntax narrative/plans.md:3:41",
                "measure-word narrative/plans.md:4:3",
                "blank-citation narrative/plans.md:4:34",
                "unknown-citation narrative/plans.md:4:68");

        assertThat(run.out()).contains("Did you mean \"requests.received\"?", "万条");
    }

    @Test
    void markupInTheNarrativeIsPrintedAsItIsWritten() throws IOException {
        folder.write(
                "narrative/problems.md",
                "时效<script>alert(1)</script>有待<b onclick=\"x()\">提高</b>&amp;<img src=x>。\n\n<div>块</div>\n\n"
                        + "[链接](javascript:alert(2)) ![图](https://example.org/a.png)\n");

        assertThat(project.compile().code()).isZero();

        for (String name : List.of("report.html", "report.fragment.html")) {
            // The page's own script begins with the words that say what it does.
            assertThat(folder.output(name).replaceFirst("<script>\n// Shows a figure's source", ""))
                    .contains("&lt;script&gt;alert(1)&lt;/script&gt;", "&lt;b onclick=", "&lt;div&gt;块&lt;/div&gt;")
                    .doesNotContain("<script", "<b ", "<img", "javascript:");
        }
        assertThat(folder.output("report.md")).doesNotContainPattern("(?<!\\\\)<(script|b|img|div)");
    }

    // Templates of the project.

    @Test
    void templateThatNamesAnUnknownVariableIsShownWithItsLine() throws IOException {
        folder.write("templates/report.md.ftl", "# ${report.title}\n\n  ${report.titel}\n");

        assertThat(project.finds("template templates/report.md.ftl:3:5").out()).contains("report.titel");
    }

    @Test
    void templateThatCannotBeParsedIsShownWithItsLine() throws IOException {
        folder.write("templates/parts/table.ftlh", "<#macro table it>\n<#list it.parts as part>\n</#macro>\n");

        Terminal run = project.compile();

        project.isPlainAndWithoutTrace(run, ExitCode.FINDINGS);
        assertThat(run.places()).hasSize(1);
        assertThat(run.places().get(0)).startsWith("template templates/parts/table.ftlh:");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ${"freemarker.template.utility.Execute"?new()("id")}
            ${"freemarker.template.utility.ObjectConstructor"?new()("java.io.File", "/")}
            ${"freemarker.template.utility.JythonRuntime"?new()}
            ${report?api.class}
            ${report.class}
            ${report.getClass()}
            ${report.class.protectionDomain}
            ${report.sections[0].class.name}
            ${report.hashCode()}
            ${statics["java.lang.System"]}
            <#include "../report.yaml">
            <#include "/../report.yaml">
            <#include "/etc/hostname">
            <#include "file:///etc/hostname">
            <#include "https://example.org/">
            <#import "../roster.csv" as roster>
            """)
    void templateReachesNoClassFileOrNetwork(String line) throws IOException {
        folder.write("templates/report.md.ftl", "# ${report.title}\n" + line + "\n");

        Terminal run = project.compile();

        assertThat(run.code()).as(run.all()).isEqualTo(ExitCode.FINDINGS);
        assertThat(run.places()).hasSize(1);
        assertThat(run.places().get(0)).startsWith("template templates/report.md.ftl:2:");
        assertThat(run.all()).doesNotContain("\tat ");
        assertThat(ProjectFolder.differences(project.good(), folder.outputs())).isEmpty();
        assertThat(folder.versions()).hasSize(1);
    }

    // All together.

    @Test
    void allFindingsOfARunAreShownAtOnceAndNoneTwice() throws IOException {
        folder.edit(OFFICE, "work_news,860", "work_news,-1").edit(OFFICE, "received,,5", "received,,五");
        folder.edit(FINANCE, "收到申请数,,2", "收到申请数,,").delete("narrative/plans.md");
        folder.edit(TOWNSHIP, "\"requests.closed\": 1", "\"requests.closed\": 9");
        folder.write("submissions/990101-999.csv", "x");

        Terminal run = project.compile();

        project.isPlainAndWithoutTrace(run, ExitCode.FINDINGS);
        assertThat(run.places())
                .contains(
                        "missing-prose report.yaml:1:13",
                        "unreadable-cell " + OFFICE + ":3:3",
                        "unreadable-cell " + OFFICE + ":6:3",
                        "blank-cell " + FINANCE + ":6:3",
                        "requests-closed-within-received " + TOWNSHIP + ":7:24")
                .doesNotHaveDuplicates();
        Terminal json = project.compile("--format", "json");
        assertThat(Json.parse(json.out()).get("findings").items()).hasSameSizeAs(run.places());
    }

    @Test
    void draftIsWrittenInSpiteOfFindingsAndSaysSo() throws IOException {
        folder.edit(OFFICE, "work_news,860", "work_news,-1");

        Terminal run = project.compile("--draft");

        assertThat(run.code()).isEqualTo(ExitCode.FINDINGS);
        assertThat(Json.parse(folder.output("model.json")).get("draft").value()).isEqualTo(true);
        assertThat(Json.parse(folder.output("manifest.json")).get("draft").value())
                .isEqualTo(true);
        assertThat(folder.output("report.md")).contains("草稿");
    }
}
