package dev.report.oia;

import static org.assertj.core.api.Assertions.assertThat;

import dev.report.compile.Compilation;
import dev.report.compile.ReportCompiler;
import dev.report.model.CellKey;
import dev.report.model.FigureTable;
import dev.report.model.Quantity;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Our sums and quotients by type of agency against those that were published: data that nobody here made. */
class PublishedSubtotalsTest {

    private static final String AVERAGE = "OIA_average";
    private static final String SHARE = "Percent_OIAs_CompletedWithinTimeframe";

    @TempDir
    Path folder;

    /** @param counts how many published counts of types of agency are compared, each with ours; likewise for shares and averages */
    @ParameterizedTest
    @CsvSource({
        "2019-06-30, 119, 30, 6, 0",
        "2019-12-31, 122, 30, 6, 0",
        "2020-06-30, 123, 30, 6, 0",
        "2020-12-31, 124, 30, 6, 0",
        "2021-06-30, 126, 30, 6, 0",
        "2021-12-31, 129, 30, 6, 0",
        "2022-06-30, 129, 48, 6, 6",
        "2022-12-31, 106, 40, 5, 5"
    })
    void agenciesAddUpToThePublishedSubtotals(String end, int rows, int counts, int shares, int averages)
            throws IOException {
        Compilation compilation = check(end);

        List<String> different = new ArrayList<>();
        int compared = 0;
        int comparedShares = 0;
        int comparedAverages = 0;
        for (Map<String, String> subtotal : OiaFigures.subtotals(end)) {
            FigureTable kind =
                    compilation.consolidation().kind(subtotal.get("Agency")).orElseThrow();
            for (Map.Entry<String, String> count : OiaFigures.COUNTS.entrySet()) {
                compared += compare(subtotal, count.getKey(), kind, count.getValue(), different);
            }
            comparedShares += compare(subtotal, SHARE, kind, "requests.share", different);
            comparedAverages += compare(subtotal, AVERAGE, kind, "days.average", different);
        }

        assertThat(different).isEmpty();
        assertThat(OiaFigures.agencies(end).size() + OiaFigures.subtotals(end).size())
                .isEqualTo(rows);
        assertThat(List.of(compared, comparedShares, comparedAverages)).containsExactly(counts, shares, averages);
    }

    /** Every agency's share, count by count, is what its own counts come to; nobody is called wrong. */
    @ParameterizedTest
    @CsvSource({
        "2019-06-30, 112",
        "2019-12-31, 113",
        "2020-06-30, 112",
        "2020-12-31, 115",
        "2021-06-30, 119",
        "2021-12-31, 118",
        "2022-06-30, 123",
        "2022-12-31, 100"
    })
    void everyAgencysShareIsThatOfItsCounts(String end, int shares) throws IOException {
        Compilation compilation = check(end);

        // Each period is checked alone: that its column of the one before stays blank is told, and is no fault of an
        // agency's.
        assertThat(compilation.findings())
                .filteredOn(finding -> !finding.rule().equals("last-years-unit"))
                .isEmpty();
        assertThat(OiaFigures.agencies(end))
                .filteredOn(row -> !row.get(SHARE).isEmpty())
                .hasSize(shares);
    }

    private Compilation check(String end) throws IOException {
        return ReportCompiler.check(
                ReportCompiler.load(OiaFigures.project(end, folder.resolve(end)).root()));
    }

    /** Compares a published number with ours. @return 1 if there is one, else 0 */
    private static int compare(
            Map<String, String> published, String column, FigureTable ours, String cell, List<String> different) {
        if (published.get(column).isEmpty()) {
            return 0;
        }
        BigDecimal own =
                ours.entry(CellKey.of(cell)).quantity().map(Quantity::value).orElse(BigDecimal.ONE.negate());
        if (own.compareTo(new BigDecimal(published.get(column))) != 0) {
            different.add(published.get("Agency") + " " + cell + ": " + published.get(column) + ", ours " + own);
        }
        return 1;
    }
}
