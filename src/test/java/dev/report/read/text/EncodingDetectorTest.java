package dev.report.read.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.report.read.Outcome;
import dev.report.read.SubmissionReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EncodingDetectorTest {

    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final String TABLE = "单位,指标,值\n江油市民政局,本年新收,54\n\n\"第\n二\",𠮷,€\n";

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "UTF-8,false",
        "UTF-8,true",
        "UTF-16LE,true",
        "UTF-16BE,true",
        "GB18030,false",
        "GB18030,true",
    })
    void textAndPlacesAreTheSameInEveryEncoding(String charset, boolean marked) throws IOException {
        String text = (marked ? "\uFEFF" : "") + TABLE;
        for (String end : new String[] {"\n", "\r\n", "\r"}) {
            Outcome outcome = Outcome.of(folder, "a.csv", text.replace("\n", end), Charset.forName(charset));

            assertThat(outcome.texts()).containsExactly("单位|指标|值", "江油市民政局|本年新收|54", "第" + end + "二|𠮷|€");
            assertThat(outcome.lines()).containsExactly(1, 2, 4);
            assertThat(outcome.rows().get(2).line(1)).isEqualTo(5);
            assertThat(outcome.findings()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {65_530, 65_533, 65_534, 65_535, 65_536, 32_766, 32_767})
    void characterAcrossTwoPiecesOfTheFileIsRead(int offset) throws IOException {
        String padding = "x".repeat(99) + "\n";
        String text = padding.repeat(offset / 100) + "y".repeat(offset % 100) + "汇总𠮷\n";
        for (Charset charset : new Charset[] {StandardCharsets.UTF_8, GB18030}) {
            Outcome outcome = Outcome.of(folder, "a.csv", text, charset);

            assertThat(outcome.texts().get(outcome.rows().size() - 1)).isEqualTo("y".repeat(offset % 100) + "汇总𠮷");
            assertThat(outcome.findings()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void damagedCharacterInUtf8IsShownAtItsLine(String end) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(("单位,值" + end + end + "\"民\n政\",1" + end + "公").getBytes(StandardCharsets.UTF_8));
        bytes.write(0xE5);
        bytes.write(0xAE);
        bytes.writeBytes((",2" + end).getBytes(StandardCharsets.UTF_8));

        Outcome outcome = Outcome.of(folder, "a.csv", bytes.toByteArray());

        assertThat(outcome.sentences())
                .containsExactly("error[unreadable-file] submissions/a.csv:5 文件是 UTF-8 编码，其中 1 处字符已损坏，第一处在第 5 行");
        assertThat(outcome.rows()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"联通", "汀", "鹊墒", "乔伊", "件", "总计"})
    void fileOfOneWordInGb18030IsNotTakenForUtf8(String word) throws IOException {
        Outcome outcome = Outcome.of(folder, "a.csv", "value," + word + "\n54,1\n", GB18030);

        assertThat(outcome.texts()).containsExactly("value|" + word, "54|1");
        assertThat(outcome.findings()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"café", "·", "件", "×3", "ā"})
    void fileOfOneWordInUtf8IsTakenForUtf8(String word) throws IOException {
        assertThat(Outcome.of(folder, "a.csv", "value," + word + "\n54,1\n").texts())
                .containsExactly("value|" + word, "54|1");
    }

    @Test
    void markedUtf8StaysUtf8HoweverDamaged() throws IOException {
        byte[] bytes = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF, 'a', '\n', (byte) 0xB5, (byte) 0xA5, '\n'};

        assertThat(Outcome.of(folder, "a.csv", bytes).sentences())
                .containsExactly("error[unreadable-file] submissions/a.csv:2 文件是 UTF-8 编码，其中 2 处字符已损坏，第一处在第 2 行");
    }

    @Test
    void bytesOutsideGb18030AreShownAtTheirLine() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes("单位,值\r\n民政局,1\r\n公安局".getBytes(GB18030));
        bytes.write(0xFF);
        bytes.writeBytes(",2\r\n".getBytes(GB18030));

        assertThat(Outcome.of(folder, "a.csv", bytes.toByteArray()).sentences())
                .containsExactly("error[unreadable-file] submissions/a.csv:3 第 3 行有字符既不是 UTF-8，也不是 GB18030 编码");
    }

    @Test
    void utf16ThatBreaksOffIsShownAtItsLine() throws IOException {
        byte[] whole = "\uFEFFa,b\n1,2".getBytes(StandardCharsets.UTF_16LE);

        assertThat(Outcome.of(folder, "a.csv", Arrays.copyOf(whole, whole.length - 1))
                        .places())
                .containsExactly("unreadable-file 2:0");
    }

    @Test
    void zeroBytesWithoutAMarkAreShownAtTheirLine() throws IOException {
        assertThat(Outcome.of(folder, "a.csv", "a,b\n1,2\n", StandardCharsets.UTF_16LE)
                        .sentences())
                .containsExactly("error[unreadable-file] submissions/a.csv:1 "
                        + "第 1 行有空字节（NUL），文件可能是没有标记的 UTF-16 文本，也可能不是文本文件");
        assertThat(Outcome.of(folder, "b.csv", "a,b\n1,\0\n").places()).containsExactly("unreadable-file 2:0");
    }

    @ParameterizedTest
    @CsvSource({
        "csv,504B0304,文件内容是 ZIP 压缩包或 XLSX 工作簿，扩展名却是 .csv",
        "txt,D0CF11E0A1B11AE1,文件内容是旧版 Excel 工作簿（.xls）或加密的工作簿，扩展名却是 .txt",
        "json,255044462D312E37,文件内容是 PDF 文档，扩展名却是 .json",
        "CSV,3C68746D6C3E,文件内容是网页（HTML），扩展名却是 .csv",
        "csv,EFBBBF0D0A3C6D65746120,文件内容是网页（HTML），扩展名却是 .csv",
        "csv,4D494D452D56657273696F6E3A20312E30,文件内容是网页（HTML），扩展名却是 .csv",
        "csv,3C3F786D6C3F3E0A3C21444F43545950452068746D6C3E,文件内容是网页（HTML），扩展名却是 .csv",
        "csv,3C3F786D6C3F3E0A3C576F726B626F6F6B3E,文件内容是 XML（可能是“XML 表格 2003”），扩展名却是 .csv",
        "csv,89504E470D0A1A0A,文件内容是图片，扩展名却是 .csv",
        "txt,FFD8FFE000104A464946,文件内容是图片，扩展名却是 .txt",
        "json,526172211A0700,文件内容是压缩包，扩展名却是 .json",
        "csv,1F8B0800,文件内容是压缩包，扩展名却是 .csv",
    })
    void contentOfAnotherKindIsCalledByItsName(String extension, String hex, String sentence) throws IOException {
        Outcome outcome = Outcome.of(folder, "a." + extension, HexFormat.of().parseHex(hex));

        assertThat(outcome.sentences())
                .containsExactly("error[unreadable-file] submissions/a." + extension + ":1 " + sentence);
        assertThat(outcome.tables()).isEmpty();
    }

    @Test
    void missingFileIsAFaultOfTheWorld() {
        assertThatThrownBy(() -> SubmissionReader.open(folder.resolve("none.csv"), "none.csv"))
                .isInstanceOf(NoSuchFileException.class);
    }

    @Test
    void bothEditionsOfGb18030AreReadInSmallAndLargeFiles() throws IOException {
        byte[] line = HexFormat.of().parseHex("B5A5CEBB2C823590372C8431823635380A".replace("3538", "2C35"));
        byte[] large = new byte[line.length * 40_000];
        for (int i = 0; i < large.length; i++) {
            large[i] = line[i % line.length];
        }

        assertThat(Outcome.of(folder, "small.csv", line).texts()).containsExactly("单位|龴|︐|5");
        assertThat(Outcome.of(folder, "large.csv", large).texts())
                .hasSize(40_000)
                .containsOnly("单位|龴|︐|5");
    }
}
