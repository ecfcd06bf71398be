package dev.report.foia;

import static org.assertj.core.api.Assertions.assertThat;

import dev.report.aggregate.Consolidation;
import dev.report.compile.Compilation;
import dev.report.compile.ReportCompiler;
import dev.report.finding.Finding;
import dev.report.finding.Fix;
import dev.report.finding.Severity;
import dev.report.model.CellKey;
import dev.report.model.Entry;
import dev.report.model.FigureTable;
import dev.report.model.Quantity;
import dev.report.samples.ProjectFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Our sums against what all federal agencies published: data that nobody here made. */
class AllAgenciesTest {

    private static final String WRONG = "dispositions/total";

    @TempDir
    Path folder;

    /** Table to the number of totals, as {@code compared} in {@code a table=number}, … */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2020|requests=128 dispositions=416 appeals=128 appeal_dispositions=160 backlog=64 consultations=128|28",
                "2021|requests=132 dispositions=429 appeals=132 appeal_dispositions=165 backlog=66 consultations=132|29",
                "2022|requests=156 dispositions=507 appeals=156 appeal_dispositions=195 backlog=78 consultations=156|29",
                "2023|requests=132 dispositions=429 appeals=132 appeal_dispositions=165 backlog=66 consultations=132|29",
            })
    void componentsAddUpToThePublishedTotals(int year, String compared, int wrong) throws IOException {
        Consolidation sums = check(year, "components.csv").consolidation();

        Map<String, Integer> tables = new LinkedHashMap<>();
        List<String> different = new ArrayList<>();
        FoiaFigures.rows(year, "totals.csv")
                .forEach((agency, cells) -> cells.forEach((cell, total) -> {
                    tables.merge(cell.replaceAll("[./].*", ""), 1, Integer::sum);
                    if (!text(sums, agency, cell).equals(total)) {
                        different.add(cell);
                    }
                }));

        assertThat(tables.toString().replaceAll("[{},]", "")).isEqualTo(compared);
        assertThat(different).hasSize(wrong).containsOnly(WRONG);
    }

    @ParameterizedTest
    @CsvSource({"2020,119,3094", "2021,118,3068", "2022,119,3094", "2023,121,3146"})
    void componentsAddUpToTheDepartmentsOwnTables(int year, int agencies, int compared) throws IOException {
        Consolidation sums = check(year, "components.csv").consolidation();
        Map<String, Map<String, String>> published = new LinkedHashMap<>(FoiaFigures.rows(year, "published.csv"));
        Map<String, String> all = published.remove("ALL");

        int equal = 0;
        for (Map.Entry<String, Map<String, String>> agency : published.entrySet()) {
            for (Map.Entry<String, String> cell : agency.getValue().entrySet()) {
                assertThat(text(sums, agency.getKey(), cell.getKey()))
                        .as(agency.getKey() + " " + cell.getKey())
                        .isEqualTo(cell.getValue());
                equal++;
            }
        }
        assertThat(published).hasSize(agencies);
        assertThat(equal).isEqualTo(compared);
        // The published tables of 2022 leave one agency out, and so does their total.
        Map<String, String> leftOut =
                year == 2022 ? FoiaFigures.rows(year, "components.csv").get("USAGM") : Map.of();
        all.forEach((cell, total) -> {
            long ours = Long.parseLong(text(sums.total(), cell)) - Long.parseLong(leftOut.getOrDefault(cell, "0"));
            assertThat(Long.toString(ours)).as(cell).isEqualTo(total);
        });
    }

    @ParameterizedTest
    @CsvSource({"2020,28", "2021,29", "2022,29", "2023,29"})
    void faultsOfThePublishedTotalsAreFoundAtTheirCells(int year, int wrong) throws IOException {
        Map<String, Map<String, String>> published = FoiaFigures.rows(year, "published.csv");

        List<Finding> findings = faults(check(year, "totals.csv"));

        Map<String, List<Finding>> byAgency = new TreeMap<>();
        findings.forEach(
                finding -> byAgency.computeIfAbsent(finding.unit().orElseThrow().value(), any -> new ArrayList<>())
                        .add(finding));
        assertThat(byAgency).hasSize(wrong);
        byAgency.forEach((agency, found) -> {
            assertThat(found)
                    .extracting(Finding::rule)
                    .containsExactlyInAnyOrder("dispositions-sum", "processed-disposed");
            Finding sum = found.stream()
                    .filter(finding -> finding.rule().equals("dispositions-sum"))
                    .findFirst()
                    .orElseThrow();
            assertThat(sum.cell()).hasValue(CellKey.of(WRONG));
            assertThat(sum.expected()).hasValue(published.get(agency).get(WRONG));
            assertThat(sum.place().file()).isEqualTo("submissions/totals.csv");
            if (!(year == 2022 && agency.equals("DHS"))) {
                Fix fix = sum.remedy().fix().orElseThrow();
                assertThat(fix.cell()).isEqualTo(CellKey.of(WRONG));
                assertThat(fix.to()).isEqualTo(published.get(agency).get(WRONG));
            }
        });
    }

    /** Beside restatements two faults are in the components' figures of four years; nothing else is called wrong. */
    @ParameterizedTest
    @CsvSource({
        "2020,''",
        "2021,''",
        "2022,DHS-ICE processed-disposed 15464 15460; VA-GC backlog-within-pending 206 8",
        "2023,''",
    })
    void nothingElseIsCalledWrong(int year, String expected) throws IOException {
        Compilation compilation = check(year, "components.csv");

        assertThat(faults(compilation).stream()
                        .map(finding -> finding.unit().orElseThrow() + " " + finding.rule() + " "
                                + finding.actual().orElseThrow() + " "
                                + finding.expected().orElseThrow())
                        .collect(Collectors.joining("; ")))
                .isEqualTo(expected);
    }

    /** Of the two faults of 2022 the one that breaks an equation is named in 2023 as last year's. */
    @ParameterizedTest
    @CsvSource({"2021,''", "2022,''", "2023,DHS-ICE"})
    void faultsOfTheYearBeforeAreNamedAsLastYears(int year, String units) throws IOException {
        assertThat(check(year, "components.csv").findings().stream()
                        .filter(finding -> finding.rule().equals("last-years-unit"))
                        .filter(finding -> finding.severity() == Severity.WARNING)
                        .map(finding -> finding.unit().orElseThrow().value())
                        .collect(Collectors.joining(" ")))
                .isEqualTo(units);
    }

    @ParameterizedTest
    @CsvSource({"2021,1128,305", "2022,1116,232", "2023,1129,289"})
    void restatementsAreWarnedOfAndNothingBeside(int year, int pairs, int restated) throws IOException {
        Map<String, Map<String, String>> before = FoiaFigures.rows(year - 1, "components.csv");
        List<String> compared = new ArrayList<>();
        List<String> different = new ArrayList<>();
        FoiaFigures.rows(year, "components.csv").forEach((unit, cells) -> {
            for (String flow : before.containsKey(unit) ? FoiaFigures.FLOWS : List.<String>of()) {
                String start = cells.get(flow + "/pending_start");
                String end = before.get(unit).get(flow + "/pending_end");
                if (!start.equals("N/A") && !end.equals("N/A")) {
                    compared.add(unit + " " + flow);
                    if (!start.equals(end)) {
                        different.add(unit + " " + flow);
                    }
                }
            }
        });

        List<String> warned = check(year, "components.csv").findings().stream()
                .filter(finding -> finding.rule().equals("pending-continuity"))
                .map(finding -> finding.unit().orElseThrow() + " "
                        + finding.cell().orElseThrow().indicator())
                .toList();

        assertThat(warned).containsExactlyInAnyOrderElementsOf(different);
        assertThat(List.of(compared.size(), different.size())).isEqualTo(List.of(pairs, restated));
    }

    private Compilation check(int year, String file) throws IOException {
        ProjectFolder project = FoiaFigures.project(folder.resolve(year + file), year, file);
        return ReportCompiler.check(ReportCompiler.load(project.root()));
    }

    /** All findings but the restatements, and remarks on components that came or went. */
    /** What is wrong with this year's figures alone. */
    private static List<Finding> faults(Compilation compilation) {
        return compilation.findings().stream()
                .filter(finding -> finding.severity() != Severity.INFO)
                .filter(finding ->
                        !Set.of("pending-continuity", "last-years-unit").contains(finding.rule()))
                .toList();
    }

    private static String text(Consolidation sums, String agency, String cell) {
        return text(sums.kind(agency).orElseThrow(), cell);
    }

    /** A chart that concerns no component is published as 0. */
    private static String text(FigureTable table, String cell) {
        Entry entry = table.entry(CellKey.of(cell));
        return entry.quantity().map(Quantity::text).orElse(entry instanceof Entry.NotApplicable ? "0" : "");
    }
}
