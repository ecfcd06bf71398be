package dev.report.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.report.samples.Json;
import dev.report.samples.ProjectFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What people read as one is printed as one; programs get every finding. */
class GroupedFindingsTest {

    private static final String CSV = "submissions/institutions/990200-204.csv";

    @TempDir
    Path temporary;

    private ProjectFolder folder;

    @BeforeEach
    void copy() throws IOException {
        folder = ProjectFolder.ofSample("county-2025", temporary.resolve("county"));
    }

    private Terminal check(String... more) {
        List<Object> words = new ArrayList<>(List.of("check", folder.root(), "--lang", "zh"));
        words.addAll(List.of(more));
        return Terminal.run(words.toArray());
    }

    @Test
    void blankCellsOfATableAreOneFindingWithTheirPlaces() throws IOException {
        folder.write(CSV, folder.text(CSV).replaceAll("(?m)^本年新收,([^,]*),.*$", "本年新收,$1,"));

        Terminal run = check();

        assertThat(run.findings()).anyMatch(line -> line.matches("错误\\[blank-cell\\] .*：表三 7 格没有填写"));
        assertThat(run.out()).contains("  --> " + CSV + ":12–18:3\n");
        assertThat(Json.parse(check("--format", "json").out()).get("findings").items().stream()
                        .filter(finding -> finding.get("rule").text().equals("blank-cell")))
                .hasSizeGreaterThanOrEqualTo(7);
    }

    @Test
    void unitsThatAreMissingAreOneFinding() throws IOException {
        try (Stream<Path> files = Files.walk(folder.file("submissions"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (file.getFileName().toString().matches("990200-20[245].*")) {
                    Files.delete(file);
                }
            }
        }

        assertThat(check().findings()).contains("错误[missing-unit] 3 个单位没有报送");
    }

    /** One digit too many breaks a balance and a total: one correction, told once. */
    @Test
    void whatOneChangeClearsIsOneFinding() throws IOException {
        folder.edit(CSV, "\n本年新收,自然人,10\n", "\n本年新收,自然人,100\n");

        Terminal run = check();

        assertThat(run.findings()).hasSize(1).first().asString().startsWith("错误[requests-balance]");
        assertThat(run.out()).containsOnlyOnce("  更正：").contains("  同因：[row-total] 本年新收：总计");
        assertThat(Json.parse(check("--format", "json").out())
                        .get("counts")
                        .get("error")
                        .text())
                .isEqualTo("2");
    }

    /** Warnings of the project come behind all errors, also those of units. */
    @Test
    void errorsOfUnitsComeBeforeWarningsOfTheProject() throws IOException {
        folder.edit(CSV, "\n本年新收,自然人,10\n", "\n本年新收,自然人,100\n").write("submissions/群聊截图.jpg", "x");

        assertThat(check().findings()).extracting(line -> line.substring(0, 2)).containsExactly("错误", "警告");
    }

    @Test
    void rulesWithoutCommasSayHowToWriteThem() {
        Terminal run = check("--waive", "year-jump", "stock-and-flow");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("--waive year-jump,stock-and-flow");
    }

    @Test
    void unitWithTheMostErrorsComesFirstAndErrorsBeforeWarnings() throws IOException {
        folder.edit(CSV, "\n本年新收,自然人,10\n", "\n本年新收,自然人,100\n").edit(CSV, "规章现行有效件数,,0", "规章现行有效件数,,3");

        List<String> rules =
                check().places().stream().map(place -> place.split(" ")[0]).toList();

        assertThat(rules).containsSubsequence("regulation-power", "requests-balance", "stock-and-flow");
        assertThat(check().places().get(0)).contains(CSV);
    }

    @Test
    void summaryAloneIsPrintedOnRequest() throws IOException {
        folder.edit(CSV, "\n本年新收,自然人,10\n", "\n本年新收,自然人,100\n");

        Terminal run = check("--summary");

        assertThat(run.code()).isEqualTo(3);
        assertThat(run.findings()).isEmpty();
        assertThat(run.out()).contains("问题      错误 2");
    }
}
