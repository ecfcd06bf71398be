package dev.report.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import dev.report.samples.Json;
import dev.report.samples.ProjectFolder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The formats that other programs read, of a project with a mistyped cell, a cell in a workbook, and a waived finding. */
class MachineFormatsTest {

    private static final String CSV = "submissions/institutions/990200-204.csv";
    private static final String WORKBOOK = "submissions/institutions/990200-204-more.xlsx";
    private static final String FIX = "把「本年新收（自然人）」由 100 改为 10";

    @TempDir
    Path temporary;

    private ProjectFolder folder;

    @BeforeEach
    void breakTheCounty() throws IOException {
        folder = ProjectFolder.ofSample("county-2025", temporary.resolve("county"))
                .edit(CSV, "\n本年新收,自然人,10\n", "\n本年新收,自然人,100\n")
                .edit(CSV, "规章现行有效件数,,0", "规章现行有效件数,,3")
                .write(
                        "waivers.yaml",
                        "- {rule: regulation-power, unit: '990200-204', cell: regulations.in_force, value: '3',"
                                + " reason: 代管, approver: 张三, expires: 2026-12-31}")
                .write(WORKBOOK, workbook());
    }

    private static byte[] workbook() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("表三");
            List<List<String>> rows = List.of(
                    List.of("indicator", "breakdown", "value"), List.of("requests.carried_in", "business", "若干"));
            for (int row = 0; row < rows.size(); row++) {
                for (int column = 0; column < 3; column++) {
                    sheet.value(row, column, rows.get(row).get(column));
                }
            }
        }
        return bytes.toByteArray();
    }

    private Terminal check(String format) {
        return Terminal.run("check", folder.root(), "--lang", "zh", "--format", format);
    }

    private List<Json> results() throws IOException {
        return Json.parse(check("sarif").out())
                .get("runs")
                .items()
                .get(0)
                .get("results")
                .items();
    }

    private static List<Json> of(List<Json> results, String rule) {
        return results.stream()
                .filter(result -> result.get("ruleId").text().equals(rule))
                .toList();
    }

    @Test
    void sarifIsValidByItsSchema() throws IOException {
        String sarif = check("sarif").out();

        assertThat(schema().validate(sarif, InputFormat.JSON)).isEmpty();
        String spoiled = sarif.replaceFirst("\"startLine\"\\s*:\\s*[0-9]+", "\"startLine\": 0");
        assertThat(schema().validate(spoiled, InputFormat.JSON)).isNotEmpty();
    }

    @Test
    void sarifSaysTheFixAndMarksWhatIsWaived() throws IOException {
        List<Json> results = results();

        assertThat(of(results, "requests-balance").get(0).get("message/text").text())
                .contains(FIX);
        assertThat(of(results, "stock-and-flow").get(0).get("message/text").text())
                .contains("\n可能应把「规章本年制发件数」由 0 改为 3");
        List<Json> waived = of(results, "regulation-power");
        assertThat(waived).hasSize(1);
        assertThat(waived.get(0)
                        .get("suppressions")
                        .items()
                        .get(0)
                        .get("justification")
                        .text())
                .isEqualTo("代管");
        assertThat(results).filteredOn(result -> result.has("suppressions")).hasSize(1);
    }

    @Test
    void sarifNamesTheCellOfAWorkbookAndNoLine() throws IOException {
        Json place =
                of(results(), "unreadable-cell").get(0).get("locations").items().get(0);

        assertThat(place.get("physicalLocation/artifactLocation/uri").text()).isEqualTo(WORKBOOK);
        assertThat(place.get("physicalLocation").has("region")).isFalse();
        assertThat(place.get("logicalLocations")
                        .items()
                        .get(0)
                        .get("fullyQualifiedName")
                        .text())
                .isEqualTo("表三!C2");
    }

    @Test
    void githubNamesTheCellOfAWorkbookInItsWords() {
        assertThat(check("github").out().lines())
                .anyMatch(line -> line.startsWith("::error file=" + WORKBOOK + ",title=unreadable-cell::表三!C2 "))
                .anyMatch(line -> line.contains(",title=requests-balance::") && line.contains("%0A" + FIX));
    }

    @Test
    void junitSaysTheFixBesideTheFailure() {
        assertThat(check("junit").out())
                .contains("\n" + FIX)
                .contains("name=\"unreadable-cell " + WORKBOOK + ":表三!C2\"");
    }

    private static JsonSchema schema() throws IOException {
        try (InputStream schema = MachineFormatsTest.class.getResourceAsStream("/schema/sarif-schema-2.1.0.json")) {
            return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V7).getSchema(schema);
        }
    }
}
