package dev.report.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.report.read.csv.PhysicalLines;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CsvFaultsTest {

    @TempDir
    Path folder;

    @Test
    void textBehindAClosingQuoteEndsTheTableAtTheRecordsFirstLine() throws IOException {
        Outcome outcome = Outcome.of(folder, "a.csv", "a,b\n\"x\",1\n\n\"two\nlines\" more,2\nc,3\n");

        assertThat(outcome.texts()).containsExactly("a|b", "x|1");
        assertThat(outcome.sentences())
                .containsExactly(
                        "error[unreadable-file] submissions/a.csv:4 " + "从第 4 行开始的记录里，右引号之后、分隔符之前还有文字，自此行起无法读取");
        assertThat(outcome.findings().get(0).help().zh()).contains("要写两遍");
    }

    @Test
    void quoteWithoutCounterpartIsShownWhereItsRecordStarts() throws IOException {
        Outcome outcome = Outcome.of(folder, "a.csv", "a,b\r\nx,1\r\ny,\"2\r\nz,3\r\n");

        assertThat(outcome.texts()).containsExactly("a|b", "x|1");
        assertThat(outcome.places()).containsExactly("unreadable-file 3:0");
        assertThat(outcome.sentences().get(0)).contains("没有配对");
    }

    @Test
    void overlongLineEndsTheTableBehindTheRowsBefore() throws IOException {
        String line = "x".repeat(PhysicalLines.LONGEST + 1);

        assertThat(Outcome.of(folder, "a.csv", "a,b\n\"1\",2\n" + line + "\n3,4\n")
                        .sentences())
                .containsExactly("error[unreadable-file] submissions/a.csv:3 第 3 行超过 1048576 个字符，不像是 CSV 表格");
        assertThat(Outcome.of(folder, "a.csv", "a,b\n1,2\n\"" + line + "\"\n").places())
                .containsExactly("unreadable-file 3:0");
        assertThat(Outcome.of(folder, "a.csv", "a,b\n1,2\n\"\n" + line + "\"\n").places())
                .containsExactly("unreadable-file 4:0");
    }

    @Test
    void lineOfTheGreatestLengthIsRead() throws IOException {
        String line = "x".repeat(PhysicalLines.LONGEST);

        Outcome outcome = Outcome.of(folder, "a.csv", line + "\r\n" + line);

        assertThat(outcome.lines()).containsExactly(1, 2);
        assertThat(outcome.findings()).isEmpty();
    }

    @Test
    void recordThatSwallowsTheFileIsStoppedAndShownWhereItStarts() throws IOException {
        Outcome outcome = Outcome.of(folder, "a.csv", "a,b\nx,\"2\n" + "y,3\n".repeat(1 << 19));

        assertThat(outcome.texts()).containsExactly("a|b");
        assertThat(outcome.sentences())
                .containsExactly("error[unreadable-file] submissions/a.csv:2 从第 2 行开始的记录超过 1048576 个字符，可能有一个引号没有配对");
    }

    @Test
    void recordOfTooManyFieldsEndsTheTable() throws IOException {
        Outcome most = Outcome.of(folder, "a.csv", "a\n" + ",".repeat(16_383) + "x\n");
        Outcome plain = Outcome.of(folder, "a.csv", "a\n" + ",".repeat(16_384) + "x\n");
        Outcome quoted = Outcome.of(folder, "a.csv", "a\n" + ",".repeat(16_384) + "\"x\"\n");

        assertThat(most.rows().get(1).size()).isEqualTo(16_384);
        assertThat(most.findings()).isEmpty();
        assertThat(plain.sentences())
                .containsExactly("error[unreadable-file] submissions/a.csv:2 第 2 行有 16385 个字段，超过上限 16384 个");
        assertThat(quoted.sentences()).isEqualTo(plain.sentences());
    }

    @Test
    void hugeFileOfOneLineIsRefusedInASmallHeap() throws Exception {
        byte[] piece = "1,".repeat(1 << 19).getBytes(StandardCharsets.US_ASCII);
        Path file = folder.resolve("huge.csv");
        try (OutputStream out = Files.newOutputStream(file)) {
            for (int i = 0; i < 200; i++) {
                out.write(piece);
            }
        }

        assertThat(SmallHeap.read(file)).isEqualTo("unreadable-file 1");
    }

    @Test
    void hugeFileOfZerosIsRefusedInASmallHeap() throws Exception {
        Path file = folder.resolve("zeros.csv");
        try (OutputStream out = Files.newOutputStream(file)) {
            for (int i = 0; i < 64; i++) {
                out.write(new byte[1 << 20]);
            }
        }

        assertThat(SmallHeap.read(file)).isEqualTo("unreadable-file 1");
    }
}
