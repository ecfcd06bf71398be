package dev.report.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.report.samples.Json;
import dev.report.samples.ProjectFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code data} in the outputs: the figures as an open-data portal takes them. */
class OpenDataTest {

    @TempDir
    private Path temporary;

    private ProjectFolder project;

    @BeforeEach
    void minimal() throws IOException {
        project = ProjectFolder.ofSample("minimal", temporary.resolve("minimal"));
    }

    private Terminal compile(String outputs) {
        Terminal run = Terminal.run("compile", project.root(), "--outputs", outputs);
        assertThat(run.code()).as(run.all()).isZero();
        return run;
    }

    private Json schema(int table) throws IOException {
        return Json.parse(project.text("out/data/datapackage.json"))
                .get("resources")
                .items()
                .get(table);
    }

    @Test
    void figuresAreRowsWithTheirLabelsAndMeasures() throws IOException {
        compile("data");

        assertThat(project.text("out/data/figures.csv"))
                .startsWith("key,table,indicator,breakdown,value,measure,state,approximate\n")
                .contains("\nrequests.received/natural_person,表三,本年新收,自然人,33,件,reported,false\n");
        assertThat(schema(0).get("schema/primaryKey").text()).isEqualTo("key");
        assertThat(schema(0).get("hash").text()).startsWith("sha256:");
    }

    @Test
    void unitsAreRowsWhoseColumnsSayWhatTheyCount() throws IOException {
        compile("data");

        assertThat(project.text("out/data/units.csv").lines().toList().get(1))
                .startsWith("990101-001,示例县人民政府办公室,县政府部门,2025,");
        Json fee = schema(1).get("schema/fields").items().stream()
                .filter(field -> field.get("name").text().equals("fees.amount"))
                .findFirst()
                .orElseThrow();
        assertThat(List.of(
                        fee.get("title").text(),
                        fee.get("type").text(),
                        fee.get("measure").text(),
                        fee.get("table").text()))
                .containsExactly("行政事业性收费金额", "number", "万元", "表二");
    }

    @Test
    void packageSaysWhoseItIsByWhatLawAndUnderWhatLicence() throws IOException {
        project.append("report.yaml", "licence: {name: CC-BY-4.0, title: 署名, path: 'https://x.example/by'}\n");
        compile("data");

        String text = project.text("out/data/datapackage.json");
        assertThat(text)
                .contains("\"title\" : \"示例县2025年政府信息公开工作年度报告\"", "国办公开办函〔2021〕30号")
                .contains("\"name\" : \"CC-BY-4.0\"", "\"path\" : \"https://x.example/by\"")
                .contains("\"created\" : \"2026-03-30T00:00:00Z\"");
    }

    @Test
    void unitsStayAtHomeWhereTheProjectKeepsThem() throws IOException {
        project.append("report.yaml", "publish-provenance: none\n");
        compile("data");

        assertThat(project.file("out/data/units.csv")).doesNotExist();
        assertThat(project.text("out/data/datapackage.json") + project.text("out/data/figures.csv"))
                .doesNotContain("990101-001", "示例镇");
        assertThat(Terminal.run("compile", project.root(), "--outputs", "data", "--if-changed")
                        .out())
                .contains("nothing changed");
    }

    @Test
    void pdfCarriesTheTablesWhereTheyAreMade() throws IOException {
        compile("pdf,data");
        assertThat(attachments())
                .containsExactlyInAnyOrder("model.json", "datapackage.json", "figures.csv", "units.csv");

        compile("pdf");
        assertThat(attachments()).containsExactly("model.json");
        assertThat(project.file("out/data")).doesNotExist();
    }

    @Test
    void fileOfTheOfficeBesideTheTablesStays() throws IOException {
        compile("data");
        project.write("out/data/readme.txt", "说明");
        compile("markdown");

        assertThat(project.file("out/data")).isDirectoryContaining("glob:**/readme.txt");
        assertThat(project.file("out/data/figures.csv")).doesNotExist();
    }

    private List<String> attachments() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(Files.readAllBytes(project.file("out/report.pdf")))) {
            return new ArrayList<>(new PDDocumentNameDictionary(pdf.getDocumentCatalog())
                    .getEmbeddedFiles()
                    .getNames()
                    .keySet());
        }
    }

    @Test
    void tableThatSomebodyTouchedIsFound() throws IOException {
        compile("data");
        project.append("out/data/figures.csv", "x");

        assertThat(Terminal.run("verify", project.root()).out()).contains("touched   output    out/data/figures.csv");
    }

    @Test
    void tablesBesideAModelThatWasCopiedAreNoSubmissions() throws IOException {
        compile("data");
        for (String name :
                List.of("model.json", "units.csv", "data/figures.csv", "data/units.csv", "data/datapackage.json")) {
            project.write("submissions/990101-101/" + name, Files.readAllBytes(project.file("out/" + name)));
        }

        assertThat(Terminal.run("check", project.root()).places()).noneMatch(place -> place.contains("/data/"));
    }
}
