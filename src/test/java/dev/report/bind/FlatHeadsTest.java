package dev.report.bind;

import static org.assertj.core.api.Assertions.assertThat;

import dev.report.compile.Compilation;
import dev.report.compile.ReportCompiler;
import dev.report.finding.Finding;
import dev.report.model.FigureTable;
import dev.report.project.TestProject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The heads of a table with a row a unit and a column a cell. */
class FlatHeadsTest {

    private static final String CELLS = "received/a,received/b,received/total,closed/a,closed/b,closed/total,amount";

    private static final String THREE_UNITS = "101,1,2,3,0,0,0,5\n102,4,5,9,1,1,2,6\n201,4,5,9,1,1,2,6\n";

    @TempDir
    Path folder;

    /** The form's word in the corner of a table of units is the head of their column in what they send. */
    @Test
    void wordInTheCornerOfATableMayHeadTheUnits() throws IOException {
        String form = TestProject.SMALL_FORM
                .replace("unit: [unit]", "unit: [unit, Agency / Component]")
                .replace(
                        "rows: [{key: received}, {key: closed}]",
                        "rows: [{key: received}, {key: closed}]\n"
                                + "      - corner: Agency / Component\n"
                                + "        units: {total: 全县}\n"
                                + "        columns: [{label: 收到甲, key: received/a}]");
        Compilation compilation = check(form, "Agency / Component," + CELLS + "\n" + THREE_UNITS);

        assertThat(of(compilation, "blank-cell"))
                .noneMatch(finding -> !finding.message().zh().contains("约数"));
        assertThat(of(compilation, "unknown-figure")).isEmpty();
        assertThat(compilation.submissions().submissions()).hasSize(3);
    }

    @Test
    void headsThatNobodyKnowsAreSaidOnceAndTheirCellsAreNotCalledBlankToo() throws IOException {
        String heads =
                CELLS.replace("received/a", "一").replace("received/b", "二").replace("amount", "三");
        Compilation compilation =
                check(TestProject.SMALL_FORM, "unit," + heads + ",about\n" + THREE_UNITS.replace("\n", ",7\n"));

        assertThat(of(compilation, "unknown-figure"))
                .singleElement()
                .satisfies(finding ->
                        assertThat(finding.message().en()).isEqualTo("The form has none of these 3 items: 一, 二, 三"))
                .satisfies(finding -> assertThat(finding.locations())
                        .extracting(located -> located.at().column())
                        .containsExactly(2, 3, 8));
        assertThat(of(compilation, "blank-cell")).isEmpty();
    }

    @Test
    void headLikeOneOfTheFormIsSaidByItself() throws IOException {
        String heads = CELLS.replace("received/a", "recieved/a").replace("received/b", "二");
        Compilation compilation = check(TestProject.SMALL_FORM, "unit," + heads + ",about\n101,1,2,3,0,0,0,5,7\n");

        assertThat(of(compilation, "unknown-figure"))
                .extracting(finding -> finding.message().en())
                .containsExactlyInAnyOrder("The form has no item \"recieved/a\"", "The form has no item \"二\"");
    }

    @Test
    void cellsThatLackMoreThanTheUnknownHeadsAreCalledBlank() throws IOException {
        Compilation compilation = check(
                TestProject.SMALL_FORM,
                "unit,一,received/total,closed/a,closed/b,closed/total,about\n101,1,3,0,0,0,7\n");

        assertThat(of(compilation, "blank-cell")).hasSize(3);
    }

    /** The form's own sheet may have the head of the units over its labels. */
    @Test
    void wordInTheCornerOfATableMayHeadTheLabelsToo() throws IOException {
        String form = TestProject.SMALL_FORM
                .replace("unit: [unit]", "unit: [unit, 单位名称]")
                .replace(
                        "rows: [{key: received}, {key: closed}]",
                        "corner: 单位名称\n        rows: [{label: 一、收办, under: [{key: received}, {key: closed}]}]");
        Compilation compilation = check(form, "单位名称,,甲,乙,合计\n一、收办,收到,1,2,3\n,办结,0,0,0\n", "submissions/101.csv");

        FigureTable table = compilation.submissions().submissions().get(0).table();
        assertThat(of(compilation, "unknown-unit")).isEmpty();
        assertThat(table.digits(table.cells().position("received/b"))).isEqualTo("2");
    }

