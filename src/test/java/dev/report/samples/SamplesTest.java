package dev.report.samples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.report.cli.Terminal;
import dev.report.definition.ReportDefinition;
import dev.report.project.ProjectLoader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every project in {@code samples} is an example to follow: it compiles, and nothing is to be said but what it accepts itself. */
class SamplesTest {

    @TempDir
    Path folder;

    static List<String> samples() throws IOException {
        try (Stream<Path> folders = Files.list(ProjectFolder.SAMPLES)) {
            return folders.filter(sample -> Files.isRegularFile(sample.resolve("report.yaml")))
                    .map(sample -> sample.getFileName().toString())
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void sampleCompilesWithoutAFinding(String name) throws IOException {
        ProjectFolder sample = ProjectFolder.ofSample(name, folder.resolve(name));

        Terminal run = Terminal.run("compile", sample.root(), "--quiet");

        boolean accepts = Files.isRegularFile(sample.file("waivers.yaml"));
        assertThat(accepts ? new Terminal(run.code(), "", run.err()) : run).isEqualTo(new Terminal(0, "", ""));
        assertThat(run.out()).doesNotContain("error[", "warning[", "info[");
        assertThat(sample.outputs())
                .containsOnlyKeys(
                        "report.md",
                        "report.html",
                        "report.fragment.html",
                        "report.pdf",
                        "model.json",
                        "units.csv",
                        "findings.json",
                        "manifest.json");
        Json counts = Json.parse(sample.output("findings.json")).get("counts");
        assertThat(counts.get("error").text()).isEqualTo("0");
        assertThat(counts.get("warning").text()).isEqualTo("0");
        Json coverage = Json.parse(sample.output("model.json")).get("coverage");
        assertThat(coverage.get("submitted")).isEqualTo(coverage.get("expected"));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void unitsFileIsItselfASubmissionWithTheSameFigures(String name) throws IOException {
        ProjectFolder sample = ProjectFolder.ofSample(name, folder.resolve(name));
        Terminal.run("compile", sample.root(), "--outputs", "markdown");
        ProjectFolder again = ProjectFolder.ofSample(name, folder.resolve("again"));
        try (Stream<Path> files = Files.walk(again.file("submissions"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.delete(file);
            }
        }
        again.write("submissions/all-units.csv", sample.output("units.csv"));

        Terminal run = Terminal.run("compile", again.root(), "--outputs", "markdown", "--quiet");

        assertThat(run.code()).isZero();
        Json first = Json.parse(sample.output("model.json"));
        Json second = Json.parse(again.output("model.json"));
        ReportDefinition definition = ProjectLoader.load(again.root()).definition();
        // A quotient is in the file and then counts as given, whatever was computed of it before.
        assertThat(Json.differences(first.figures(), second.figures()))
                .allMatch(key ->
                        definition.computations().isQuotient(definition.cells().position(key)));
        assertThat(Json.differences(first.subtotals(), second.subtotals())).isEmpty();
        // A table of figures has no room for lists.
        if (definition.texts().lists().isEmpty()) {
            assertThat(again.output("report.md")).isEqualTo(sample.output("report.md"));
        }
        assertThat(again.output("units.csv")).isEqualTo(sample.output("units.csv"));
    }
}
