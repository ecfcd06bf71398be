package dev.report.published;

import static org.assertj.core.api.Assertions.assertThat;

import dev.report.definition.DefinitionLoader;
import dev.report.definition.ReportDefinition;
import dev.report.finding.Finding;
import dev.report.finding.Severity;
import dev.report.model.Period;
import dev.report.project.History;
import dev.report.published.page.Block;
import dev.report.published.page.Place;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Reports in which one slip makes many sums fail: that slip is the finding, and what follows from it stands under it. */
class OneFaultTest {

    private static final Path FACTS = Path.of("src/test/resources/check/published");
    private static final ReportDefinition FORM = DefinitionLoader.named("cn-2021");
    private static final int REQUESTS = 1;
    private static final int HEADS = 3;

    @TempDir
    private Path folder;

    private PublishedReport report(int year, List<Block.Table> tables) throws IOException {
        Path page = Files.writeString(
                folder.resolve("a.html"), Manner.PLAIN.report("宿迁市" + year + "年政府信息公开工作年度报告", year, tables));
        return PublishedReportReader.read(
                PublishedReportReader.open(page, "a.html").document().orElseThrow(), FORM, ReadingOptions.NONE);
    }

    private static List<Block.Table> tables(String facts) throws IOException {
        return new ArrayList<>(FormSheet.tables(FACTS.resolve(facts + ".csv")));
    }

    private static List<Finding> ofTables(PublishedReport report, Optional<History> lastYear) {
        return ReportChecker.check(report, lastYear).findings().stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .toList();
    }

    private static Block.Table changed(Block.Table table, UnaryOperator<Block.Cell> change) {
        return new Block.Table(table.cells().stream().map(change).toList(), Place.NONE);
    }

    private static String text(Block.Table table, int row, int column) {
        return table.cells().stream()
                .filter(cell -> cell.row() == row && cell.column() == column)
                .findFirst()
                .orElseThrow()
                .text();
    }

    private static Block.Cell saying(Block.Cell cell, String text) {
        return new Block.Cell(text, cell.row(), cell.column(), cell.across(), cell.down(), cell.at());
    }

    @ParameterizedTest
    @CsvSource({
        "suqian_city_2023, 3, 4, 自然人, 商业企业",
        "hangzhou_city_2025, 4, 3, 自然人, 商业企业",
        "hangzhou_city_2025, 3, 7, 自然人, 法律服务机构"
    })
    void columnThatStandsTwiceIsOneFinding(String facts, int from, int to, String first, String second)
            throws IOException {
        List<Block.Table> tables = tables(facts);
        Block.Table requests = tables.get(REQUESTS);
        tables.set(
                REQUESTS,
                changed(
                        requests,
                        cell -> cell.row() >= HEADS && cell.column() == to
                                ? saying(cell, text(requests, cell.row(), from))
                                : cell));

        List<Finding> found = ofTables(report(2025, tables), Optional.empty());

        assertThat(found).extracting(Finding::rule).containsExactly("row-total");
        assertThat(found.get(0).message().zh())
                .matches("“" + first + "”和“" + second + "”两列的 25 个数字逐一相同，因此有 \\d+ 处核对不上");
        assertThat(found.get(0).message().en())
                .matches("The columns " + first + " and " + second
                        + " hold the same 25 numbers, so that sums fail in \\d+ places?");
        assertThat(found.get(0).locations()).hasSizeGreaterThan(2 + 4);
    }

    /** Rows of results: the sums of all columns that they fill fail. */
    @ParameterizedTest
    @CsvSource({"suqian_city_2023, 0, 1, results-sum", "hangzhou_city_2025, 1, 0, results-sum"})
    void rowThatStandsTwiceIsOneFinding(String facts, int from, int to, String rule) throws IOException {
        List<Block.Table> tables = tables(facts);
        Block.Table requests = tables.get(REQUESTS);
        int results = HEADS + 2;
        tables.set(
                REQUESTS,
                changed(
                        requests,
                        cell -> cell.row() == results + to && cell.column() >= HEADS
                                ? saying(cell, text(requests, results + from, cell.column()))
                                : cell));

        List<Finding> found = ofTables(report(2025, tables), Optional.empty());

        assertThat(found).extracting(Finding::rule).containsExactly(rule);
        assertThat(found.get(0).message().zh()).startsWith("“予以公开”和“部分公开”两行的 7 个数字逐一相同");
    }

    /** As where only natural persons apply: their column is the column of totals. */
    @Test
    void equalColumnsThatAddUpAreNoFinding() throws IOException {
        List<Block.Table> tables = tables("hangzhou_city_2025");
        Block.Table requests = tables.get(REQUESTS);
        int total = HEADS + 6;
        tables.set(
                REQUESTS,
                changed(
                        requests,
                        cell -> cell.row() < HEADS || cell.column() < HEADS
                                ? cell
                                : saying(
                                        cell,
                                        cell.column() == total
                                                ? text(requests, cell.row(), HEADS)
                                                : cell.column() == HEADS ? cell.text() : "0")));

        assertThat(ofTables(report(2025, tables), Optional.empty())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"0, 表二, 10, WARNING", "1, 表三, 175, ERROR", "2, 表四, 15, WARNING"})
    void tableOfLastYearIsOneFindingWithWhatFollowsFromIt(int table, String title, int count, Severity severity)
            throws IOException {
        History lastYear = LastYear.in(FORM, report(2024, tables("suqian_city_2023")), Period.ofYear(2024));
        List<Block.Table> tables = tables("hangzhou_city_2025");
        tables.set(table, tables("suqian_city_2023").get(table));

        List<Finding> found = ReportChecker.check(report(2025, tables), Optional.of(lastYear)).findings().stream()
                .filter(finding -> finding.rule().equals("copied-figures"))
                .toList();

        assertThat(found).hasSize(1);
        assertThat(found.get(0).severity()).isEqualTo(severity);
        assertThat(found.get(0).message().zh()).isEqualTo(title + "的 " + count + " 个数字与上年年报（a.html）完全相同");
        assertThat(found.get(0).message().en())
                .isEqualTo("All " + count + " figures of " + title + " stand in last year's report (a.html) as well");
    }

    @Test
    void tablesOfTheirOwnAreNotSaidToBeLastYears() throws IOException {
        History lastYear = LastYear.in(FORM, report(2024, tables("suqian_city_2023")), Period.ofYear(2024));

        assertThat(ReportChecker.check(report(2025, tables("hangzhou_city_2025")), Optional.of(lastYear))
                        .findings())
                .extracting(Finding::rule)
                .doesNotContain("copied-figures");
    }

    @ParameterizedTest
    @CsvSource({"2021, true", "2022, true", "2020, false"})
    void formOfOtherYearsIsNamedInsteadOfWhatItLacks(int year, boolean isTold) throws IOException {
        List<Block.Table> old = tables("unnamed_2019_table2");
        old.add(tables("xiongxian_township_2019").get(0));
        old.add(tables("hangzhou_city_2025").get(2));

        List<Finding> found = ofTables(report(year, old), Optional.empty());

        assertThat(found.stream().anyMatch(finding -> finding.rule().equals("unknown-layout")))
                .isEqualTo(isTold);
        if (isTold) {
            assertThat(found)
                    .extracting(finding -> finding.message().en())
                    .contains("The report on " + year
                            + " is made on the form of other years: Annual report on government information"
                            + " disclosure (format of 2019) (2019 to 2020); for " + year
                            + " it is Annual report on government information disclosure (format of 2021)");
            assertThat(found).extracting(Finding::rule).doesNotContain("missing-table", "unknown-figure");
        }
    }
}