    /** Its columns may be those of a table with a row a unit as well. */
    @Test
    void labelUnderTheHeadOfTheUnitsMakesATableOfTheForm() throws IOException {
        String form = TestProject.SMALL_FORM
                .replace("unit: [unit]", "unit: [unit, 单位名称]")
                .replace(
                        "rows: [{key: received}, {key: closed}]",
                        "corner: 单位名称\n        rows: [{key: received}, {key: closed}]\n"
                                + "      - corner: 单位名称\n        units: {total: 全县}\n"
                                + "        columns: [{label: 甲, key: received/a}, {label: 乙, key: received/b}]");
        Compilation table = check(form, "单位名称,甲,乙,总计\n收到,1,2,3\n办结,0,0,0\n", "submissions/101.csv");

        assertThat(of(table, "unknown-unit")).isEmpty();
        assertThat(table.submissions().submissions()).hasSize(1);

        Compilation units = check(form, "单位名称,甲,乙\n101,1,2\n102,0,0\n", "submissions/101.csv");
        assertThat(units.submissions().submissions()).hasSize(2);
    }

    /** The form that the program makes has a list under its tables, and a note under that. */
    @Test
    void listUnderATableOfTheSameSheetIsRead() throws IOException {
        Compilation compilation = check(
                TestProject.SMALL_FORM.replace("value: [value]", "value: [value, 数量]"),
                "indicator,甲,乙,总计\n收到,1,2,3\n办结,0,0,0\nindicator,数量\n金额,5\n约数,6\n注：灰色处不填\n",
                "submissions/101.csv");

        FigureTable table = compilation.submissions().submissions().get(0).table();
        assertThat(table.digits(table.cells().position("received/total"))).isEqualTo("3");
        assertThat(table.digits(table.cells().position("amount"))).isEqualTo("5");
        assertThat(of(compilation, "unknown-layout")).isEmpty();
        assertThat(of(compilation, "unknown-figure")).isEmpty();
    }

    /** A block without rows is one row under its heads; the next block has its own. */
    @Test
    void blocksOfOneRowStandUnderEachOtherInOneSheet() throws IOException {
        String form = TestProject.SMALL_FORM.replace(
                "rows: [{key: received}, {key: closed}]",
                "rows: [{key: received}, {key: closed}]\n"
                        + "  - id: plain\n"
                        + "    title: 金额\n"
                        + "    blocks:\n"
                        + "      - columns: [{label: 金额, key: amount}, {label: 约数, key: about}]\n"
                        + "      - heading: 其他\n"
                        + "        columns: [{label: 最大, key: largest}, {label: 最后, key: latest}]");
        Compilation compilation = check(form, "金额,约数\n5,6\n其他,\n最大,最后\n7,8\n", "submissions/101.csv");

        FigureTable table = compilation.submissions().submissions().get(0).table();
        assertThat(List.of("amount", "about", "largest", "latest").stream()
                        .map(key -> table.text(table.cells().position(key))))
                .containsExactly("5", "6", "7", "8");
        assertThat(of(compilation, "duplicate-cell")).isEmpty();
    }

    private static List<Finding> of(Compilation compilation, String kind) {
        return compilation.findings().stream()
                .filter(finding -> finding.rule().equals(kind))
                .toList();
    }

    private Compilation check(String form, String csv) throws IOException {
        return check(form, csv, "submissions/all.csv");
    }

    private Compilation check(String form, String csv, String name) throws IOException {
        TestProject.in(folder)
                .form(form)
                .with("policy: {missing-unit: warning}")
                .file(name, csv)
                .load();
        return ReportCompiler.check(ReportCompiler.load(folder));
    }
}
