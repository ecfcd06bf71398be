package dev.report.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.report.samples.Json;
import dev.report.samples.ProjectFolder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The figures that travel inside the PDF are the public ones: no note, no path, no unit's name. */
class AttachedFiguresTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"none", "units"})
    void attachedModelHoldsNothingPrivate(String shown) throws IOException {
        ProjectFolder project = ProjectFolder.ofSample("minimal", folder.resolve("内部文件夹"));
        project.append("report.yaml", "publish-provenance: " + shown + "\n");
        project.edit("submissions/990101-001.csv", "indicator,breakdown,value", "indicator,breakdown,value,note")
                .edit("submissions/990101-001.csv", "licensing.decisions,,0", "licensing.decisions,,0,涉密说明");
        assertThat(Terminal.run("compile", project.root(), "--outputs", "pdf").code())
                .isZero();

        byte[] file = project.outputs().get("report.pdf");
        try (PDDocument pdf = Loader.loadPDF(file)) {
            Map<String, PDComplexFileSpecification> attached =
                    pdf.getDocumentCatalog().getNames().getEmbeddedFiles().getNames();
            assertThat(attached).containsOnlyKeys("model.json");
            String model =
                    new String(attached.get("model.json").getEmbeddedFile().toByteArray(), StandardCharsets.UTF_8);
            assertThat(model)
                    .doesNotContain(
                            "涉密", "内部文件夹", "note", "submissions", "narrative", ".csv", ".json", "示例县民政局", "990101-001");
            assertThat(model.contains("\"by\"")).isEqualTo(shown.equals("units"));
            assertThat(Json.parse(model).get("draft").text()).isEqualTo("false");
            assertThat(attached.get("model.json").getCOSObject().getNameAsString("AFRelationship"))
                    .isEqualTo("Data");
        }
        assertThat(new String(file, StandardCharsets.ISO_8859_1)).doesNotContain(folder.toString());
    }
}
