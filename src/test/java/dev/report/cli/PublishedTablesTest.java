package dev.report.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Published reports as a unit would send them, through the whole program: {@code report check FILE --definition}. Each line of
 * an expected text is a finding: rule, cell, {@code line:column}, what stands there, what should.
 */
class PublishedTablesTest {

    /** Where a file has nothing of a table. */
    private static final String ABSENT = "absent-table - 1:0 - -";

    private static final Path TABLES = Path.of("src/test/resources/check/published");

    @TempDir
    Path folder;

    private static List<JsonNode> check(Path file, String definition) throws IOException {
        Terminal run =
                Terminal.in(Map.of(), "check", file, "--definition", definition, "--format", "json", "--lang", "zh");
        List<JsonNode> findings = new ArrayList<>();
        new ObjectMapper().readTree(run.out()).get("findings").forEach(findings::add);
        return findings;
    }

    private static String line(JsonNode finding) {
        JsonNode at = finding.get("locations").get(0);
        return String.join(
                " ",
                finding.get("rule").asText(),
                finding.path("cell").asText("-"),
                at.get("line").asText() + ":" + at.get("column").asText(),
                finding.path("actual").asText("-"),
                finding.path("expected").asText("-"));
    }

    private static List<String> lines(String table, String definition) throws IOException {
        return check(TABLES.resolve(table + ".csv"), definition).stream()
                .map(PublishedTablesTest::line)
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "suqian_city_2023, cn-2021",
        "suqian_city_2024, cn-2021",
        "hangzhou_city_2025, cn-2021",
        "unnamed_unit_2023_r29, cn-2021",
        "hongze_district_2024_tables_3_4, cn-2019"
    })
    void tableThatIsRightHasNoError(String table, String definition) throws IOException {
        assertThat(check(TABLES.resolve(table + ".csv"), definition))
                .filteredOn(finding -> finding.get("severity").asText().equals("error"))
                .isEmpty();
    }

    @Test
    void blankTotalIsSaidAtItsCell() throws IOException {
        assertThat(lines("shanghai_stcsm_2024", "cn-2021"))
                .containsExactly("blank-cell requests.carried_out/total 42:10 - -");
    }

    @Test
    void regulationsOfATownshipAreSaidAtTheirCell() throws IOException {
        assertThat(lines("nileke_town_2023", "cn-2021"))
                .filteredOn(line -> !line.startsWith("blank-cell "))
                .containsExactly(ABSENT, "regulation-power regulations.in_force 3:4 6 0");
    }

    @Test
    void balanceThatFailsInTwoColumnsIsSaidInBoth() throws IOException {
        List<JsonNode> findings = check(TABLES.resolve("unnamed_60_62_63.csv"), "cn-2021").stream()
                .filter(finding -> !List.of("absent-table", "blank-cell")
                        .contains(finding.get("rule").asText()))
                .toList();

        assertThat(findings)
                .extracting(PublishedTablesTest::line)
                .containsExactly(
                        "requests-balance requests.received/natural_person 4:4 60 61",
                        "requests-balance requests.received/total 4:10 62 63");
        assertThat(findings.get(0).get("message").asText())
                .isEqualTo("自然人：本年新收 60 + 上年结转 0 = 60，与 办理结果总计 61 + 结转下年度 0 = 61 相差 1");
        assertThat(findings.get(0).get("candidates"))
                .extracting(
                        fix -> fix.get("cell").asText() + " " + fix.get("to").asText())
                .containsExactly("requests.received/natural_person 61", "requests.carried_in/natural_person 1");
    }

    @Test
    void blankColumnsAreSaidCellByCellAndNothingElse() throws IOException {
        List<String> lines = lines("shuyang_drc_2023", "cn-2021");

        assertThat(lines).hasSize(125).allMatch(line -> line.startsWith("blank-cell "));
        assertThat(lines.get(0)).isEqualTo("blank-cell requests.received/business 18:5 - -");
    }

    @Test
    void rowOfTheFormerFormatIsOneFault() throws IOException {
        assertThat(lines("hongze_district_2024", "cn-2021")).containsExactly("unknown-figure - 38:2 （六）其他处理 -");
    }

    @Test
    void formPublishedBlankIsBlankInEveryCell() throws IOException {
        List<String> lines = lines("xiongxian_township_2019", "cn-2019");

        assertThat(lines).hasSize(163).startsWith(ABSENT, ABSENT);
        assertThat(lines.subList(2, lines.size())).allMatch(line -> line.startsWith("blank-cell "));
    }

    @Test
    void signedChangesAreRead() throws IOException {
        assertThat(lines("unnamed_2019_table2", "cn-2019"))
                .filteredOn(line -> !line.startsWith("blank-cell ") && !line.startsWith("regulation-power "))
                .containsExactly(
                        ABSENT,
                        ABSENT,
                        "lenient-reading licensing.matters_change 7:3 +1036 1036",
                        "lenient-reading penalties.matters_change 10:3 +461 461",
                        "lenient-reading coercion.matters_change 11:3 +14 14",
                        "lenient-reading fees.matters_change 14:3 +4 4");
    }

    @ParameterizedTest
    @CsvSource({
        "/, not-applicable-cell",
        "—, not-applicable-cell",
        "'', blank-cell",
        "22（其中修订16件）, unreadable-cell",
        "251000元, unreadable-cell",
        "1.5, unreadable-cell",
        "-3, unreadable-cell",
        "=1+1, unreadable-cell",
        "13件, lenient-reading",
        "１３, lenient-reading"
    })
    void oddCellIsOneFindingAtThatCell(String text, String rule) throws IOException {
        Path file = folder.resolve("odd.csv");
        String table = Files.readString(TABLES.resolve("unnamed_unit_2023_r29.csv"));
        Files.writeString(file, table.replace("行政许可,747", "行政许可," + text));

        assertThat(check(file, "cn-2021"))
                .extracting(finding ->
                        finding.get("rule").asText() + " " + finding.get("cell").asText() + " "
                                + finding.get("locations").get(0).get("line").asText())
                .containsExactly(rule + " licensing.decisions 7");
    }
}
