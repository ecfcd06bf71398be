package dev.report.published;

import static org.assertj.core.api.Assertions.assertThat;

import dev.report.definition.DefinitionLoader;
import dev.report.finding.Finding;
import dev.report.published.page.Block;
import dev.report.published.page.Place;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A city's report whose zeros were published as something else: each such cell is named, no other figure suffers, and every sum is found to hold. */
class MarksForNothingTest {

    private static final Path FACTS = Path.of("src/test/resources/check/published/suqian_city_2023.csv");
    private static final int ZEROS = 107;
    private static final int CELLS = 200;

    @TempDir
    private Path folder;

    private PublishedReport read(String body) throws Exception {
        Path page = Files.writeString(folder.resolve("page.html"), body);
        return PublishedReportReader.read(
                PublishedReportReader.open(page, "page.html").document().orElseThrow(),
                DefinitionLoader.named("cn-2021"),
                ReadingOptions.NONE);
    }

    private static List<Finding> ofCells(PublishedReport report) {
        return ReportChecker.check(report, Optional.empty()).findings().stream()
                .filter(finding -> finding.cell().isPresent())
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "—, not-applicable-cell, 93",
        "－, not-applicable-cell, 93",
        "/, not-applicable-cell, 93",
        "无, not-applicable-cell, 93",
        "零, unreadable-cell, 93",
        "0件, lenient-reading, 200"
    })
    void everyZeroIsNamedAndNoSumIsSaidToFail(String mark, String rule, int figures) throws Exception {
        PublishedReport report = withZeros(mark);

        assertThat(ofCells(report)).extracting(Finding::rule).containsOnly(rule);
        assertThat(ofCells(report).stream()
                        .mapToInt(finding -> finding.locations().size())
                        .sum())
                .isEqualTo(ZEROS);
        assertThat(report.figures().cells().keys().stream()
                        .filter(key -> report.figures()
                                .isReported(report.figures().cells().position(key))))
                .hasSize(figures);
    }

    private PublishedReport withZeros(String mark) throws Exception {
        List<Block.Table> tables = new ArrayList<>();
        for (Block.Table table : FormSheet.tables(FACTS)) {
            tables.add(new Block.Table(
                    table.cells().stream()
                            .map(cell -> cell.text().equals("0") ? saying(cell, mark) : cell)
                            .toList(),
                    Place.NONE));
        }
        return read(Manner.PLAIN.report("某某2024年政府信息公开工作年度报告", 2024, tables));
    }

    /** A county that leaves out whatever is 0 hears it once a table, and where each blank is. */
    @Test
    void zerosThatWereLeftOutAreOneFindingATable() throws Exception {
        List<Finding> found = ofCells(withZeros(""));

        assertThat(found.stream().filter(finding -> finding.locations().size() > 1))
                .extracting(finding -> finding.message().zh())
                .allMatch(message -> message.matches("表三没有一格填 0，\\d+ 格中有 \\d+ 格是空白"))
                .hasSize(1);
        assertThat(found.stream()
                        .mapToInt(finding -> finding.locations().size())
                        .sum())
                .isEqualTo(ZEROS);
    }

    private static Block.Cell saying(Block.Cell cell, String text) {
        return new Block.Cell(text, cell.row(), cell.column(), cell.across(), cell.down(), cell.at());
    }

    /** Its figures cannot be checked; which table it is, its section tells. */
    @Test
    void tableThatIsAPictureIsNamedAsSuch() throws Exception {
        String page = Manner.PLAIN.report("某某2024年政府信息公开工作年度报告", 2024, FormSheet.tables(FACTS));
        int table = page.indexOf("<table", page.indexOf("三、收到"));
        int end = page.indexOf("</table>", table) + "</table>".length();
        PublishedReport report = read(page.substring(0, table) + "<img src=/pic/1.png>" + page.substring(end));

        assertThat(report.missingTables())
                .extracting(finding -> finding.message().zh())
                .containsExactly("表三的位置是图片，其中的数字一个也没有核对");
        assertThat(report.figures().cells().keys().stream()
                        .filter(key -> report.figures()
                                .hasPlace(report.figures().cells().position(key))))
                .hasSize(CELLS - 25 * 7);
    }

    /** In a whole report the heading stands over the section's words, which are few. */
    @Test
    void sectionThatSaysNothingIsNamed() throws Exception {
        PublishedReport report = read(Manner.PLAIN.report("某某2024年政府信息公开工作年度报告", 2024, FormSheet.tables(FACTS)));

        assertThat(ReportChecker.check(report, Optional.empty()).findings())
                .filteredOn(finding -> finding.rule().equals("stub-section"))
                .extracting(finding -> finding.message().zh())
                .containsExactly("本部分只有“情况正常。”（5 字），没有内容");
    }
}
