package dev.report.published;

import static org.assertj.core.api.Assertions.assertThat;

import dev.report.definition.DefinitionLoader;
import dev.report.definition.ReportDefinition;
import dev.report.finding.Finding;
import dev.report.finding.Severity;
import dev.report.model.CellKey;
import dev.report.model.Period;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pages whose tables have a mark, or nothing, where a 0 belongs. */
class UnwrittenZerosTest {

    private static final Path FACTS = PortalPagesTest.FACTS.resolve("suqian_city_2024.csv");
    private static final ReportDefinition FORM = DefinitionLoader.named("cn-2021");

    @TempDir
    private Path folder;

    private PublishedReport report(String mark, String from, String to) throws IOException {
        String page = Manner.PLAIN
                .report("宿迁市2024年政府信息公开工作年度报告", 2024, FormSheet.tables(FACTS))
                .replace("<td>0</td>", "<td>" + mark + "</td>")
                .replace(from, to);
        Path file = Files.writeString(folder.resolve("a.html"), page);
        return PublishedReportReader.read(
                PublishedReportReader.open(file, "a.html").document().orElseThrow(), FORM, ReadingOptions.NONE);
    }

    private static List<String> found(PublishedReport report) {
        return ReportChecker.check(report, Optional.empty()).findings().stream()
                .filter(finding ->
                        finding.severity() != Severity.INFO && finding.cell().isPresent())
                .map(finding -> finding.rule() + " " + finding.locations().size())
                .toList();
    }

    /** Table three has 102 zeros; table four has two, which may be an oversight. */
    @ParameterizedTest
    @CsvSource({"—, not-applicable-cell", "/, not-applicable-cell", "无, not-applicable-cell", "'', blank-cell"})
    void tableWithoutASingleZeroIsOneFinding(String mark, String rule) throws IOException {
        assertThat(found(report(mark, "", ""))).containsExactly(rule + " 102", rule + " 1", rule + " 1");
    }

    @ParameterizedTest
    @CsvSource({"—", "/", "''", "0"})
    void sumsOfSuchATableAreCheckedAllTheSame(String mark) throws IOException {
        PublishedReport report = report(mark, "<td>3521</td>", "<td>3251</td>");

        assertThat(ReportChecker.check(report, Optional.empty()).findings())
                .extracting(Finding::rule)
                .contains("requests-balance", "results-sum", "row-total");
    }

    @Test
    void dashOfLastYearIsComparedAsZero() throws IOException {
        CellKey legal = CellKey.of("requests.carried_out/research");
        PublishedReport report = report("—", "", "");

        assertThat(LastYear.in(FORM, report, Period.ofYear(2024)).figures().entry(legal))
                .isEqualTo(report("0", "", "").figures().entry(legal));
    }

    @Test
    void singleDashAmongZerosStaysAFindingOfItsOwn() throws IOException {
        PublishedReport report = report("0", "<td>118</td>", "<td>—</td>");

        assertThat(report.findings())
                .filteredOn(finding -> finding.severity() == Severity.WARNING)
                .extracting(
                        finding -> finding.rule() + " " + finding.locations().size())
                .containsOnly("not-applicable-cell 1")
                .hasSize(2);
    }
}
