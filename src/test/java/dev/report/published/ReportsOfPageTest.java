package dev.report.published;

import static org.assertj.core.api.Assertions.assertThat;

import dev.report.definition.DefinitionLoader;
import dev.report.definition.ReportDefinition;
import dev.report.finding.Finding;
import dev.report.model.CellKey;
import dev.report.model.Quantity;
import dev.report.project.History;
import dev.report.published.page.PublishedDocument;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pages that hold more than one report, as a county's with those of all years. */
class ReportsOfPageTest {

    private static final Path FACTS = PortalPagesTest.FACTS;
    private static final CellKey RECEIVED = CellKey.of("requests.received/total");
    private static final ReportDefinition FORM = DefinitionLoader.named("cn-2021");

    @TempDir
    private Path folder;

    private static String report(int year) throws IOException {
        String page = Manner.PLAIN.report(
                "宿迁市%d年政府信息公开工作年度报告".formatted(year),
                year,
                FormSheet.tables(FACTS.resolve("suqian_city_%d.csv".formatted(year))));
        return page.replaceAll("(?s).*<body>|</body>.*", "");
    }

    private PublishedDocument page(String... articles) throws IOException {
        Path file = Files.writeString(folder.resolve("a.html"), "<body>" + String.join("\n", articles) + "</body>");
        return PublishedReportReader.open(file, "a.html").document().orElseThrow();
    }

    private static ReportsOfPage all(PublishedDocument page) throws IOException {
        PublishedReport latest = PublishedReportReader.read(page, FORM, ReadingOptions.NONE);
        return ReportsOfPage.of(page, latest, List.of(FORM));
    }

    private static String received(PublishedReport report) {
        int cell = report.figures().cells().position(RECEIVED);
        return report.cover().year().map(Stated::value).orElse("-") + " "
                + Quantity.plain(report.figures().value(cell));
    }

    @ParameterizedTest
    @CsvSource({"2024, 2023", "2023, 2024"})
    void eachYearHasItsOwnFiguresInWhateverOrder(int first, int second) throws IOException {
        ReportsOfPage all = all(page(report(first), report(second)));

        assertThat(all.reports()).extracting(ReportsOfPageTest::received).containsExactly("2024 3525", "2023 3511");
        assertThat(all.reports())
                .allSatisfy(report -> assertThat(
                                ReportChecker.check(report, all.before(report)).findings())
                        .extracting(Finding::rule)
                        .doesNotContain("duplicate-cell", "heading-numbering", "section-title", "year-agreement"));
        assertThat(all.before(all.reports().get(0)))
                .map(History::figures)
                .hasValueSatisfying(last ->
                        assertThat(last.value(last.cells().position(RECEIVED))).hasToString("3511"));
    }

    @Test
    void figureOfTheSecondReportHasItsPlaceOnThePage() throws IOException {
        PublishedReport earlier =
                all(page(report(2024), report(2023))).reports().get(1);

        assertThat(earlier.figures().place(earlier.figures().cells().position(RECEIVED)))
                .hasValueSatisfying(place -> {
                    assertThat(place.within()).startsWith("表4!");
                    assertThat(earlier.cell(place))
                            .hasValueSatisfying(cell -> assertThat(cell.text()).isEqualTo("3511"));
                });
    }

    @Test
    void reportOfAYearIsFoundAmongTheOthersAndTheyAreSaidToBeUnread() throws IOException {
        PublishedReport read =
                PublishedReportReader.read(page(report(2024), report(2023)), FORM, ReadingOptions.among(2023));

        assertThat(received(read)).isEqualTo("2023 3511");
        assertThat(read.unreadBeside(read.beside()))
                .singleElement()
                .satisfies(finding ->
                        assertThat(finding.message().zh()).isEqualTo("同一文件里还有 1 份年报（2024 年），没有读取；以下只是 2023 年的"));
    }

    @ParameterizedTest
    @CsvSource({"2019, true", "2022, true", "2023, false", "2024, false"})
    void yearThatNoReportOfThePageIsAboutIsNotTakenForOneOfThem(int asked, boolean lacking) throws IOException {
        PublishedReport read = PublishedReportReader.read(
                page(report(2024), report(2023)),
                FORM,
                new ReadingOptions(OptionalInt.of(asked), Optional.empty(), Optional.empty()));

        assertThat(read.lacks(asked).map(finding -> finding.message().zh()))
                .isEqualTo(lacking ? Optional.of("文件里是 2023、2024 年的年报，没有 " + asked + " 年的，未导入任何内容") : Optional.empty());
    }

    @Test
    void articleThatIsOnThePageTwiceIsOneReport() throws IOException {
        String article = report(2024);
        ReportsOfPage all = all(page(article, article.replaceFirst("<h1>.*?</h1>", "")));

        assertThat(all.reports()).extracting(ReportsOfPageTest::received).containsExactly("2024 3525");
        assertThat(all.unread()).isEmpty();
    }

    @Test
    void secondReportWithoutATitleIsSaidToBeUnread() throws IOException {
        ReportsOfPage all = all(page(report(2024), report(2023).replaceFirst("<h1>.*?</h1>", "")));

        assertThat(all.reports()).extracting(ReportsOfPageTest::received).containsExactly("2024 3525");
        assertThat(all.unread()).extracting(Stated::value).containsExactly("");
    }

    @Test
    void anotherArticleBeforeTheReportIsNoPartOfIt() throws IOException {
        PublishedDocument page = page("<h1>关于报送年报的通知</h1><p>一、总体要求</p><p>1月31日前报送。</p>", report(2024));
        PublishedReport read = PublishedReportReader.read(page, FORM, ReadingOptions.NONE);

        assertThat(read.beside()).isEmpty();
        assertThat(read.cover().title()).map(Stated::value).contains("宿迁市2024年政府信息公开工作年度报告");
        assertThat(read.sections())
                .extracting(PublishedReport.Section::id)
                .containsExactly("preamble", "overview", "disclosure", "requests", "disputes", "problems", "other");
    }
}
