package dev.report.read.ole;

import static org.assertj.core.api.Assertions.assertThat;

import dev.report.read.Documents;
import dev.report.read.Outcome;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFRichTextString;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OleFileTest {

    @TempDir
    Path folder;

    private Path save(HSSFWorkbook workbook, String name) throws IOException {
        Path file = folder.resolve(name);
        try (OutputStream out = Files.newOutputStream(file)) {
            workbook.write(out);
        }
        return file;
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.xls", "a.et", "a.XLS"})
    void workbookGivesItsVisibleSheets(String name) throws IOException {
        try (HSSFWorkbook workbook = new HSSFWorkbook()) {
            Sheet sheet = workbook.createSheet("表三");
            sheet.createRow(1).createCell(0).setCellValue("新收");
            sheet.getRow(1).createCell(1).setCellValue("旧值");
            sheet.getRow(1).createCell(2).setCellValue(8);
            sheet.addMergedRegion(new CellRangeAddress(1, 1, 0, 1));
            workbook.createSheet("草稿").createRow(0).createCell(0).setCellValue("旧");
            workbook.setSheetHidden(1, true);

            Outcome outcome = Outcome.of(save(workbook, name));

            assertThat(outcome.tables()).containsExactly("表三!");
            assertThat(outcome.texts()).containsExactly("新收||8");
            assertThat(outcome.rows().get(0).isCovered(1)).isTrue();
            assertThat(outcome.rows().get(0).isCovered(2)).isFalse();
            assertThat(outcome.rows().get(0).line()).isEqualTo(2);
            assertThat(outcome.sentences()).singleElement().asString().contains("hidden-sheet", "草稿");
        }
    }

    /** The first two characters of 6226, or of 261 the last, have a face of their own. */
    @ParameterizedTest
    @CsvSource({"6226, 0, 2, true, 26", "261, 2, 3, false, 26¹", "261, 0, 3, false, 261"})
    void charactersThatAreStruckThroughOrRaisedAreNoDigits(
            String text, int from, int to, boolean isStruck, String shown) throws IOException {
        try (HSSFWorkbook workbook = new HSSFWorkbook()) {
            Font font = workbook.createFont();
            font.setStrikeout(isStruck);
            font.setTypeOffset(isStruck ? Font.SS_NONE : Font.SS_SUPER);
            HSSFRichTextString runs = new HSSFRichTextString(text);
            runs.applyFont(from, to, font);
            workbook.createSheet("s").createRow(0).createCell(0).setCellValue(runs);

            assertThat(Outcome.of(save(workbook, "a.xls")).texts()).containsExactly(shown);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "0, 46096, 46096",
        "10, 0.125, 12.5%",
        "14, 46096, 2026-03-15",
        "58, 46096, 2026-03-15",
        "31, 46096, 2026-03-15",
        "0, 59237.244899999998, 59237.2449"
    })
    void numberIsReadAsItIsShown(short format, double stored, String shown) throws IOException {
        try (HSSFWorkbook workbook = new HSSFWorkbook()) {
            CellStyle style = workbook.createCellStyle();
            style.setDataFormat(format);
            Cell cell = workbook.createSheet("s").createRow(0).createCell(0);
            cell.setCellValue(stored);
            cell.setCellStyle(style);

            assertThat(Outcome.of(save(workbook, "a.xls")).texts()).containsExactly(shown);
        }
    }

    @Test
    void wordDocumentGivesItsTablesWithMergedHeads() throws IOException {
        Outcome outcome = Outcome.of(Documents.doc(folder.resolve("a.doc")));

        assertThat(outcome.tables()).containsExactly("表1!");
        assertThat(outcome.texts())
                .contains("填报单位：示例县民政局", "填表人：某某 联系电话：0000")
                .contains("一、本年新收政府信息公开申请数量||5|1|0|0|2|0|8")
                .contains("三、本年度办理结果|（一）予以公开|4|1|0|0|2|0|7")
                .contains("|（七）总计|4|1|0|0|2|0|7");
        assertThat(outcome.sentences()).isEmpty();
    }

    @Test
    void documentUnderTheNameOfAWpsTextIsRead() throws IOException {
        assertThat(Outcome.of(Documents.doc(folder.resolve("a.wps"))).texts()).contains("填报单位：示例县民政局");
    }

    @Test
    void passwordIsSaid() throws IOException {
        Biff8EncryptionKey.setCurrentUserPassword("公开2025");
        try (HSSFWorkbook workbook = new HSSFWorkbook()) {
            workbook.createSheet("s").createRow(0).createCell(0).setCellValue(1);
            Path file = save(workbook, "a.xls");
            Biff8EncryptionKey.setCurrentUserPassword(null);

            assertThat(Outcome.of(file).sentences()).singleElement().asString().contains("密码");
        } finally {
            Biff8EncryptionKey.setCurrentUserPassword(null);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {600, 4_000, 9_000, 16_000})
    void cutFileIsDamagedAndNoFaultOfTheProgram(int length) throws IOException {
        byte[] whole = Files.readAllBytes(Documents.doc(folder.resolve("whole.doc")));
        Path cut = Files.write(folder.resolve("a.doc"), Arrays.copyOf(whole, length));

        assertThat(Outcome.of(cut).sentences()).singleElement().asString().contains("unreadable-file");
    }
}
