package dev.report.published;

import static org.assertj.core.api.Assertions.assertThat;

import dev.report.bind.Submission;
import dev.report.bind.SubmissionBinder;
import dev.report.definition.DefinitionLoader;
import dev.report.definition.ReportDefinition;
import dev.report.discover.Intake;
import dev.report.discover.SubmissionFile;
import dev.report.finding.Severity;
import dev.report.model.CellKey;
import dev.report.model.FigureTable;
import dev.report.model.Quantity;
import dev.report.project.FreeProject;
import dev.report.project.ReportProject;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Real published tables, laid out as portals lay them out, are read as they were published: no figure is lost, none is another one's. */
class PortalPagesTest {

    static final Path FACTS = Path.of("src/test/resources/check/published");

    @TempDir
    private Path folder;

    static Stream<Arguments> pages() {
        return Stream.of(
                        "suqian_city_2023 cn-2021",
                        "suqian_city_2024 cn-2021",
                        "hangzhou_city_2025 cn-2021",
                        "shuyang_drc_2023 cn-2021",
                        "unnamed_60_62_63 cn-2021",
                        "unnamed_unit_2023_r29 cn-2021",
                        "shanghai_stcsm_2024 cn-2021",
                        "nileke_town_2023 cn-2021",
                        "hongze_district_2024_tables_3_4 cn-2019",
                        "unnamed_2019_table2 cn-2019",
                        "xiongxian_township_2019 cn-2019")
                .map(each -> each.split(" "))
                .flatMap(each -> Stream.of(Manner.values()).map(manner -> Arguments.of(each[0], each[1], manner)));
    }

    @ParameterizedTest(name = "{0} {2}")
    @MethodSource("pages")
    void everyFigureIsReadAsItWasPublished(String facts, String form, Manner manner) throws Exception {
        FigureTable published = submitted(FACTS.resolve(facts + ".csv"), DefinitionLoader.named(form));

        assertThat(differences(figures(read(facts, form, manner).figures()), figures(published)))
                .isEmpty();
    }

    static Stream<Arguments> faults() {
        return Stream.of(
                        "suqian_city_2023",
                        "suqian_city_2024",
                        "hangzhou_city_2025",
                        "unnamed_unit_2023_r29",
                        "shanghai_stcsm_2024 blank-cell:requests.carried_out/total",
                        "unnamed_60_62_63 missing-table:- missing-table:- requests-balance:requests.received/natural_person requests-balance:requests.received/total")
                .map(each -> each.split(" "))
                .flatMap(each -> Stream.of(Manner.values())
                        .map(manner ->
                                Arguments.of(each[0], manner, List.of(each).subList(1, each.length))));
    }

    /** Blank columns aside, which the sheet has as the report has them. */
    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("faults")
    void knownFaultsAreFoundAndNothingElse(String facts, Manner manner, List<String> faults) throws Exception {
        PublishedReport report = read(facts, "cn-2021", manner);

        assertThat(ReportChecker.check(report, Optional.empty()).findings())
                .filteredOn(finding -> finding.severity() == Severity.ERROR)
                .extracting(finding -> finding.rule() + ":"
                        + finding.cell().map(CellKey::toString).orElse("-"))
                .filteredOn(found -> !found.startsWith("blank-cell:") || faults.contains(found))
                .containsExactlyInAnyOrderElementsOf(faults);
    }

    private PublishedReport read(String facts, String form, Manner manner) throws Exception {
        String html = manner.report("某某2024年政府信息公开工作年度报告", 2024, FormSheet.tables(FACTS.resolve(facts + ".csv")));
        Path page = Files.write(folder.resolve("page.html"), html.getBytes(Charset.forName("GB18030")));
        return PublishedReportReader.read(
                PublishedReportReader.open(page, "page.html").document().orElseThrow(),
                DefinitionLoader.named(form),
                ReadingOptions.NONE);
    }

    /** The figures of a sheet as a unit would send it. */
    private static FigureTable submitted(Path sheet, ReportDefinition definition) throws Exception {
        ReportProject project = FreeProject.of(definition);
        SubmissionFile file = new SubmissionFile("a.csv", sheet, Optional.of(FreeProject.unit(project, "a.csv")));
        return SubmissionBinder.bind(project, new Intake(List.of(file), List.of())).submissions().stream()
                .map(Submission::table)
                .findFirst()
                .orElseThrow();
    }

    private static List<String> differences(List<String> read, List<String> published) {
        return IntStream.range(0, read.size())
                .filter(cell -> !read.get(cell).equals(published.get(cell)))
                .mapToObj(cell -> read.get(cell) + " instead of " + published.get(cell))
                .toList();
    }

    private static List<String> figures(FigureTable table) {
        List<String> figures = new ArrayList<>();
        for (int cell = 0; cell < table.cells().size(); cell++) {
            figures.add(table.cells().key(cell) + " "
                    + (table.isReported(cell)
                            ? Quantity.plain(table.value(cell))
                            : table.isUnreadable(cell) ? "unreadable" : table.hasPlace(cell) ? "blank" : "absent"));
        }
        return figures;
    }
}
