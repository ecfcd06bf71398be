package dev.report.oia;

import dev.report.samples.ProjectFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;

/**
 * What New Zealand's Public Service Commission published on the Official Information Act, half-years 2019 to 2022 (CC BY 4.0).
 *
 * <p>Shape: one row an agency and half-year; the rows of {@code OrgID} 0 are the published subtotals of the types of agency.
 */
final class OiaFigures {

    /** The columns of the file to the cells of the definition. */
    static final Map<String, String> COUNTS = Map.of(
            "OIA_RequestsHandled", "requests.handled",
            "OIAs_CompletedWithinTimeframe", "requests.on_time",
            "OIAs_Published", "requests.published",
            "OIA_extension", "requests.extended",
            "OIA_transfer", "requests.transferred",
            "OIA_refused", "requests.refused",
            "Ombudsman_Complaints", "ombudsman.complaints",
            "FinalOpinionsbyOmbudsman", "ombudsman.opinions");

    private static final Path FILE = ProjectFolder.HOME.resolve("src/test/resources/oia/agencies_2019_2022.csv");

    private OiaFigures() {}

    /** The rows of a half-year, by its last day, each by the words of its columns. */
    private static List<Map<String, String>> rows(String end) throws IOException {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (CSVParser parser = CSVParser.parse(Files.readString(FILE), format)) {
            List<String> heads = parser.getHeaderNames();
            List<Map<String, String>> rows = new ArrayList<>();
            for (CSVRecord record : parser) {
                Map<String, String> row = new LinkedHashMap<>();
                heads.forEach(head -> row.put(head, record.get(head)));
                rows.add(row);
            }
            return rows.stream()
                    .filter(row -> row.get("period_end").equals(end))
                    .toList();
        }
    }

    /** The published subtotals: a row a type of agency. */
    static List<Map<String, String>> subtotals(String end) throws IOException {
        return rows(end).stream().filter(row -> row.get("OrgID").equals("0")).toList();
    }

    static List<Map<String, String>> agencies(String end) throws IOException {
        return rows(end).stream().filter(row -> !row.get("OrgID").equals("0")).toList();
    }

    /** The type whose subtotal an agency counts towards. */
    static String type(Map<String, String> agency) {
        String type = agency.get("Agency_Type");
        return type.startsWith("Public Service") ? "Public Service" : type;
    }

    /** A project on a half-year: every agency is in the roster, and its row, as it was published, among the submissions. */
    static ProjectFolder project(String end, Path folder) throws IOException {
        List<Map<String, String>> agencies = agencies(end);
        String from = end.endsWith("06-30") ? end.replace("06-30", "01-01") : end.replace("12-31", "07-01");
        ProjectFolder project = new ProjectFolder(folder);
        project.write("report.yaml", """
                definition: nz-oia
                period: {from: %s, to: %s}
                issuer: {code: NZ, name: New Zealand state sector, level: unit}
                published: 2023-04-01
                """.formatted(from, end));
        List<List<String>> roster = new ArrayList<>(List.of(List.of("code", "name", "kind")));
        agencies.forEach(row -> roster.add(List.of(row.get("OrgID"), row.get("Agency"), type(row))));
        project.write("roster.csv", csv(roster));
        List<List<String>> sent =
                new ArrayList<>(List.of(List.copyOf(agencies.get(0).keySet())));
        agencies.forEach(row -> sent.add(List.copyOf(row.values())));
        project.write("submissions/agencies.csv", csv(sent));
        return project;
    }

    private static String csv(List<List<String>> rows) {
        StringBuilder text = new StringBuilder();
        try (CSVPrinter printer = new CSVPrinter(text, CSVFormat.RFC4180)) {
            printer.printRecords(rows);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }
}
