package dev.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.report.golden.GoldenCase;
import dev.report.samples.ProjectFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a report in English says of figures that hundreds of units gave, and of the largest of their values. */
class ManyUnitsTest {

    @TempDir
    Path folder;

    /** Each component received two requests and had consultations: as many as its number, up to ten. */
    private WebPage page(int components, String mode) throws IOException {
        ProjectFolder project = ProjectFolder.ofSample("us-ftc-2023", folder.resolve("project"));
        StringBuilder roster = new StringBuilder("code,name,kind\n");
        StringBuilder flat = new StringBuilder("unit,requests/received,consultations/received\n");
        for (int unit = 1; unit <= components; unit++) {
            roster.append("U%d,Office %d,Component\n".formatted(unit, unit));
            flat.append("U%d,2,%d\n".formatted(unit, Math.min(unit, 10)));
        }
        project.delete("submissions/FTC.csv").write("submissions/all.csv", flat.toString());
        project.write("roster.csv", roster.toString()).append("report.yaml", "policy: {blank: zero}\n");
        for (String part : List.of("definition", "indicators", "tables", "rules", "prose")) {
            project.write(
                    "form/" + part + ".yaml",
                    Files.readString(ProjectFolder.HOME.resolve("templates/us-foia/" + part + ".yaml")));
        }
        project.edit("report.yaml", "definition: us-foia", "definition: form");
        project.edit(
                "form/indicators.yaml", "measure: consultations, n", "measure: consultations, mode: " + mode + ", n");
        new GoldenCase("us-ftc-2023").compile(project, "--outputs=html", "--draft");
        return new WebPage(project.output("report.html"));
    }

    private static String note(WebPage page, String figure) {
        return page.figures().stream()
                .filter(shown -> shown.ids().equals(figure) && !shown.source().isEmpty())
                .map(shown -> page.text(shown.source(), "dd"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void moreThanFiveHundredUnitsAreCountedAndNotNamed() throws IOException {
        WebPage page = page(501, "sum");
        assertThat(note(page, "requests/received"))
                .endsWith("Sum of what 501 units reported: Component 1,002 (501 units). Last year: 1,619");
        assertThat(note(page, "requests/processed")).endsWith("No unit reported it; counted as 0");
    }

    @Test
    void largestValueNamesTheUnitThatGaveIt() throws IOException {
        WebPage page = page(12, "max");
        assertThat(note(page, "consultations/received"))
                .contains("10 consultations")
                .contains("The largest value reported, by Office 10");
        assertThat(note(page, "requests/received")).contains("Component 24 (Office 1 2, Office 2 2,");
    }
}
