package dev.report.foia;

import dev.report.samples.ProjectFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The figures of all federal agencies' annual FOIA reports, fiscal years 2020 to 2023, re-laid in the flat layout.
 *
 * <p>Shape: {@code <year>/components.csv} has a row a component, or an agency without components; {@code totals.csv} the
 * published totals of the agencies with components from the XML, {@code published.csv} those of all agencies from the
 * department's own CSV, the last row {@code ALL} for all of them; {@code names.csv} has code, name and agency.
 */
final class FoiaFigures {

    static final List<Integer> YEARS = List.of(2020, 2021, 2022, 2023);

    static final List<String> FLOWS = List.of("requests", "appeals", "consultations");

    private static final Path FOLDER = ProjectFolder.HOME.resolve("src/test/resources/foia");

    private FoiaFigures() {}

    /** Unit to cell to text, in file order. */
    static Map<String, Map<String, String>> rows(int year, String file) throws IOException {
        List<String> lines = Files.readAllLines(FOLDER.resolve(year + "/" + file));
        String[] head = lines.get(0).split(",");
        Map<String, Map<String, String>> rows = new LinkedHashMap<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] fields = line.split(",");
            Map<String, String> cells = new LinkedHashMap<>();
            for (int i = 2; i < head.length; i++) {
                cells.put(head[i], fields[i]);
            }
            rows.put(fields[0], cells);
        }
        return rows;
    }

    static String text(int year, String file) throws IOException {
        return Files.readString(FOLDER.resolve(year + "/" + file));
    }

    /** The agency of a component: the code up to the first hyphen. */
    static String agency(String unit) {
        int hyphen = unit.indexOf('-');
        return hyphen < 0 ? unit : unit.substring(0, hyphen);
    }

    /** A roster of some units, the agency of each as its kind. */
    static String roster(Set<String> units) throws IOException {
        StringBuilder roster = new StringBuilder("code,name,kind\n");
        List<String> lines = Files.readAllLines(FOLDER.resolve("names.csv"));
        for (String line : lines.subList(1, lines.size())) {
            String code = line.substring(0, line.indexOf(','));
            if (units.contains(code)) {
                roster.append(line).append('\n');
            }
        }
        return roster.toString();
    }

    /** The name of an agency. */
    static String name(String agency) throws IOException {
        for (String line : Files.readAllLines(FOLDER.resolve("names.csv"))) {
            if (line.startsWith(agency + ",")) {
                String name = line.substring(agency.length() + 1, line.lastIndexOf(','));
                return name.replace("\"", "");
            }
        }
        throw new IllegalArgumentException(agency);
    }

    /** The codes of all agencies of a year, in the order of the components' file. */
    static List<String> agencies(int year) throws IOException {
        Set<String> agencies = new LinkedHashSet<>();
        rows(year, "components.csv").keySet().forEach(unit -> agencies.add(agency(unit)));
        return new ArrayList<>(agencies);
    }

    /** A project with all units of one file, and the year before as its history if there is one. */
    static ProjectFolder project(Path root, int year, String file) throws IOException {
        ProjectFolder project = new ProjectFolder(root);
        project.write("report.yaml", reportYaml("US", "United States Government", year));
        project.write("roster.csv", roster(rows(year, file).keySet()));
        project.write("submissions/" + file, text(year, file));
        if (YEARS.contains(year - 1)) {
            String history = "history/" + (year - 1) + "/";
            project.write(history + "model.json", "{\"draft\": false, \"year\": " + (year - 1) + ", \"figures\": []}");
            project.write(history + "units.csv", text(year - 1, file));
        }
        return project;
    }

    static String reportYaml(String code, String name, int year) {
        return "definition: us-foia\nyear: " + year + "\nissuer: {code: " + code + ", name: \"" + name
                + "\", level: unit}\npublished: " + (year + 1) + "-03-01\n";
    }
}
