package dev.report.bind;

import static org.assertj.core.api.Assertions.assertThat;

import dev.report.finding.Finding;
import dev.report.finding.Severity;
import dev.report.model.CellKey;
import dev.report.model.FigureTable;
import dev.report.model.UnitCode;
import dev.report.project.TestProject;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Cells that were left empty, and cells that were not mentioned. */
class BlanksTest {

    private static final String ALL_BUT_AMOUNT =
            "indicator,breakdown,value\nreceived,a,0\nreceived,b,0\nreceived,total,0\n"
                    + "closed,a,0\nclosed,b,0\nclosed,total,0\n";

    @TempDir
    Path folder;

    @Test
    void blankIsSaidAtTheEmptyFieldOrAtTheFile() {
        Bound bound = Bound.of(project()
                .file("submissions/101.csv", ALL_BUT_AMOUNT + "amount,,\n")
                .file("submissions/102.csv", ALL_BUT_AMOUNT));

        assertThat(bound.findings("blank-cell"))
                .containsExactly(
                        "blank-cell submissions/101.csv:8:3 民政局：“金额”没有填写",
                        "blank-cell submissions/102.csv:1 民政局二没有报送“金额”");
        Finding first = bound.submissions().findings().get(0);
        assertThat(first.severity()).isEqualTo(Severity.ERROR);
        assertThat(first.cell()).contains(CellKey.of("amount"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"unit\": \"101\", \"figures\": {\"amount\": 1}}\n{\"unit\": \"101\", \"figures\": {\"received/a\": 1}}",
                "{\"unit\": \"101\", \"figures\": {\"amount\": 1, \"received/a\": "
            })
    void cellsOfAFileThatCouldNotBeReadToItsEndAreNotBlankToo(String json) {
        Bound bound = Bound.of(project().file("submissions/101.json", json));

        assertThat(bound.findings("blank-cell")).isEmpty();
        assertThat(bound.findings("unreadable-file")).hasSize(1);
    }

    /** Neither blank nor, under that policy, zero: the figures are in the file that a finding names. */
    @ParameterizedTest
    @ValueSource(strings = {"error", "zero"})
    void cellsThatAFileInNoLayoutMayHoldAreNotBlankToo(String policy) {
        Bound bound = Bound.of(project()
                .with("policy: {blank: " + policy + "}")
                .file("submissions/101.csv", "indicator,breakdown,value\namount,,1\n")
                .file("submissions/101-更多.csv", "栏目,说明\n3,4\n"));

        assertThat(bound.submissions().findings())
                .extracting(Finding::rule)
                .filteredOn(rule -> !rule.equals("absent-table"))
                .containsExactly("unknown-layout");
        FigureTable table =
                bound.submissions().of(new UnitCode("101")).orElseThrow().table();
        assertThat(table.isUnreadable(
                        table.cells().position(CellKey.parse("received/a").orElseThrow())))
                .isTrue();
    }

    @Test
    void rowThatTheFileLacksIsNoRowOfZeros() {
        Bound bound = Bound.of(project()
                .with("policy: {blank: zero}")
                .file(
                        "submissions/101.csv",
                        "indicator,breakdown,value\nreceived,a,1\nreceived,b,\nreceived,total,1\n"));

        assertThat(bound.findings("absent-table"))
                .containsExactly(
                        "absent-table submissions/101.csv:1 民政局：“表”缺 3 格，从“办结（甲）”起：文件中没有这些行或列，按 blank: zero 处理");
    }

    @Test
    void wordThatNoSubmissionHasIsToldOnce() {
        Bound bound = Bound.of(
                project()
                        .file(
                                "submissions/101.json",
                                "[{\"unit\": \"101\", \"status\": \"sent\", \"phone\": 1}, {\"unit\": \"101\", \"status\": \"sent\", \"phone\": 2}]"));

        assertThat(bound.findings("unknown-field")).hasSize(2);
    }

    @Test
    void blankIsAFindingOnlyForTheKindsThatAreAsked() {
        Bound bound = Bound.of(project().file("submissions/201.csv", ALL_BUT_AMOUNT + "amount,,1\n"));

        assertThat(bound.findings("blank-cell")).containsExactly("blank-cell submissions/201.csv:1 城关镇没有报送“约数”");
    }

    @ParameterizedTest
    @ValueSource(strings = {"zero", "not-applicable"})
    void blankIsNoFindingWherePolicyReadsIt(String policy) {
        Bound bound = Bound.of(project()
                .with("policy: {blank: " + policy + "}")
                .file("submissions/101.csv", ALL_BUT_AMOUNT + "amount,,\n"));

        assertThat(bound.submissions().findings()).isEmpty();
    }

    @Test
    void unreadableCellIsNotBlankAsWell() {
        Bound bound = Bound.of(project().file("submissions/101.csv", ALL_BUT_AMOUNT + "amount,,约五万\n"));

        assertThat(bound.submissions().findings()).extracting(Finding::rule).containsExactly("unreadable-cell");
    }

    @Test
    void dashIsNoFindingWhereTheIndicatorProvidesForIt() {
        Bound bound = Bound.of(project().file("submissions/201.csv", ALL_BUT_AMOUNT + "amount,,—\nabout,,—\n"));

        assertThat(bound.submissions().findings())
                .extracting(found -> found.rule() + " " + found.place())
                .containsExactly("not-applicable-cell submissions/201.csv:8:3");
        assertThat(bound.figures("201")).containsEntry("amount", "—").containsEntry("about", "—");
    }

    @Test
    void approximateCountStaysApproximate() {
        Bound bound = Bound.of(project().file("submissions/201.csv", ALL_BUT_AMOUNT + "amount,,0.85\nabout,,220余\n"));

        assertThat(bound.submissions().findings()).isEmpty();
        assertThat(bound.figures("201")).containsEntry("about", "220余").containsEntry("amount", "0.85");
    }

    @ParameterizedTest
    @ValueSource(strings = {"zero", "not-applicable", "error"})
    void fileWithoutADataRowIsAnErrorUnderEveryPolicy(String policy) {
        Bound bound = Bound.of(project()
                .with("policy: {blank: " + policy + "}")
                .file("submissions/101.csv", "indicator,breakdown,value\n"));

        assertThat(bound.submissions().findings())
                .extracting(found -> found.severity() + " " + found.rule() + " " + found.place())
                .containsExactly("ERROR empty-file submissions/101.csv:1:1");
    }

    @Test
    void fileOfNobodyIsOneFinding() {
        Bound bound = Bound.of(project().file("submissions/form.csv", ALL_BUT_AMOUNT));

        assertThat(bound.submissions().submissions()).isEmpty();
        assertThat(bound.findings())
                .containsExactly("unknown-unit submissions/form.csv:1 看不出是哪个单位的：文件名“form”不在名录中，表内也没有写明填报单位");
    }

    @Test
    void sameCellInTwoFilesIsAFindingThatNamesBothPlaces() {
        Bound bound = Bound.of(project()
                .file("submissions/101-1.csv", ALL_BUT_AMOUNT + "amount,,1\n")
                .file("submissions/101-2.csv", "indicator,value\namount,1\n"));

        assertThat(bound.submissions().findings()).singleElement().satisfies(found -> {
            assertThat(found.rule()).isEqualTo("duplicate-cell");
            assertThat(found.locations())
                    .extracting(place -> place.at() + " " + place.value())
                    .containsExactly("submissions/101-2.csv:2:2 1", "submissions/101-1.csv:8:3 1");
        });
    }

    private TestProject project() {
        return TestProject.in(folder).smallForm().roster("code,name,kind\n101,民政局,部门\n102,民政局二,部门\n201,城关镇,乡镇\n");
    }
}
