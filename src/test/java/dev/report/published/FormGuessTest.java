package dev.report.published;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormGuessTest {

    private static final Path FACTS = Path.of("src/test/resources/check/published");

    @TempDir
    private Path folder;

    /** Tables three and four are almost the same in both forms; the year tells them apart, unless table two says otherwise. */
    @ParameterizedTest
    @CsvSource({
        "suqian_city_2023, 2023, cn-2021",
        "hongze_district_2024_tables_3_4, 2020, cn-2019",
        "hongze_district_2024_tables_3_4, 2024, cn-2021",
        "unnamed_2019_table2, 2019, cn-2019"
    })
    void formIsToldByTablesAndYear(String facts, int year, String form) throws Exception {
        Path page = Files.writeString(
                folder.resolve("a.html"),
                Manner.PLAIN.report(
                        "某市" + year + "年政府信息公开工作年度报告", year, FormSheet.tables(FACTS.resolve(facts + ".csv"))));

        assertThat(FormGuess.of(
                                PublishedReportReader.open(page, "a.html")
                                        .document()
                                        .orElseThrow(),
                                ReadingOptions.NONE)
                        .orElseThrow()
                        .report()
                        .definition()
                        .id())
                .isEqualTo(form);
    }
}
