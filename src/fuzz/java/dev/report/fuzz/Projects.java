package dev.report.fuzz;

import dev.report.inbox.FormSheet;
import dev.report.inbox.Formats;
import dev.report.samples.ProjectFolder;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The projects that are fuzzed: of one unit, with a definition of its own, with a last year. */
final class Projects {

    private static final String WAIVER =
            "- {rule: year-jump, unit: 990101-001, cell: licensing.decisions, value: 12, reason: 属实, approver: 张三, expires: 2026-12-31}\n";

    private Projects() {}

    /** A county with the definition of a province, and a waiver. */
    static Path province(Path to) throws IOException {
        clear(to);
        Path golden = ProjectFolder.HOME.resolve("src/test/resources/golden/province-extension/input");
        Path root = ProjectFolder.copy(golden, to, false).root();
        Files.writeString(root.resolve("waivers.yaml"), WAIVER);
        return root;
    }

    /** A county of one unit, which sends what the fuzzer writes. */
    static Path single(Path to) throws IOException {
        clear(to);
        Path root = ProjectFolder.ofSample("minimal", to).root();
        ProjectFolder.delete(root.resolve("submissions"));
        Files.createDirectory(root.resolve("submissions"));
        Files.writeString(root.resolve("roster.csv"), "code,name,kind\n990101-103,示例第三镇人民政府,乡镇\n");
        return root;
    }

    static Path county(Path to) throws IOException {
        clear(to);
        return ProjectFolder.ofSample("county-2025", to).root();
    }

    /** Removes what an earlier run left. */
    private static void clear(Path folder) throws IOException {
        if (Files.exists(folder)) {
            ProjectFolder.delete(folder);
        }
    }

    /** The official table 3, filled in, in a format. */
    static byte[] submission(Input input) throws IOException {
        FormSheet sheet = new FormSheet(rows(), new ArrayList<>());
        return switch (input) {
            case JSON -> Files.readAllBytes(ProjectFolder.SAMPLES.resolve("minimal/submissions/990101-002.json"));
            case HTML -> Formats.html(List.of(), sheet);
            case MARKDOWN -> Formats.markdown("表三", List.of(sheet));
            case DOC -> word();
            case XLS -> Formats.xls(Map.of("表", sheet));
            case XMLSS -> Formats.xmlss(Map.of("表", sheet));
            case XLSX -> Formats.xlsx(Map.of("表", sheet));
            case DOCX -> Formats.docx(List.of(), List.of(sheet));
            case ODS -> Formats.ods(Map.of("表", sheet));
            default -> csv(sheet).getBytes(StandardCharsets.UTF_8);
        };
    }

    private static byte[] word() throws IOException {
        try (InputStream in = Projects.class.getResourceAsStream("/read/sheet.doc")) {
            return in.readAllBytes();
        }
    }

    private static String csv(FormSheet sheet) {
        StringBuilder csv = new StringBuilder();
        sheet.rows().forEach(row -> csv.append(String.join(",", row)).append('\n'));
        return csv.toString();
    }

    private static List<List<String>> rows() throws IOException {
        List<List<String>> rows = new ArrayList<>();
        Path file = ProjectFolder.SAMPLES.resolve("minimal/submissions/990101-101-表三.csv");
        for (String line : Files.readAllLines(file, Charset.forName("GB18030"))) {
            rows.add(new ArrayList<>(List.of(line.split(",", -1))));
        }
        return rows;
    }
}
