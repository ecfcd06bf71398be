package dev.report.read.csv;

import static org.assertj.core.api.Assertions.assertThat;

import dev.report.read.Outcome;
import dev.report.read.raw.RawRow;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvFileTest {

    @TempDir
    Path folder;

    @Test
    void cellKnowsLineAndColumn() throws IOException {
        Outcome outcome = Outcome.of(
                folder, "civil-affairs.csv", "indicator,breakdown,value\nrequests.received,natural_person, 54 \n");

        assertThat(outcome.texts())
                .containsExactly("indicator|breakdown|value", "requests.received|natural_person| 54 ");
        assertThat(Outcome.place(outcome.rows().get(1), 2)).isEqualTo("2:3");
        assertThat(outcome.tables()).containsExactly("");
        assertThat(outcome.findings()).isEmpty();
    }

    @Test
    void missingFieldIsEmptyTextAtItsOwnPlace() throws IOException {
        RawRow row = Outcome.of(folder, "a.csv", "a,\n").rows().get(0);

        assertThat(row.size()).isEqualTo(2);
        assertThat(row.text(1) + row.text(7)).isEmpty();
        assertThat(Outcome.place(row, 1)).isEqualTo("1:2");
        assertThat(Outcome.place(row, 7)).isEqualTo("1:8");
    }

    @ParameterizedTest
    @CsvSource({"\\n", "\\r\\n", "\\r"})
    void blankLinesAndQuotedLineBreaksAreCounted(String escaped) throws IOException {
        String end = escaped.replace("\\n", "\n").replace("\\r", "\r");
        String text = String.join(
                end, "a,b", "", " , \u3000", "\"x", "y\",\"z", "", "\",2", "", "plain,3", "\"q\",4", "last,5");

        Outcome outcome = Outcome.of(folder, "a.csv", text);

        assertThat(outcome.lines()).containsExactly(1, 4, 9, 10, 11);
        RawRow broken = outcome.rows().get(1);
        assertThat(broken.text(0)).isEqualTo("x" + end + "y");
        assertThat(List.of(broken.line(0), broken.line(1), broken.line(2))).containsExactly(4, 5, 7);
        assertThat(Outcome.place(broken, 2)).isEqualTo("7:3");
        assertThat(outcome.findings()).isEmpty();
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void everyFieldKeepsItsTextAndLineWhateverEndsTheLines(long seed) throws IOException {
        Random random = new Random(seed);
        String[] ends = {"\n", "\r\n", "\r"};
        StringBuilder file = new StringBuilder();
        List<String> texts = new ArrayList<>();
        List<Integer> lines = new ArrayList<>();
        int line = 1;
        for (int record = 0; record < 300; record++) {
            for (int field = 0; field < 3; field++) {
                String text = "f" + record + (random.nextInt(9) == 0 ? "\"" : "");
                int breaks = random.nextInt(12) == 0 ? 1 + random.nextInt(2) : 0;
                for (int i = 0; i < breaks; i++) {
                    text += ends[random.nextInt(2)] + "more";
                }
                boolean quotes = breaks > 0 || text.contains("\"") || random.nextInt(5) == 0;
                file.append(field > 0 ? "," : "");
                file.append(quotes ? "\"" + text.replace("\"", "\"\"") + "\"" : text);
                texts.add(text);
                lines.add(line);
                line += breaks;
            }
            int blanks = 1 + (random.nextInt(7) == 0 ? 2 : 0);
            file.append(ends[(int) (seed % 3)].repeat(blanks));
            line += blanks;
        }

        Outcome outcome = Outcome.of(folder, "a.csv", file.toString());

        List<String> readTexts = new ArrayList<>();
        List<Integer> readLines = new ArrayList<>();
        for (RawRow row : outcome.rows()) {
            for (int field = 0; field < row.size(); field++) {
                readTexts.add(row.text(field));
                readLines.add(row.line(field));
            }
        }
        assertThat(outcome.findings()).isEmpty();
        assertThat(readTexts).isEqualTo(texts);
        assertThat(readLines).isEqualTo(lines);
    }

    @ParameterizedTest
    @ValueSource(strings = {",", "\t", ";", "|"})
    void delimiterIsToldFromTheFirstLines(String delimiter) throws IOException {
        String text = "\n指标d分类项d值\n\"a, b; c\"dxd1，204\nrdxd\"1,204\"\n".replace("d", delimiter);

        Outcome outcome = Outcome.of(folder, "a.csv", text);

        assertThat(outcome.texts()).containsExactly("指标|分类项|值", "a, b; c|x|1，204", "r|x|1,204");
    }

    @Test
    void titleAboveTheTableLeavesTheDelimiterToTheLinesBelow() throws IOException {
        Outcome outcome = Outcome.of(folder, "a.txt", "表三，申请情况\na;1,5;2\nb;1,6;3\n");

        assertThat(outcome.texts()).containsExactly("表三，申请情况", "a|1,5|2", "b|1,6|3");
    }

    @ParameterizedTest
    @ValueSource(strings = {"sep=;\n", "SEP=;\r\n", "\"sep=;\"\n"})
    void declaredDelimiterIsFollowedAndItsLineSkipped(String declaration) throws IOException {
        Outcome outcome = Outcome.of(folder, "a.csv", declaration + "a,b,c;1\nd,e,f;2\n");

        assertThat(outcome.texts()).containsExactly("a,b,c|1", "d,e,f|2");
        assertThat(outcome.lines()).containsExactly(2, 3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GB18030"})
    void declaredDelimiterMayBeAnyCharacter(String encoding) throws IOException {
        Outcome outcome = Outcome.of(folder, "a.csv", "sep=；\n甲；1\n乙；2\n".getBytes(Charset.forName(encoding)));

        assertThat(outcome.texts()).containsExactly("甲|1", "乙|2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GB18030"})
    void delimiterIsCountedBetweenChineseWordsOfWhateverBytes(String encoding) throws IOException {
        String words = "申请，情况；珸、珹。";
        Outcome outcome =
                Outcome.of(folder, "a.csv", (words + ";" + words + ",\n;\n").getBytes(Charset.forName(encoding)));

        assertThat(outcome.texts().get(0)).isEqualTo(words + "|" + words + ",");
    }

    @Test
    void quoteInsideAFieldWithoutQuotesIsOrdinaryText() throws IOException {
        Outcome outcome = Outcome.of(folder, "a.csv", "a,5\" pipe,1\nb,c,2\n");

        assertThat(outcome.texts()).containsExactly("a|5\" pipe|1", "b|c|2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n\n", " ,\t\n,,\n", "\uFEFF"})
    void fileOfBlanksHasATableWithoutRows(String text) throws IOException {
        Outcome outcome = Outcome.of(folder, "a.csv", text);

        assertThat(outcome.tables()).containsExactly("");
        assertThat(outcome.rows()).isEmpty();
        assertThat(outcome.findings()).isEmpty();
    }

    @Test
    void lastLineNeedsNoLineBreak() throws IOException {
        assertThat(Outcome.of(folder, "a.csv", "a,b\n1,").texts()).containsExactly("a|b", "1|");
        assertThat(Outcome.of(folder, "a.csv", "a,b\n1,\"2\"").texts()).containsExactly("a|b", "1|2");
    }

    @Test
    void filesThatWereJoinedAreReadAsIfNoMarkStoodBetweenThem() throws IOException {
        String one = "\uFEFF\"a,b\",1\n";

        Outcome outcome = Outcome.of(folder, "a.csv", one + one + "\uFEFF\n" + one + "c\uFEFF,2\n\uFEFF");

        assertThat(outcome.texts()).containsExactly("a,b|1", "a,b|1", "a,b|1", "c\uFEFF|2");
        assertThat(outcome.lines()).containsExactly(1, 2, 4, 5);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void rowsAreThoseOfTheLibraryWhateverIsQuoted(long seed) throws IOException {
        Random random = new Random(seed);
        String[] fields = {
            "",
            "54",
            "指标",
            " a ",
            "\"q\"",
            "\"\"",
            "\"a,b\"",
            "\"a\"\"b\"",
            "\"a\nb\"",
            "\"a\r\nb\"",
            "x\"y",
            "x\u2028y"
        };
        String[] ends = {"\n", "\r\n", "\n\n"};
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 3_000; i++) {
            text.append(fields[random.nextInt(fields.length)])
                    .append(random.nextInt(3) == 0 ? ends[random.nextInt(ends.length)] : ",");
        }

        List<String> expected = new ArrayList<>();
        try (CSVParser library = CSVParser.parse(text.toString(), CSVFormat.RFC4180)) {
            library.forEach(row -> expected.add(String.join("|", row.values())));
        }
        expected.removeIf(row -> row.replace('|', ' ').isBlank());

        assertThat(Outcome.of(folder, "a.csv", text.toString()).texts()).isEqualTo(expected);
    }
}
