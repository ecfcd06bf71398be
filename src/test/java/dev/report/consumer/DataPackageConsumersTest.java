package dev.report.consumer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.report.cli.Terminal;
import dev.report.samples.Json;
import dev.report.samples.ProjectFolder;
import java.math.BigDecimal;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The open-data twin in the hands of datapackage and tableschema of npm: valid, and every row cast by its schema. */
class DataPackageConsumersTest {

    @TempDir
    private Path temporary;

    @ParameterizedTest
    @ValueSource(strings = {"county-2025", "jiangyou-2015", "us-doj-2023"})
    void twinIsAValidDataPackageWhoseRowsAreAsTheSchemaSays(String sample) throws Exception {
        Npm.isThere();
        ProjectFolder project = ProjectFolder.ofSample(sample, temporary.resolve(sample));
        Terminal run = Terminal.run("compile", project.root(), "--outputs", "data");
        assertThat(run.code()).as(run.all()).isZero();

        Json read = Json.parse(Npm.script("data.mjs", project.file("out/data/datapackage.json")));

        assertThat(read.get("valid").value()).isEqualTo(true);
        assertThat(read.get("errors").items()).isEmpty();
        Json model = Json.parse(project.output("model.json"));
        assertThat(read.get("title").text()).isEqualTo(model.get("title").text());
        Json figures = read.get("tables/figures");
        assertThat(figures.get("valid").value()).isEqualTo(true);
        assertThat(figures.get("again").value()).isEqualTo(figures.get("rows").value());
        assertThat(figures.get("all").items())
                .extracting(row -> row.get("key").text())
                .containsExactlyElementsOf(model.get("figures").items().stream()
                        .map(figure -> figure.get("key").text())
                        .toList());
        Json units = read.get("tables/units");
        assertThat(units.get("rows").value())
                .isEqualTo(
                        BigDecimal.valueOf(project.output("units.csv").lines().count() - 1));
        assertThat(units.get("fields").value())
                .isEqualTo(BigDecimal.valueOf(model.get("figures").items().size() + 4L));
    }
}
