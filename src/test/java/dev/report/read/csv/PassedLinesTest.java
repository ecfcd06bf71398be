package dev.report.read.csv;

import static org.assertj.core.api.Assertions.assertThat;

import dev.report.read.raw.RawRow;
import dev.report.read.text.TextEncoding;
import java.nio.charset.Charset;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Plain lines that were passed come as rows, those of ASCII without their texts where nobody wants these. */
class PassedLinesTest {

    private static final String TEXT = "101,a,1\r\n民政局,b,2\n102,c,3\n";

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GB18030"})
    void rowsAtBothEndsHaveTheirTextsAndLines(String encoding) {
        PassedLines lines = lines(encoding);

        assertThat(described(lines.first(2, false))).containsExactly("5 101,a,1", "6 民政局,b,2");
        assertThat(described(lines.last(2, false))).containsExactly("6 民政局,b,2", "7 102,c,3");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GB18030"})
    void rowsOfAsciiKeepTheirPlaceWithoutTexts(String encoding) {
        PassedLines lines = lines(encoding);

        assertThat(described(lines.first(9, true))).containsExactly("5 ", "6 民政局,b,2", "7 ");
        assertThat(described(lines.last(2, true))).containsExactly("6 民政局,b,2", "7 ");
    }

    private static PassedLines lines(String name) {
        Charset charset = Charset.forName(name);
        byte[] bytes = TEXT.getBytes(charset);
        Writing writing = Writing.of(new TextEncoding(charset, 0), ',').orElseThrow();
        return new PassedLines(bytes, 0, bytes.length, 5, 7, writing);
    }

    private static List<String> described(List<RawRow> rows) {
        return rows.stream().map(row -> row.line(0) + " " + row.join()).toList();
    }
}
