package dev.report.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.report.project.TestProject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The texts of {@link HostileTextTest} as what a unit gives in words: each output shows them as words, and in none is one anything else. */
class HostileWordsTest {

    private static final String FORM = TestProject.SMALL_FORM
            .replace(
                    "tables:\n",
                    "lists:\n  - key: events\n    label: 活动目录\n    columns: [{code: name, label: 活动名称}]\n"
                            + "tables:\n  - id: events-table\n    title: 目录\n    blocks: [{corner: 单位, list: events}]\n")
            .replace("narrative: other}", "narrative: other, tables: [events-table]}");

    @TempDir
    Path folder;

    private Terminal run;

    @BeforeEach
    void compile() throws IOException {
        StringBuilder list = new StringBuilder("活动名称\n");
        for (String text : HostileTextTest.lines("hostile.txt")) {
            list.append('"').append(text.replace("\"", "\"\"")).append("\"\n");
        }
        TestProject.in(folder)
                .form(FORM)
                .file("submissions/101.csv", "indicator,value\namount,1\n")
                .file("submissions/101-events.csv", list.toString())
                .with("policy: {blank: zero, missing-unit: warning, missing-prose: warning, fail-on: never}")
                .load();
        run = Terminal.run("compile", folder, "--outputs", "markdown,html,docx,data");
    }

    @Test
    void everyDocumentShowsThem() {
        assertThat(run.all()).doesNotContain("lost-figure").doesNotContain("Exception");
        assertThat(folder.resolve("out/report.md")).exists();
    }

    @Test
    void noneIsMarkupOfThePage() throws IOException {
        for (String name : List.of("report.html", "report.fragment.html")) {
            Document page = Jsoup.parse(Files.readString(folder.resolve("out").resolve(name)));
            assertThat(page.select("td script, td img, td iframe, td svg, td [onerror], td [onclick], td a[href]"))
                    .as(name)
                    .isEmpty();
        }
    }

    @Test
    void noneIsAFormulaOfASpreadsheet() throws IOException {
        try (CSVParser rows = CSVParser.parse(
                folder.resolve("out/data/list-events.csv"), StandardCharsets.UTF_8, CSVFormat.DEFAULT)) {
            for (CSVRecord row : rows) {
                assertThat(row.get(row.size() - 1))
                        .doesNotStartWith("=")
                        .doesNotStartWith("@")
                        .doesNotStartWith("+");
            }
            assertThat(rows.getRecordNumber()).isGreaterThan(50);
        }
    }
}
