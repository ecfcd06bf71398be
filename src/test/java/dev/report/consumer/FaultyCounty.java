package dev.report.consumer;

import dev.report.samples.ProjectFolder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** A county with a fault of each kind that a machine's format tells in its own way, and texts that a format has to escape. */
final class FaultyCounty {

    /** What an outsider wrote into a cell: a link, a placeholder, marks of XML, a character beyond U+FFFF. */
    static final String CELL = "[详](https://a.x) {0} <b>&𬱖";

    private static final String CSV = "submissions/institutions/990200-204.csv";

    private FaultyCounty() {}

    static ProjectFolder in(Path folder) throws IOException {
        return ProjectFolder.ofSample("county-2025", folder)
                .edit(CSV, "\n本年新收,自然人,10\n", "\n本年新收,自然人,100\n")
                .edit(CSV, "规章现行有效件数,,0", "规章现行有效件数,,3")
                .edit(CSV, "行政许可处理决定数量,,0", "行政许可处理决定数量,," + CELL)
                .write(
                        "waivers.yaml",
                        "- {rule: regulation-power, unit: '990200-204', cell: regulations.in_force, value: '3',"
                                + " reason: \"代管\\n两行\", approver: 张三, expires: 2026-12-31}")
                .write("submissions/institutions/990200-204-表三.xlsx", workbook())
                .write("submissions/990200-205-more.json", "{\"figures\": {\"penalties.decisions\": \"若干\"}}")
                .write("narrative/nobody.md", "多余");
    }

    private static byte[] workbook() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("表三");
            String[][] rows = {{"indicator", "breakdown", "value"}, {"requests.carried_in", "business", "若干"}};
            for (int row = 0; row < rows.length; row++) {
                for (int column = 0; column < rows[row].length; column++) {
                    sheet.value(row, column, rows[row][column]);
                }
            }
        }
        return bytes.toByteArray();
    }
}
