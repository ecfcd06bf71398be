package dev.report.read.ods;

import static org.assertj.core.api.Assertions.assertThat;

import dev.report.read.Documents;
import dev.report.read.Outcome;
import dev.report.read.raw.RawRow;
import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OdsFileTest {

    @TempDir
    Path folder;

    private Outcome read(String styles, String sheets) throws IOException {
        return Outcome.of(Documents.ods(folder.resolve("a.ods"), styles, sheets));
    }

    private static String words(String text) {
        return "<table:table-cell office:value-type=\"string\"><text:p>" + text + "</text:p></table:table-cell>";
    }

    @Test
    void repeatedRowsAndCellsAreLaidOutAndTheEmptyMillionIsNot() throws IOException {
        Outcome outcome = read(
                "",
                "<table:table table:name=\"表三\"><table:table-row>" + words("新收")
                        + "<table:table-cell table:number-columns-repeated=\"2\"/>"
                        + "<table:table-cell office:value-type=\"float\" office:value=\"8\" table:number-columns-repeated=\"2\"/>"
                        + "<table:table-cell table:number-columns-repeated=\"16000\"/></table:table-row>"
                        + "<table:table-row table:number-rows-repeated=\"2\"><table:table-cell/></table:table-row>"
                        + "<table:table-row>" + words("总计") + "</table:table-row>"
                        + "<table:table-row table:number-rows-repeated=\"1048000\"><table:table-cell/></table:table-row></table:table>");

        assertThat(outcome.texts()).containsExactly("新收|||8|8", "总计");
        assertThat(outcome.rows().get(1).line()).isEqualTo(4);
    }

    /** LibreOffice writes how far a text is raised, not that it is. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "style:text-line-through-type='single'|<text:span text:style-name='T1'>62</text:span>26|26",
                "style:text-line-through-style='solid'|<text:span text:style-name='T1'>62</text:span>26|26",
                "style:text-line-through-type='none'|<text:span text:style-name='T1'>6</text:span>2|62",
                "style:text-position='33% 58%'|26<text:span text:style-name='T1'>1</text:span>|26¹",
                "style:text-position='super 58%'|26<text:span text:style-name='T1'>1</text:span>|26¹",
                "style:text-position='0% 100%'|26<text:span text:style-name='T1'>1</text:span>|261",
                "style:text-position='super 58%'|<text:span text:style-name='T1'>261</text:span>|261",
            })
    void charactersThatAreStruckThroughOrRaisedAreNoDigits(String face, String words, String shown) throws IOException {
        Outcome outcome = read(
                "<style:style style:name='T1' style:family='text'><style:text-properties " + face + "/></style:style>",
                "<table:table table:name='s'><table:table-row>" + words(words) + "</table:table-row></table:table>");

        assertThat(outcome.texts()).containsExactly(shown);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "office:value-type='float' office:value='59237.244899999998' | 59237.2449",
                "office:value-type='percentage' office:value='0.125' | 12.5%",
                "office:value-type='date' office:date-value='2026-03-15' | 2026-03-15",
                "office:value-type='boolean' office:boolean-value='true' | TRUE",
                "office:value-type='float' office:value='12' table:formula='of:=[.A1]*2' | 12",
                "table:formula='of:=[.A1]*2' | =[.A1]*2"
            })
    void cellGivesItsStoredValue(String attributes, String shown) throws IOException {
        Outcome outcome = read(
                "",
                "<table:table table:name=\"s\"><table:table-row>" + words("新收") + "<table:table-cell " + attributes
                        + "/></table:table-row></table:table>");

        assertThat(outcome.texts()).containsExactly("新收|" + shown);
    }

    @Test
    void cellIsCoveredWhereAMergedOneReachesIntoItFromTheLeft() throws IOException {
        String merged = "<table:table-cell table:number-columns-spanned=\"3\"><text:p>1</text:p></table:table-cell>"
                + "<table:covered-table-cell table:number-columns-repeated=\"2\"/>";
        Outcome outcome = read(
                "",
                "<table:table table:name=\"s\"><table:table-row>" + words("新收") + merged + "<table:covered-table-cell/>"
                        + words("8") + "</table:table-row></table:table>");

        RawRow row = outcome.rows().get(0);
        assertThat(outcome.texts()).containsExactly("新收|1||||8");
        assertThat(IntStream.range(0, row.size()).filter(row::isCovered)).containsExactly(2, 3);
    }

    @Test
    void spanReachesOnlyAsFarAsSquaresAreMarkedAsCovered() throws IOException {
        Outcome outcome = read(
                "",
                "<table:table table:name=\"s\"><table:table-row><table:table-cell table:number-columns-spanned=\"8\" "
                        + "table:number-rows-spanned=\"3\"><text:p>新收</text:p></table:table-cell>"
                        + "<table:covered-table-cell/>" + words("7") + "</table:table-row>"
                        + "<table:table-row><table:covered-table-cell table:number-columns-repeated=\"2\"/>"
                        + words("8")
                        + "</table:table-row><table:table-row>" + words("结转") + words("9")
                        + "</table:table-row></table:table>");

        assertThat(outcome.rows().get(0).merged(0)).hasToString("A1:B2");
        assertThat(outcome.rows().get(0).merged(2)).isNull();
        assertThat(outcome.rows().get(2).merged(0)).isNull();
    }

    /** A number that a program wrote without its value is read as it is shown. */
    @ParameterizedTest
    @ValueSource(strings = {"float", "currency", "percentage", "date", "boolean", "number"})
    void cellWithoutAStoredValueGivesWhatItSays(String type) throws IOException {
        Outcome outcome = read(
                "",
                "<table:table table:name=\"s\"><table:table-row><table:table-cell office:value-type=\"" + type
                        + "\"><text:p>142</text:p></table:table-cell></table:table-row></table:table>");

        assertThat(outcome.texts()).containsExactly("142");
    }

    @Test
    void coveredCellsAndNotesAreNoText() throws IOException {
        Outcome outcome = read(
                "",
                "<table:table table:name=\"s\"><table:table-row>"
                        + words("新收<office:annotation><text:p>旧</text:p></office:annotation>")
                        + "<table:covered-table-cell><text:p>9</text:p></table:covered-table-cell>" + words("8")
                        + "</table:table-row></table:table>");

        assertThat(outcome.texts()).containsExactly("新收||8");
    }

    @Test
    void hiddenSheetIsPassedOverAndSaid() throws IOException {
        Outcome outcome = read(
                "<style:style style:name=\"h\"><style:table-properties table:display=\"false\"/></style:style>",
                "<table:table table:name=\"草稿\" table:style-name=\"h\"><table:table-row>" + words("旧")
                        + "</table:table-row></table:table><table:table table:name=\"表三\"><table:table-row>"
                        + words("新收")
                        + "</table:table-row></table:table>");

        assertThat(outcome.texts()).containsExactly("新收");
        assertThat(outcome.sentences()).singleElement().asString().contains("hidden-sheet", "草稿");
    }
}
