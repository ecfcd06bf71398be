package dev.report.publish.data;

import dev.report.aggregate.Consolidation;
import dev.report.bind.Submissions;
import dev.report.definition.text.TextList;
import dev.report.project.ReportProject;
import dev.report.render.PublicFile;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The report's figures as an open-data portal takes them: CSV files, and a {@code datapackage.json} that says what is in them.
 *
 * <p>Nothing is in them that the report itself does not publish: no notes, no files, and no units where the project keeps those to
 * itself.
 */
public final class OpenData {

    private static final String FOLDER = "data/";
    private static final String LIST = "list-";
    private static final String CSV = "text/csv";
    private static final String JSON = "application/json";

    private OpenData() {}

    /**
     * The files by their path in {@code out/}.
     *
     * @throws IOException if a table cannot be written
     */
    public static Map<String, byte[]> of(ReportProject project, Consolidation consolidation, Submissions submissions)
            throws IOException {
        DataFields fields = new DataFields(project.definition());
        DataTables tables = new DataTables(project, fields);
        Map<String, DataTable> all = new LinkedHashMap<>();
        all.put("figures", tables.figures(consolidation));
        List<Integer> byKind = fields.byKind();
        if (!byKind.isEmpty()) {
            all.put("kinds", tables.kinds(consolidation, byKind));
        }
        if (project.publishProvenance()) {
            all.put("units", tables.units(submissions));
        }
        for (TextList list : project.definition().texts().lists()) {
            if (project.publishProvenance() || project.definition().prints(list.key())) {
                all.put(LIST + list.key(), tables.list(list, submissions));
            }
        }
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put(FOLDER + "datapackage.json", new DataPackage(project, fields).json(all));
        all.forEach((name, table) -> files.put(FOLDER + name + ".csv", table.content()));
        return files;
    }

    /** One of them as it travels inside a PDF. */
    public static PublicFile attached(String path, byte[] content) {
        String name = path.substring(FOLDER.length());
        boolean isTable = name.endsWith(".csv");
        return new PublicFile(
                name,
                isTable ? CSV : JSON,
                isTable ? "Table of this report's figures" : "What the tables of figures hold",
                content);
    }

    /** The names of the columns that tell rows apart; none in a list. */
    static List<String> key(String table) {
        if (table.startsWith(LIST)) {
            return List.of();
        }
        return List.of(
                switch (table) {
                    case "units" -> "unit";
                    case "kinds" -> "kind";
                    default -> "key";
                });
    }
}
