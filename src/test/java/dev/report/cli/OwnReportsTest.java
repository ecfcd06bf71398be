package dev.report.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.report.samples.Json;
import dev.report.samples.ProjectFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code report compile --unit}: the units' own reports from what they sent to the county. */
class OwnReportsTest {

    private static final String OFFICE = "out/units/990101-001/";
    private static final String CIVIL = "out/units/990101-002/";
    private static final String TOWN = "out/units/990101-101/";

    @TempDir
    private Path temporary;

    private ProjectFolder county;

    @BeforeEach
    void countyWithProseForItsUnits() throws IOException {
        county = ProjectFolder.ofSample("minimal", temporary.resolve("county"))
                .write(
                        "narrative/units/overview.md",
                        "${year}年，新收申请${f('requests.received')}件，办结${f('results.total')}件。\n");
    }

    private Terminal compile(Object... options) {
        return Terminal.run(
                Stream.concat(Stream.of("compile", county.root(), "--outputs", "markdown"), Stream.of(options))
                        .toArray());
    }

    private Map<String, byte[]> files(String folder) throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> entries = Files.list(county.file(folder))) {
            for (Path file : entries.toList()) {
                files.put(String.valueOf(file.getFileName()), Files.readAllBytes(file));
            }
        }
        return files;
    }

    @Test
    void everyUnitGetsAReportUnderItsOwnNameWithItsOwnFigures() throws IOException {
        Terminal run = compile("--unit", "all");

        assertThat(run.code()).as(run.all()).isZero();
        assertThat(run.out())
                .isEqualTo("reports   3 of 3 own reports of units were made\n"
                        + "warnings  6 in 3 of the reports that were made (--verbose shows them)\nfolder    "
                        + county.file("out/units")
                        + "/\n");
        assertThat(files(OFFICE).keySet())
                .containsExactly("findings.json", "manifest.json", "model.json", "report.md", "units.csv");
        assertThat(county.text(OFFICE + "report.md"))
                .startsWith("# 示例县人民政府办公室2025年政府信息公开工作年度报告")
                .contains("2025年，新收申请27件")
                .doesNotContain("全县制发");
        Json model = Json.parse(county.text(OFFICE + "model.json"));
        assertThat(model.get("issuer/code").text()).isEqualTo("990101-001");
        assertThat(model.get("coverage/expected").text()).isEqualTo("1");
        assertThat(county.text(OFFICE + "units.csv").lines())
                .hasSize(2)
                .anyMatch(line -> line.startsWith("990101-001,"));
    }

    @Test
    void reportsOfUnitsNameNoOtherUnit() throws IOException {
        compile("--unit", "all");

        assertThat(county.text(CIVIL + "model.json")
                        + county.text(CIVIL + "findings.json")
                        + county.text(CIVIL + "units.csv"))
                .doesNotContain("990101-001", "990101-101", "示例镇人民政府");
    }

    @Test
    void unitsOwnProseComesBeforeThatOfAllUnitsAndThatBeforeTheProjects() throws IOException {
        county.write("narrative/units/990101-101/overview.md", "本镇新收申请${f('requests.received')}件。\n");
        compile("--unit", "990101-101,示例县民政局");

        assertThat(county.text(TOWN + "report.md")).contains("本镇新收申请4件").contains("没有收取信息处理费");
        assertThat(county.text(CIVIL + "report.md")).contains("年，新收申请").doesNotContain("本镇");
        assertThat(county.file(OFFICE)).doesNotExist();
    }

    /** Prose of the whole that nobody wrote anew: its words are the county's, its figures are the unit's. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "全县新收申请${f('requests.received')}件。 | true",
                "2025年全县共新收申请${f('requests.received')}件。 | true",
                "按照全县统一部署，新收申请${f('requests.received')}件。 | false",
                "全县共有3家单位，本单位新收申请${f('requests.received')}件。 | false"
            })
    void figureOfAUnitThatIsSaidToBeTheCountysIsFound(String sentence, boolean found) throws IOException {
        county.write("narrative/units/overview.md", sentence + "\n");

        Terminal run = compile("--unit", "990101-001", "--verbose");

        assertThat(run.findings().stream().filter(line -> line.contains("foreign-text")))
                .hasSize(found ? 1 : 0)
                .allMatch(line -> line.endsWith(
                        "\"全县\" speaks of the whole area, but 27, which follows, is the figure of 示例县人民政府办公室 alone"));
    }

    @Test
    void unitWithErrorsAndUnitThatIsMissingAreNamedAndTheOthersGoOn() throws IOException {
        compile("--unit", "all");
        Map<String, byte[]> good = files(OFFICE);
        county.edit(
                        "submissions/990101-001.csv",
                        "requests.received,natural_person,21",
                        "requests.received,natural_person,22")
                .delete("submissions/990101-002.json")
                .edit("report.yaml", "published: 2026-03-30", "published: 2026-03-29");

        Terminal run = compile("--unit", "all");

        assertThat(run.code()).isEqualTo(3);
        assertThat(run.findings())
                .isNotEmpty()
                .allMatch(line -> line.contains("示例县人民政府办公室") || line.startsWith("error[missing-unit]"));
        assertThat(run.out())
                .contains("reports   1 of 3 own reports of units were made")
                .containsPattern("not made  示例县人民政府办公室 \\(990101-001\\): \\d errors?; correct")
                .contains("not made  示例县民政局 (990101-002): nothing was submitted");
        assertThat(ProjectFolder.differences(new TreeMap<>(good), new TreeMap<>(files(OFFICE))))
                .isEmpty();
        assertThat(county.text(TOWN + "report.md")).contains("2026年3月29日");
    }

    @Test
    void dateOfUnitsReportsIsOneOfTheirOwnWhereItIsGiven() throws IOException {
        county.append("report.yaml", "units-published: 2026-01-28\n");
        compile("--unit", "990101-101");

        assertThat(county.text(TOWN + "report.md")).contains("2026年1月28日").doesNotContain("2026年3月30日");
        assertThat(county.text(TOWN + "findings.json")).doesNotContain("late-publication");
    }

    @Test
    void faultOfAnotherUnitOrOfTheWholeStopsNoUnit() throws IOException {
        county.edit(
                        "submissions/990101-001.csv",
                        "requests.received,natural_person,21",
                        "requests.received,natural_person,22")
                .append("narrative/problems.md", "\n${f('no.such')}\n")
                .write("narrative/units/problems.md", "没有。\n");

        assertThat(compile("--unit", "990101-101").code()).isZero();
        assertThat(compile().code()).isEqualTo(3);
    }

    @Test
    void projectsProseThatSpeaksOfUnitsIsToldWithTheUnitsName() throws IOException {
        county.delete("narrative/units/overview.md");

        Terminal run = compile("--unit", "990101-001");

        assertThat(run.code()).isEqualTo(3);
        assertThat(run.findings()).anyMatch(line -> line.contains("示例县人民政府办公室") && line.contains("乡镇"));
        assertThat(run.out()).contains("hint      The project's own prose");
    }

    @Test
    void reportsStayBesideTheProjectsAndTellNothingOfIt() throws IOException {
        compile();
        byte[] status = Files.readAllBytes(county.file(".report/status.json"));
        compile("--unit", "990101-101");

        assertThat(county.file("out/report.md")).exists();
        assertThat(county.file(".report/status.json")).hasBinaryContent(status);
        assertThat(compile("--if-changed").out()).contains("nothing changed");
        assertThat(Terminal.run("verify", county.root()).code()).isZero();

        county.edit("report.yaml", "published: 2026-03-30", "published: 2026-03-29");
        compile();
        assertThat(county.file(TOWN + "report.md")).exists();
        assertThat(county.versions()).hasSize(1);
    }

    @Test
    void sameInputsAreTheSameBytes() throws IOException {
        compile("--unit", "all", "--outputs", "markdown,html,docx");
        Map<String, byte[]> first = files(OFFICE);
        Terminal again = compile("--unit", "all", "--outputs", "markdown,html,docx", "--quiet");

        assertThat(again).isEqualTo(new Terminal(0, "", ""));
        assertThat(ProjectFolder.differences(new TreeMap<>(first), new TreeMap<>(files(OFFICE))))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            --draft           | --unit makes final reports
            --if-changed      | --unit makes final reports
            """)
    void optionsOfTheProjectsReportAreRefused(String option, String words) {
        Terminal run = compile("--unit", "all", option);

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains(words);
    }

    @Test
    void unknownUnitIsRefusedAndNothingIsMade() {
        Terminal run = compile("--unit", "990101-001,999");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("999");
        assertThat(county.file("out")).doesNotExist();
    }
}
