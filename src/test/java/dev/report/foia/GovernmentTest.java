package dev.report.foia;

import static org.assertj.core.api.Assertions.assertThat;

import dev.report.cli.Terminal;
import dev.report.samples.Json;
import dev.report.samples.ProjectFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole government's report of fiscal year 2023, rolled up from the compiled reports of all its agencies. */
class GovernmentTest {

    private static final int YEAR = 2023;

    @TempDir
    Path folder;

    @Test
    void agenciesReportsRollUpToThePublishedGovernmentWideTotals() throws IOException {
        for (String agency : FoiaFigures.agencies(YEAR)) {
            ProjectFolder project = agency(folder.resolve(agency), agency);
            Terminal run = Terminal.run("compile", project.root(), "--outputs", "markdown", "--quiet");
            assertThat(run.code()).as(agency + "\n" + run.all()).isZero();
        }
        ProjectFolder government = government(folder.resolve("government"));

        Terminal run = Terminal.run("compile", government.root(), "--outputs", "markdown");

        assertThat(run.code()).as(run.all()).isZero();
        assertThat(run.all()).contains("121 of 121 units submitted").contains("errors 0, warnings 0");
        Map<String, String> figures =
                Json.parse(government.output("model.json")).figures();
        FoiaFigures.rows(YEAR, "published.csv")
                .get("ALL")
                .forEach((cell, total) -> assertThat(figures.get(cell)).as(cell).contains("value=" + total + ","));
        assertThat(Terminal.run("trace", "requests/received", government.root(), "--unit", "DOJ")
                        .out()
                        .lines()
                        .map(String::strip))
                .contains("DOJ-ATF  Bureau of Alcohol, Tobacco, Firearms, and Explosives                 "
                        + " 1734 requests  ../DOJ/submissions/components.csv:2:4  read \"1734\"");
    }

    /** One agency's project: its components' rows of the year. */
    static ProjectFolder agency(Path root, String agency) throws IOException {
        ProjectFolder project = new ProjectFolder(root);
        Set<String> units = new LinkedHashSet<>();
        StringBuilder rows = new StringBuilder();
        FoiaFigures.text(YEAR, "components.csv").lines().forEach(line -> {
            String unit = line.substring(0, line.indexOf(','));
            if (unit.equals("unit") || FoiaFigures.agency(unit).equals(agency)) {
                rows.append(line).append('\n');
                units.add(unit);
            }
        });
        project.write("report.yaml", FoiaFigures.reportYaml(agency, FoiaFigures.name(agency), YEAR));
        project.write("roster.csv", FoiaFigures.roster(units));
        return project.write("submissions/components.csv", rows.toString());
    }

    /** The government's project beside the agencies' folders. */
    static ProjectFolder government(Path root) throws IOException {
        ProjectFolder project = new ProjectFolder(root);
        StringBuilder roster = new StringBuilder("code,name,kind\n");
        StringBuilder list = new StringBuilder();
        for (String agency : FoiaFigures.agencies(YEAR)) {
            roster.append(agency).append(",\"").append(FoiaFigures.name(agency)).append("\",Agency\n");
            list.append(agency).append(": ../").append(agency).append('\n');
        }
        project.write("report.yaml", FoiaFigures.reportYaml("US", "United States Government", YEAR));
        project.write("roster.csv", roster.toString());
        return project.write("submissions/agencies.yaml", list.toString());
    }
}
