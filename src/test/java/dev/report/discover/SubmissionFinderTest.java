package dev.report.discover;

import static org.assertj.core.api.Assertions.assertThat;

import dev.report.finding.Finding;
import dev.report.finding.Severity;
import dev.report.model.UnitCode;
import dev.report.project.TestProject;
import dev.report.publish.OutputNames;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SubmissionFinderTest {

    private static final String ROSTER = """
            code,name,kind
            510781-1,市政府办公室,部门
            510781-1-2,市机关事务中心,部门
            城关镇,城关镇人民政府,乡镇
            A.B,甲乙局,部门
            城关镇(2),城关镇第二社区,部门
            """;

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "510781-1.csv,510781-1",
        "510781-1.JSON,510781-1",
        "510781-1-表三.xlsx,510781-1",
        "510781-1-anything-else.csv,510781-1",
        "510781-1-2.csv,510781-1-2",
        "510781-1-2-表三.csv,510781-1-2",
        "510781-1-3.csv,510781-1",
        "510781-1-2x.csv,510781-1",
        "510781-1-表三.v2.csv,510781-1",
        "510781-1-2 (1).csv,510781-1-2",
        "510781-1-2(12).xlsx,510781-1-2",
        "510781-1-2（1）.csv,510781-1-2",
        "510781-1-2 - 副本.csv,510781-1-2",
        "510781-1-2 - 副本 (2).csv,510781-1-2",
        "510781-1-2 - Copy.csv,510781-1-2",
        "510781-1-2-表三 (1).csv,510781-1-2",
        "城关镇 副本.csv,城关镇",
        "城关镇(2).csv,城关镇(2)",
        "(1).csv,",
        "' .csv',",
        "５１０７８１-1.csv,510781-1",
        "510781–1-表三.csv,510781-1",
        "城关镇.csv,城关镇",
        "城关镇-依申请公开.csv,城关镇",
        "A.B.csv,A.B",
        "510781-12.csv,",
        "510781.csv,",
        "城关镇卫生院.csv,",
        "batch.csv,",
    })
    void longestCodeThatTheNameBeginsWithTellsTheUnit(String name, String code) throws IOException {
        Intake intake = find(name);

        assertThat(intake.findings()).isEmpty();
        assertThat(intake.files()).extracting(SubmissionFile::name).containsExactly("submissions/" + name);
        assertThat(intake.files().get(0).unit().map(unit -> unit.code().value()).orElse(null))
                .isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({
        "510781-1表三.csv,510781-1,代码 510781-1",
        "510781-1-2 (2025).csv,510781-1-2,代码 510781-1-2",
        "表三（510781-1）.csv,510781-1,代码 510781-1",
        "机关事务中心 510781-1-2 定稿.csv,510781-1-2,代码 510781-1-2",
    })
    void fileThatDoesNotBeginWithItsCodeIsPlacedWithARemark(String name, String code, String by) throws IOException {
        Intake intake = find(name);

        assertThat(intake.files().get(0).unit().map(unit -> unit.code().value()))
                .contains(code);
        assertThat(intake.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo("placed-file");
            assertThat(finding.severity()).isEqualTo(Severity.INFO);
            assertThat(finding.unit()).contains(new UnitCode(code));
            assertThat(finding.message().zh()).contains(name, by);
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "510781-1 机关事务中心.xlsx|代码 510781-1 是市政府办公室的，名称或另一代码却是市机关事务中心的",
                "510781-1-2-城关镇人民政府.csv|代码 510781-1-2 是市机关事务中心的，名称或另一代码却是城关镇人民政府的",
                "510781-1-2 城关镇.csv|代码 510781-1-2 是市机关事务中心的，名称或另一代码却是城关镇人民政府的",
                "报送510781-1-2（甲乙局）.docx|代码 510781-1-2 是市机关事务中心的，名称或另一代码却是甲乙局的",
                "510781-1-2 转510781-1.csv|代码 510781-1-2 是市机关事务中心的，名称或另一代码却是市政府办公室的",
            })
    void codeAndNameOfTwoUnitsInOneFileNameAreAnError(String name, String message) throws IOException {
        assertThat(find(name).findings())
                .filteredOn(finding -> finding.rule().equals("unit-mismatch"))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.severity()).isEqualTo(Severity.ERROR);
                    assertThat(finding.message().zh()).contains("“" + name + "”", message);
                    assertThat(finding.place().file()).isEqualTo("submissions/" + name);
                });
    }

    /** The unit's own name, in full or shortened, what belongs to another, and other words say nothing else. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "510781-1-2 市机关事务中心.csv",
                "510781-1-2 机关事务中心报市政府办公室.csv",
                "510781-1-城关镇卫生院.csv",
                "510781-1-2025年度统计表.csv",
                "510781-1-2 (2025).csv",
                "510781-1-表三.csv",
            })
    void nameThatFitsItsCodeIsNoContradiction(String name) throws IOException {
        assertThat(find(name).findings()).extracting(Finding::rule).doesNotContain("unit-mismatch");
    }

    @Test
    void codeOfTheIssuerDoesNotStandForItsUnits() throws IOException {
        TestProject project = TestProject.in(folder)
                .roster("code,name,kind\n510781,江油市人民政府,政府\n510781-001,民政局,部门\n")
                .file("submissions/510781.csv", "x")
                .file("submissions/510781-001 (1).csv", "x")
                .file("submissions/510781-002.csv", "x")
                .file("submissions/510781-表三.csv", "x");

        assertThat(SubmissionFinder.find(project.load()).files())
                .extracting(file -> file.unit().map(unit -> unit.code().value()).orElse("-"))
                .containsExactly("510781-001", "-", "510781", "510781");
    }

    @Test
    void unitsBetweenWhichANameCannotTellAreKept() throws IOException {
        Intake intake = find("合并：510781-1-2与A.B.csv");

        assertThat(intake.findings()).isEmpty();
        assertThat(intake.files().get(0).unit()).isEmpty();
        assertThat(intake.files().get(0).sender().units())
                .extracting(unit -> unit.code().value())
                .containsExactly("510781-1-2", "A.B");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "~$510781-1.xlsx",
                ".DS_Store",
                "Thumbs.db",
                "thumbs.db",
                ".510781-1.csv",
                ".git/510781-1.csv",
                "desktop.ini",
                "510781-1.csv~",
                "~WRL0001.tmp",
                "$RECYCLE.BIN/510781-1.csv",
                "@eaDir/510781-1.csv",
                "__MACOSX/510781-1.csv"
            })
    void whatSystemsLeaveInFoldersIsIgnored(String name) throws IOException {
        assertThat(find(name)).isEqualTo(new Intake(List.of(), List.of()));
    }

    /** A spreadsheet saves tables as text under these names; a note is none. */
    @ParameterizedTest
    @CsvSource({
        "510781-1.txt,indicator\tvalue,true",
        "510781-1.TSV,indicator\tvalue,true",
        "510781-1.txt,'indicator,value~licensing.decisions,1',true",
        "510781-1.txt,请于1月20日前报送,false",
        "510781-1.txt,'Dear all, please send it~by Friday.',false",
    })
    void textIsASubmissionIfItIsATable(String name, String content, boolean isTable) throws IOException {
        String text = content.replace("\\t", "\t").replace('~', '\n');

        Intake intake = SubmissionFinder.find(TestProject.in(folder)
                .roster(ROSTER)
                .file("submissions/" + name, text)
                .load());

        assertThat(intake.files()).hasSize(isTable ? 1 : 0);
        assertThat(intake.findings()).hasSize(isTable ? 0 : 1);
    }

    @ParameterizedTest
    @CsvSource({
        "510781-1.jpg,图片、扫描件和 PDF",
        "510781-1-表三.PDF,图片、扫描件和 PDF",
        "510781-1.rar,请解压",
        "510781-1.pptx,填报表应为",
        "510781-1,填报表应为",
    })
    void fileOfAnotherTypeIsAFindingThatSaysWhatToDo(String name, String help) throws IOException {
        Intake intake = find(name);

        assertThat(intake.files()).isEmpty();
        assertThat(intake.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo("unknown-file-type");
            assertThat(finding.unit()).contains(new UnitCode("510781-1"));
            assertThat(finding.place()).hasToString("submissions/" + name + ":1");
            assertThat(finding.message().zh()).contains(name);
            assertThat(finding.help().zh()).startsWith(help);
        });
    }

    @Test
    void filesOfSubfoldersAreFoundInTheOrderOfTheirNames() throws IOException {
        Intake intake = find("b/510781-1.csv", "a/城关镇.csv", "z.csv", "a/b/x.json", "B.csv");

        assertThat(intake.files())
                .extracting(SubmissionFile::name)
                .containsExactly(
                        "submissions/B.csv",
                        "submissions/a/b/x.json",
                        "submissions/a/城关镇.csv",
                        "submissions/b/510781-1.csv",
                        "submissions/z.csv");
        assertThat(intake.files()).allMatch(file -> Files.isRegularFile(file.path()));
    }

    @Test
    void missingFolderHoldsNoFile() throws IOException {
        assertThat(find()).isEqualTo(new Intake(List.of(), List.of()));
    }

    @Test
    void outputsOfAReportBesideItsModelAreNoSubmissions() throws IOException {
        List<String> outputs = new ArrayList<>();
        OutputNames.ALL.forEach(name -> outputs.add("510781-1/" + name));

        Intake intake = find(outputs.toArray(String[]::new));

        assertThat(intake.findings()).isEmpty();
        assertThat(intake.files()).extracting(SubmissionFile::name).containsExactly("submissions/510781-1/model.json");
    }

    @Test
    void submissionsBesideAModelAreFound() throws IOException {
        Intake intake =
                find("model.json", "units.csv", "report.pdf", "510781-1.csv", "510781-1-2.json", "城关镇/units.csv");

        assertThat(intake.files())
                .extracting(SubmissionFile::name)
                .containsExactly(
                        "submissions/510781-1-2.json",
                        "submissions/510781-1.csv",
                        "submissions/model.json",
                        "submissions/城关镇/units.csv");
    }

    @Test
    void picturesBesideAModelAreFindingsAsElsewhere() throws IOException {
        assertThat(find("城关镇/model.json", "城关镇/510781-1.jpg").findings())
                .extracting(Finding::rule)
                .containsExactly("unknown-file-type");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"outputs\": {\"figures.docx\": \"0\"}}|",
                "{\"outputs\": {\"report.pdf\": \"0\"}}|submissions/城关镇/figures.docx",
                "{\"outputs\": [\"figures.docx\"]}|submissions/城关镇/figures.docx",
                "[]|submissions/城关镇/figures.docx",
                "{\"outputs\": {\"figures.docx|submissions/城关镇/figures.docx",
                "''|submissions/城关镇/figures.docx",
            })
    void outputsThatOnlyTheManifestKnowsAreLeftOut(String manifest, String further) throws IOException {
        TestProject project = project("城关镇/model.json", "城关镇/figures.docx");
        project.file("submissions/城关镇/manifest.json", manifest);

        assertThat(SubmissionFinder.find(project.load()).files())
                .extracting(SubmissionFile::name)
                .filteredOn(name -> !name.endsWith("model.json"))
                .isEqualTo(further == null ? List.of() : List.of(further));
    }

    private TestProject project(String... names) {
        TestProject project = TestProject.in(folder).roster(ROSTER);
        for (String name : names) {
            project.file("submissions/" + name, "x");
        }
        return project;
    }

    private Intake find(String... names) throws IOException {
        return SubmissionFinder.find(project(names).load());
    }
}
