package dev.report.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FigureTableTest {

    private static final Measure CASES = new Measure("件", 0);
    private static final Measure MONEY = new Measure("万元", 4);
    private static final CellIndex CELLS = new CellIndex(
            List.of(CellKey.of("requests.received/natural_person"), CellKey.of("fees.amount")), List.of(CASES, MONEY));
    private static final UnitCode UNIT = new UnitCode("510781-101");
    private static final FigureTable.Source CSV = new FigureTable.Source("submissions/a.csv", "");
    private static final int RECEIVED = 0;
    private static final int FEES = 1;

    @Test
    void cellThatNobodySetIsBlankAndNowhere() {
        FigureTable table = builder().build();

        assertThat(table.entry(RECEIVED)).isEqualTo(new Entry.Blank());
        assertThat(table.isBlank(RECEIVED)).isTrue();
        assertThat(table.place(RECEIVED)).isEmpty();
        assertThat(table.figure(RECEIVED).provenance()).isEqualTo(new Provenance.Absent());
        assertThat(table.isEmpty()).isTrue();
    }

    @Test
    void zeroIsANumber() {
        FigureTable table = builder().reported(RECEIVED, 0, false).build();

        assertThat(table.entry(RECEIVED)).isEqualTo(reported("0", CASES, false));
        assertThat(table.isBlank(RECEIVED)).isFalse();
        assertThat(table.text(RECEIVED)).isEqualTo("0");
        assertThat(table.isEmpty()).isFalse();
    }

    @Test
    void notApplicableIsNeitherBlankNorReported() {
        FigureTable table = builder().notApplicable(RECEIVED).build();

        assertThat(table.entry(RECEIVED)).isEqualTo(new Entry.NotApplicable());
        assertThat(table.isBlank(RECEIVED)).isFalse();
        assertThat(table.isReported(RECEIVED)).isFalse();
        assertThat(table.isEmpty()).isFalse();
    }

    @Test
    void unreadableCellIsBlankButTheTableIsNotEmpty() {
        FigureTable table =
                builder().read(RECEIVED, CSV, 7, 3, "约54").unreadable(RECEIVED).build();

        assertThat(table.entry(RECEIVED)).isEqualTo(new Entry.Blank());
        assertThat(table.isBlank(RECEIVED)).isTrue();
        assertThat(table.isUnreadable(RECEIVED)).isTrue();
        assertThat(table.text(RECEIVED)).isEqualTo("约54");
        assertThat(table.isEmpty()).isFalse();
    }

    @Test
    void figureKnowsItsPlaceAndTheTextThatStoodThere() {
        FigureTable table = builder()
                .read(RECEIVED, CSV, 7, 3, "５４")
                .reported(RECEIVED, 54, false)
                .build();

        assertThat(table.figure(RECEIVED))
                .isEqualTo(new Figure(
                        CellKey.of("requests.received/natural_person"),
                        UNIT,
                        reported("54", CASES, false),
                        new Provenance.Read(SourceLocation.of("submissions/a.csv", 7, 3), "５４")));
    }

    @Test
    void amountKeepsTheDecimalsOfItsMeasure() {
        FigureTable table = builder()
                .reported(FEES, new Quantity(new BigDecimal("59237.2449"), MONEY, false))
                .build();

        assertThat(table.value(FEES)).isEqualTo(new BigDecimal("59237.2449"));
        assertThat(table.unscaled(FEES)).isEqualTo(592372449L);
        assertThat(table.fitsLong(FEES)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "999999999999999999,true",
        "1000000000000000000,false",
        "9223372036854775807,false",
        "123456789012345678901234567890,false",
        "-1000000000000000000,false",
    })
    void numberOfAnyLengthIsKeptExactly(String number, boolean fitsLong) {
        FigureTable table = builder()
                .reported(RECEIVED, new Quantity(new BigDecimal(number), CASES, false))
                .build();

        assertThat(table.entry(RECEIVED)).isEqualTo(reported(number, CASES, false));
        assertThat(table.fitsLong(RECEIVED)).isEqualTo(fitsLong);
    }

    @Test
    void settingACellAgainReplacesALongNumber() {
        FigureTable.Builder builder = builder().reported(RECEIVED, new Quantity(new BigDecimal("1e20"), CASES, false));

        assertThat(builder.reported(RECEIVED, 5, false).build().entry(RECEIVED)).isEqualTo(reported("5", CASES, false));
    }

    @Test
    void approximateStaysWithTheNumber() {
        FigureTable table = builder().reported(RECEIVED, 220, true).build();

        assertThat(table.isApproximate(RECEIVED)).isTrue();
        assertThat(table.entry(RECEIVED)).isEqualTo(reported("220", CASES, true));
    }

    @Test
    void incompleteMarkLeavesTheNumberAsItIs() {
        FigureTable table =
                builder().reported(RECEIVED, 5, false).incomplete(RECEIVED).build();

        assertThat(table.isIncomplete(RECEIVED)).isTrue();
        assertThat(table.entry(RECEIVED)).isEqualTo(reported("5", CASES, false));
    }

    @ParameterizedTest
    @CsvSource({
        "a.csv,'',7,3,'',a.csv:7:3",
        "a.xlsx,表三!,7,4,表三!D7,a.xlsx:表三!D7",
        "a.xlsx,表三!,12,28,表三!AB12,a.xlsx:表三!AB12",
        "a.json,/0/figures,9,5,/0/figures/requests.received/natural_person,a.json:9:5",
    })
    void placeNamesWhatLiesInsideTheFile(
            String file, String within, int line, int column, String inside, String written) {
        FigureTable table = builder()
                .read(RECEIVED, new FigureTable.Source(file, within), line, column, "")
                .build();

        assertThat(table.place(RECEIVED)).contains(new SourceLocation(file, line, column, inside));
        assertThat(table.place(RECEIVED).orElseThrow()).hasToString(written);
    }

    @ParameterizedTest
    @CsvSource({"1,A", "26,Z", "27,AA", "52,AZ", "53,BA", "702,ZZ", "703,AAA", "16384,XFD"})
    void worksheetColumnsHaveLetters(int column, String letters) {
        assertThat(FigureTable.columnName(column)).isEqualTo(letters);
    }

    @Test
    void cellRemembersWhichOfSeveralFilesItCameFrom() {
        FigureTable.Source other = new FigureTable.Source("submissions/b.csv", "");
        FigureTable table = builder()
                .read(RECEIVED, CSV, 2, 3, "")
                .read(FEES, other, 4, 5, "")
                .build();

        assertThat(table.place(RECEIVED)).contains(SourceLocation.of("submissions/a.csv", 2, 3));
        assertThat(table.place(FEES)).contains(SourceLocation.of("submissions/b.csv", 4, 5));
    }

    @Test
    void aUnitsFiguresMayComeFromManyPlaces() {
        FigureTable.Builder builder = builder();
        for (int file = 1; file <= 300; file++) {
            builder.read(RECEIVED, new FigureTable.Source(file + ".csv", ""), 1, 1, "");
        }

        assertThat(builder.build().place(RECEIVED)).contains(SourceLocation.of("300.csv", 1, 1));
    }

    @Test
    void builderTellsWhatWasReadFirst() {
        FigureTable.Builder builder = builder();

        assertThat(builder.isSeen(RECEIVED)).isFalse();
        builder.read(RECEIVED, CSV, 7, 3, "").reported(RECEIVED, 54, false);
        assertThat(builder.isSeen(RECEIVED)).isTrue();
        assertThat(builder.place(RECEIVED)).isEqualTo(SourceLocation.of("submissions/a.csv", 7, 3));
        assertThat(builder.text(RECEIVED)).isEqualTo("54");
    }

    @Test
    void builderTellsALongNumberToo() {
        FigureTable.Builder builder =
                builder().read(FEES, CSV, 2, 3, "").reported(FEES, quantity("123456789012345", MONEY));

        assertThat(builder.text(FEES)).isEqualTo("123456789012345");
    }

    private static Quantity quantity(String value, Measure measure) {
        return new Quantity(new BigDecimal(value), measure, false);
    }

    private static FigureTable.Builder builder() {
        return new FigureTable.Builder(UNIT, CELLS);
    }

    private static Entry reported(String value, Measure measure, boolean approximate) {
        return new Entry.Reported(new Quantity(new BigDecimal(value), measure, approximate));
    }
}
