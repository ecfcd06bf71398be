package dev.report.read.xlsx;

import static org.assertj.core.api.Assertions.assertThat;

import dev.report.read.Outcome;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers that a worksheet shows as dates or percentages are given as what is shown. */
class SheetFormatTest {

    @TempDir
    Path folder;

    @Test
    void dateAndPercentageAreNoPlainNumbers() throws IOException {
        Path file = folder.resolve("a.xlsx");
        try (OutputStream out = Files.newOutputStream(file);
                Workbook workbook = new Workbook(out, "test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("表三");
            write(sheet, 0, 45366, "m/d/yyyy");
            write(sheet, 1, 0.5, "0.0%");
            write(sheet, 2, 1204, "#,##0");
            write(sheet, 3, 7, "0\"d件\"");
            sheet.value(0, 4, 54);
        }

        assertThat(Outcome.of(file).texts()).containsExactly("2024-03-15|50%|1204|7|54");
    }

    private static void write(Worksheet sheet, int column, Number value, String format) {
        sheet.value(0, column, value);
        sheet.style(0, column).format(format).set();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "General|NUMBER",
                "#,##0_);[Red]\\(#,##0\\)|NUMBER",
                "0\"日\"|NUMBER",
                "[$-804]yyyy\"年\"m\"月\"|DATE",
                "mm:ss.0|DATE",
                "0.00%|PERCENT",
                "0_d|NUMBER",
            })
    void formatTellsWhatIsShown(String format, SheetFormat.Kind kind) {
        assertThat(SheetFormat.kind(format)).isEqualTo(kind);
    }
}
