package dev.report.read.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.report.finding.Finding;
import dev.report.read.Outcome;
import dev.report.read.SubmissionReader;
import dev.report.read.raw.RawFile;
import dev.report.read.raw.RawRow;
import dev.report.read.raw.RawTable;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonFileTest {

    private static final String ONE = """
            {
              "unit": "510781-101", "year": 2025,
              "figures": {
                "requests.received": {"natural_person": 8, "total": "8件"},
                "licensing.decisions": 12
              },
              "notes": {"requests.received": "含上年补录"}
            }
            """;

    @TempDir
    Path folder;

    @Test
    void figuresAreKeyedRowsInFileOrder() throws IOException {
        Outcome outcome = Outcome.of(folder, "a.json", ONE);

        assertThat(outcome.texts())
                .containsExactly(
                        "510781-101|2025|requests.received|natural_person|8|含上年补录",
                        "510781-101|2025|requests.received|total|8件|",
                        "510781-101|2025|licensing.decisions||12|");
        assertThat(outcome.tables()).containsExactly("");
        assertThat(outcome.findings()).isEmpty();
    }

    /** As programs write figures that keep each in an object of its own. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "[{\"indicator\": \"a\", \"breakdown\": \"b\", \"value\": 8}, {\"value\": 9, \"indicator\": \"c\"}]#1||a|b|8|,1||c||9|",
                "[{\"指标\": \"行政许可\", \"数值\": 8}, {\"指标\": \"a\", \"分类项\": \"b\", \"数值\": \"9\"}]#1||行政许可||8|,1||a|b|9|",
                "[]#''",
                "{\"a\": {\"value\": 8}, \"c\": {\"d\": {\"value\": 9}}}#1||a||8|,1||c.d||9|",
            })
    void figureMayBeAnObjectOfItsOwn(String figures, String rows) throws IOException {
        Outcome outcome = Outcome.of(folder, "a.json", "{\"unit\": 1, \"figures\": " + figures + "}");

        assertThat(String.join(",", outcome.texts())).isEqualTo(rows);
        assertThat(outcome.findings()).isEmpty();
    }

    @Test
    void strangeMemberOfAFigureIsNamed() throws IOException {
        Outcome outcome = Outcome.of(
                folder,
                "a.json",
                "{\"unit\": 1, \"figures\": [{\"indicator\": \"a\", \"value\": 8, \"source\": \"x\"}]}");

        assertThat(outcome.texts()).containsExactly("1||a||8|");
        assertThat(outcome.findings()).singleElement().satisfies(found -> {
            assertThat(found.rule()).isEqualTo("unknown-field");
            assertThat(found.message().zh()).contains("“source”");
        });
    }

    @Test
    void tableSaysThatItsRowsAreKeyed() throws IOException {
        Path file = Files.writeString(folder.resolve("a.json"), ONE);
        try (RawFile open = SubmissionReader.open(file, "a.json")) {
            RawTable table = open.nextTable();
            assertThat(table.isKeyed()).isTrue();
            assertThat(table.file()).isEqualTo("a.json");
            assertThat(open.nextTable()).isNull();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "0,2:11", "1,2:33", "2,4:5", "3,4:27", "4,4:45", "5,7:34",
    })
    void eachFieldKnowsLineAndCharacter(int field, String place) throws IOException {
        for (String end : new String[] {"\n", "\r\n", "\r"}) {
            RawRow row =
                    Outcome.of(folder, "a.json", ONE.replace("\n", end)).rows().get(0);

            assertThat(Outcome.place(row, field)).isEqualTo(place);
            assertThat(row.pointer()).isEqualTo("/figures");
            assertThat(row.line()).isEqualTo(4);
        }
    }

    @Test
    void figureWithoutBreakdownIsAtItsIndicator() throws IOException {
        RawRow row = Outcome.of(folder, "a.json", ONE).rows().get(2);

        assertThat(Outcome.place(row, 3)).isEqualTo("5:5");
        assertThat(Outcome.place(row, 4)).isEqualTo("5:28");
    }

    @Test
    void membersComeInAnyOrderAndMissingOnesAreEmptyAtTheObject() throws IOException {
        Outcome outcome = Outcome.of(
                folder,
                "a.json",
                "[\n{\"notes\":{\"a\":\"n\"},\"figures\":{\"a\":1,\"b/c~\":2},\"year\":\"2025\",\"unit\":7},\n {\"figures\":{\"a\":3}}]");

        assertThat(outcome.texts()).containsExactly("7|2025|a||1|n", "7|2025|b/c~||2|", "||a||3|");
        assertThat(outcome.rows().get(1).pointer()).isEqualTo("/0/figures");
        assertThat(outcome.rows().get(2).pointer()).isEqualTo("/1/figures");
        assertThat(Outcome.place(outcome.rows().get(2), 0)).isEqualTo("3:2");
        assertThat(outcome.findings()).isEmpty();
    }

    @Test
    void valuesAreGivenAsWritten() throws IOException {
        Outcome outcome = Outcome.of(
                folder,
                "a.json",
                "{\"figures\":{\"a\":8.0,\"b\":1e3,\"c\":-0,\"d\":\" ５４ \",\"e\":null,\"f\":true,\"g\":[1,[2]],"
                        + "\"h\":{\"x\":{\"y\":1},\"z\":null},\"i\":12345678901234567890.5}}");

        assertThat(outcome.texts())
                .containsExactly(
                        "||a||8.0|",
                        "||b||1000|",
                        "||c||-0|",
                        "||d|| ５４ |",
                        "||e|||",
                        "||f||true|",
                        "||g||[…]|",
                        "||h.x|y|1|",
                        "||h|z||",
                        "||i||12345678901234567890.5|");
        assertThat(outcome.findings()).isEmpty();
    }

    @Test
    void sameNameTwiceInFiguresGivesBothRows() throws IOException {
        Outcome outcome = Outcome.of(
                folder,
                "a.json",
                "{\"figures\":{\"a\":{\"x\":1,\"x\":2},\"a\":{\"x\":3}},\"notes\":{\"a\":\"first\",\"a\":\"second\",\"b\":\"none\"}}");

        assertThat(outcome.texts()).containsExactly("||a|x|1|first", "||a|x|2|", "||a|x|3|");
        assertThat(outcome.findings())
                .extracting(finding -> finding.rule() + " " + finding.place() + " "
                        + finding.message().zh())
                .containsExactly(
                        "duplicate-field submissions/a.json:1:65 说明（notes）里“a”出现了两次，只读了前一条",
                        "unknown-field submissions/a.json:1:78 说明（notes）里的“b”没有对应的数据，说明没有读取");
    }

    /** As other programs write it: names in steps, figures beside the unit, an object a figure, a row of a table a unit. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{'unit':'7','figures':{'requests':{'received':{'total':8}},'fees':{'amount':1.5}}}|7//requests.received/total/8/ 7//fees/amount/1.5/",
                "{'unit':'7','year':2025,'requests.received':{'total':8},'licensing.decisions':12}|7/2025/requests.received/total/8/ 7/2025/licensing.decisions//12/",
                "{'licensing.decisions':12,'unit':'7','notes':{'licensing.decisions':'n'}}|7//licensing.decisions//12/n",
                "{'unit':'7','review':{'total':1}}|7//review/total/1/",
                "{'figures':{'fees':{'amount':12}},'notes':{'fees.amount':'n'}}|//fees/amount/12/n",
                "{'unit':'7','行政许可':12}|7//行政许可//12/",
                "[{'unit':'7','year':2025,'indicator':'review','breakdown':'total','value':8},{'unit':'7','indicator':'fees','value':1}]|7/2025/review/total/8/ 7//fees//1/",
                "{'unit':'7','figures':{'a':1.2E+3,'b':3.18e2,'c':'1e3'}}|7//a//1200/ 7//b//318/ 7//c//1e3/",
            })
    void figuresThatOtherProgramsLayOutOtherwiseAreRead(String json, String rows) throws IOException {
        Outcome outcome = Outcome.of(folder, "a.json", json.replace('\'', '"'));

        assertThat(outcome.texts())
                .containsExactly(Stream.of(rows.split(" "))
                        .map(row -> row.replace('/', '|'))
                        .toArray(String[]::new));
        assertThat(outcome.findings()).isEmpty();
    }

    /** Beside figures, and without a value, these are members like any other that a submission does not have. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'figures':{'a':1},'licensing.decisions':12}",
                "{'figures':{'a':1},'indicator':'review'}",
                "{'indicator':'review','unit':'7'}",
                "{'code':0}",
                "{'figurs':{'a':1}}",
            })
    void memberThatIsNoFigureIsAWarning(String json) throws IOException {
        Outcome outcome = Outcome.of(folder, "a.json", json.replace('\'', '"'));

        assertThat(outcome.findings()).extracting(Finding::rule).containsExactly("unknown-field");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "[]", "[{},{\"figures\":null,\"notes\":null}]", "{\"figures\":{}}"})
    void submissionWithoutFiguresHasNoRows(String text) throws IOException {
        Outcome outcome = Outcome.of(folder, "a.json", text);

        assertThat(outcome.tables()).containsExactly("");
        assertThat(outcome.rows()).isEmpty();
        assertThat(outcome.findings()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"UTF-8,true", "UTF-16LE,true", "UTF-16BE,true", "GB18030,false"})
    void encodingsAreToldApartAsInCsv(String charset, boolean marked) throws IOException {
        Outcome outcome = Outcome.of(folder, "a.json", (marked ? "\uFEFF" : "") + ONE, Charset.forName(charset));

        assertThat(outcome.texts().get(0)).isEqualTo("510781-101|2025|requests.received|natural_person|8|含上年补录");
        assertThat(outcome.rows().get(0).column(0)).isEqualTo(11);
    }
}
