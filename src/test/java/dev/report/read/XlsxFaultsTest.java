package dev.report.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.report.read.raw.Faults;
import dev.report.read.xlsx.XlsxPackage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class XlsxFaultsTest {

    private static final String GOOD = "<row r='1'><c r='A1'><v>1</v></c></row>";

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "'',文件是空的",
        "D0CF11E0A1B11AE1,文件内容是旧版 Excel 工作簿（.xls），扩展名却是 .xlsx",
        "255044462D312E37,文件内容是 PDF 文档，扩展名却是 .xlsx",
        "EFBBBF0D0A3C48544D4C3E,文件内容是网页（HTML），扩展名却是 .xlsx",
        "3C3F786D6C3F3E0A3C576F726B626F6F6B3E,文件内容是 XML（可能是“XML 表格 2003”），扩展名却是 .xlsx",
        "FFD8FFE000104A464946,文件内容是图片，扩展名却是 .xlsx",
        "377ABCAF271C,文件内容是压缩包，扩展名却是 .xlsx",
        "612C620A312C320A,文件内容不是 Excel 工作簿，扩展名却是 .xlsx",
    })
    void contentOfAnotherKindIsCalledByItsName(String hex, String sentence) throws IOException {
        Outcome outcome = Outcome.of(folder, "a.XLSX", HexFormat.of().parseHex(hex));

        assertThat(outcome.sentences()).containsExactly("error[unreadable-file] submissions/a.XLSX:1 " + sentence);
        assertThat(outcome.tables()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {8, 4_000, 65_520, 65_535, 200_000})
    void passwordIsToldFromAnOldWorkbook(int offset) throws IOException {
        byte[] bytes = new byte[offset + 600];
        System.arraycopy(HexFormat.of().parseHex("D0CF11E0A1B11AE1"), 0, bytes, 0, 8);
        byte[] stream = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);
        System.arraycopy(stream, 0, bytes, offset, stream.length);

        assertThat(Outcome.of(folder, "a.xlsx", bytes).sentences())
                .containsExactly("error[unreadable-file] submissions/a.xlsx:1 工作簿设有打开密码，无法读取");
    }

    @Test
    void archiveWithoutAWorkbookIsAFinding() throws IOException {
        String sentence = "error[unreadable-file] submissions/a.xlsx:1 文件是 ZIP 压缩包，其中没有可读的 Excel 工作簿";

        assertThat(Outcome.ofZip(folder, "a.xlsx", "readme.txt", "x").sentences())
                .containsExactly(sentence);
        assertThat(Outcome.ofZip(folder, "a.xlsx", "[Content_Types].xml", "<Types/>")
                        .sentences())
                .containsExactly(sentence);
        assertThat(Outcome.ofZip(folder, "a.xlsx", "[Content_Types].xml", "<Types>")
                        .sentences())
                .containsExactly(sentence);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.1, 0.5, 0.99})
    void truncatedWorkbookIsAFinding(double part) throws IOException {
        Path file = folder.resolve("whole.xlsx");
        Workbooks.read(folder, GOOD);
        byte[] whole = Files.readAllBytes(folder.resolve("a.xlsx"));

        Outcome outcome = Outcome.of(Files.write(file, Arrays.copyOf(whole, (int) (whole.length * part))));

        assertThat(outcome.sentences())
                .containsExactly("error[unreadable-file] submissions/whole.xlsx:1 工作簿已损坏，可能没有传完");
    }

    @Test
    void oneChangedDigitInAStoredPartIsAFinding() throws IOException {
        Path file = folder.resolve("a.xlsx");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.setLevel(0);
            String[] parts = Workbooks.parts("<row r='1'><c r='A1'><v>987654</v></c></row>");
            for (int i = 0; i < parts.length; i += 2) {
                zip.putNextEntry(new ZipEntry(parts[i]));
                zip.write(parts[i + 1].getBytes(StandardCharsets.UTF_8));
            }
        }
        String bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
        Files.writeString(file, bytes.replace("987654", "987655"), StandardCharsets.ISO_8859_1);

        assertThat(Outcome.of(file).places()).containsExactly("unreadable-file 1:0");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<row r='2'><c r='A2'><v>1</w></c></row>",
                "<row r='2'><c r='A2' t='s'><v>-1</v></c></row>",
                "<row r='2'><c r='ZZZ2'><v>2</v></c></row>",
                "<row r='2'><c r='A2' t='?'><v>2</v></c></row>",
                "<row r='x'><c r='A2'><v>2</v></c></row>",
            })
    void damagedWorksheetKeepsTheRowsBefore(String row) throws Exception {
        Outcome outcome = Workbooks.read(folder, GOOD + row + GOOD);

        assertThat(outcome.texts()).containsExactly("1");
        assertThat(outcome.sentences())
                .containsExactly("error[unreadable-file] submissions/a.xlsx:表三! 工作表“表三”自第 2 行起无法读取");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<c r='A2' t='s'><v>2000000000</v></c>", "<c r='ZZZZZZ2'><v>2</v></c>"})
    void cellThatClaimsAllMemoryIsADamagedWorksheet(String cell) throws Exception {
        Path file = folder.resolve("a.xlsx");
        Outcome.writeZip(file, Workbooks.parts(GOOD + "<row r='2'>" + cell + "</row>"));

        assertThat(SmallHeap.read(file)).isEqualTo("unreadable-file 2");
    }

    @Test
    void workbookThatUnpacksWithoutEndIsRefused() throws IOException {
        Path file = folder.resolve("blanks.xlsx");
        Outcome.writeZip(file, Workbooks.parts(" ".repeat(5 << 20)));

        assertThat(Outcome.of(file).sentences())
                .containsExactly("error[unreadable-file] submissions/blanks.xlsx:1 工作簿解压后大得异常，不像是填报表");
    }

    @Test
    void sumOfAllPartsIsBounded() throws IOException {
        Path file = folder.resolve("rows.xlsx");
        Outcome.writeZip(file, Workbooks.parts("<row/>".repeat(100_000)));
        Faults faults = new Faults("rows.xlsx");

        assertThat(new XlsxPackage(faults, 700_000).isSound(file)).isTrue();
        assertThat(new XlsxPackage(faults, 600_000).isSound(file)).isFalse();
        assertThat(faults.findings()).hasSize(1);
    }

    @Test
    void hugeWorkbookIsRefusedBeforeItIsOpened() throws IOException {
        Path file = folder.resolve("a.xlsx");
        try (OutputStream out = Files.newOutputStream(file)) {
            out.write(new byte[] {'P', 'K', 3, 4});
            for (int i = 0; i < 64; i++) {
                out.write(new byte[1 << 20]);
            }
        }

        assertThat(Outcome.of(file).sentences())
                .containsExactly("error[unreadable-file] submissions/a.xlsx:1 工作簿超过 64 MB");
    }
}
