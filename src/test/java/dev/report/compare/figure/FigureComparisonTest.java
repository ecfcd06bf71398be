package dev.report.compare.figure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.report.compare.Difference;
import dev.report.compare.DifferenceText;
import dev.report.compare.Reports;
import dev.report.compare.Side;
import dev.report.definition.DefinitionLoader;
import dev.report.model.SourceLocation;
import dev.report.model.UnitCode;
import dev.report.project.Roster;
import dev.report.project.Unit;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FigureComparisonTest {

    private static Difference compare(Reports before, Reports after) {
        return Difference.of(before.side(), after.side());
    }

    private static FigureChange only(Difference difference) {
        assertThat(difference.figures()).hasSize(1);
        return difference.figures().get(0);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "none", textBlock = """
            12    | 15    | VALUE | +3    | 25.0
            15    | 12    | VALUE | −3    | -20.0
            0     | 12    | VALUE | +12   | none
            7.5   | 7.25  | VALUE | −0.25 | -3.3
            220余 | 230余 | VALUE | +10   | 4.5
            220余 | 220   | STATE | 0     | none
            ''    | 0     | STATE | none  | none
            0     | ''    | STATE | none  | none
            —     | 0     | STATE | none  | none
            5     | —     | STATE | none  | none
            ''    | —     | STATE | none  | none
            """)
    void changeOfAFigureIsSaidAsWhatItIs(
            String then, String now, FigureChange.Kind kind, String difference, String percent) {
        FigureChange change = only(compare(
                Reports.of(2024).figure("licensing.decisions", then),
                Reports.of(2025).figure("licensing.decisions", now)));

        assertThat(change.kind()).isEqualTo(kind);
        assertThat(change.difference().map(Numbers::signed)).isEqualTo(Optional.ofNullable(difference));
        assertThat(change.percent().map(Object::toString)).isEqualTo(Optional.ofNullable(percent));
    }

    @ParameterizedTest
    @CsvSource({"12, 12", "7.50, 7.5", "'', ''", "—, —", "220余, 220余"})
    void figuresThatSayTheSameAreNoChange(String then, String now) {
        Difference difference = compare(
                Reports.of(2024).figure("licensing.decisions", then),
                Reports.of(2025).figure("licensing.decisions", now));

        assertThat(difference.isNone()).isTrue();
        assertThat(difference.shared()).isEqualTo(1);
    }

    @Test
    void figuresOfARowWhoseTotalIsTheSameStandBesideEachOther() {
        Difference difference = compare(
                Reports.of(2024)
                        .figure("review/upheld", "7")
                        .figure("review/pending", "1")
                        .figure("review/total", "8"),
                Reports.of(2025)
                        .figure("review/upheld", "2")
                        .figure("review/pending", "6")
                        .figure("review/total", "8"));

        assertThat(DifferenceText.lines(difference, "zh", false))
                .contains("    同项其他各类：pending +5（1→6）")
                .noneMatch(line -> line.contains("其中"));
        assertThat(DifferenceText.lines(difference, "en", false)).contains("    beside it pending +5 (1 → 6)");
    }

    @Test
    void partsOfARowWhoseTotalChangedAreOfIt() {
        Difference difference = compare(
                Reports.of(2024).figure("review/upheld", "7").figure("review/total", "8"),
                Reports.of(2025).figure("review/upheld", "2").figure("review/total", "3"));

        assertThat(DifferenceText.lines(difference, "zh", false)).contains("    其中：upheld −5（7→2）");
    }

    @Test
    void rowsOfOneFormAloneAreAddedOrGone() {
        Difference difference = compare(
                Reports.of(2020).figure("results.other/total", "3").figure("requests.received/total", "5"),
                Reports.of(2021).figure("requests.received/total", "5").figure("results.other.other/total", "2"));

        assertThat(difference.shared()).isEqualTo(1);
        assertThat(difference.figures())
                .extracting(change -> change.kind() + " " + change.key())
                .containsExactly("ADDED results.other.other/total", "GONE results.other/total");
    }

    @Test
    void unitsBehindAChangeComeWithTheBiggestFirst() throws IOException {
        Difference difference = compare(
                Reports.of(2024)
                        .figure("licensing.decisions", "60")
                        .units("unit,year,licensing.decisions\nA,2024,10\nB,2024,20\nC,2024,30\nD,2024,\n"),
                Reports.of(2025)
                        .figure("licensing.decisions", "78")
                        .units("unit,year,licensing.decisions\nA,2025,12\nB,2025,10\nC,2025,30\nD,2025,26\n"));

        assertThat(only(difference).units())
                .extracting(unit -> unit.code() + " " + Numbers.signed(unit.difference()))
                .containsExactly("D +26", "B −10", "A +2");
    }

    @Test
    void unitsAreNotGuessedWhereOneSideDoesNotKnowThem() throws IOException {
        Difference difference = compare(
                Reports.of(2024).figure("licensing.decisions", "60"),
                Reports.of(2025).figure("licensing.decisions", "78").units("unit,licensing.decisions\nA,78\n"));

        assertThat(only(difference).units()).isEmpty();
    }

    private static Unit unit(String code, Unit.Status status, Optional<String> successor) {
        return new Unit(
                new UnitCode(code),
                "单位" + code,
                List.of(),
                "部门",
                Optional.empty(),
                Unit.Lifetime.UNKNOWN,
                status,
                successor.map(UnitCode::new),
                "",
                SourceLocation.file("roster.csv"));
    }

    /** A was merged into B; T is chased but not counted. */
    @Test
    void successorIsComparedWithItselfAndWhatItTookOver() throws IOException {
        Roster roster = new Roster(List.of(
                unit("A", Unit.Status.MERGED, Optional.of("B")),
                unit("B", Unit.Status.ACTIVE, Optional.empty()),
                unit("T", Unit.Status.LISTED, Optional.empty())));
        Side before = Reports.of(2024)
                .figure("licensing.decisions", "30")
                .units("unit,licensing.decisions\nA,10\nB,20\nT,5\n")
                .side();
        Side plain = Reports.of(2025)
                .figure("licensing.decisions", "33")
                .units("unit,licensing.decisions\nB,33\nT,9\n")
                .side();
        Side after = new Side(
                plain.name(), plain.model(), plain.units(), Optional.of(roster), Optional.empty(), Optional.empty());

        assertThat(only(Difference.of(before, after)).units())
                .extracting(unit -> unit.name() + " " + unit.before().orElseThrow() + " "
                        + unit.after().orElseThrow())
                .containsExactly("单位B 30 33");
    }

    @Test
    void rowsAreGroupedBySectionAndTheTotalLeads() {
        Side before = Reports.of(2024)
                .figure("requests.received/natural_person", "5")
                .figure("requests.received/total", "6")
                .figure("requests.carried_in/total", "1")
                .figure("fees.amount", "1")
                .side();
        Side after = Reports.of(2025)
                .figure("requests.received/natural_person", "25")
                .figure("requests.received/total", "26")
                .figure("requests.carried_in/total", "99")
                .figure("fees.amount", "2")
                .side();
        Side known = new Side(
                after.name(),
                after.model(),
                after.units(),
                Optional.empty(),
                DefinitionLoader.load("cn-2021", Path.of("")),
                Optional.empty());

        List<FigureSection> sections = Difference.of(before, known).sections();

        assertThat(sections).extracting(FigureSection::heading).containsExactly("二、主动公开政府信息情况", "三、收到和处理政府信息公开申请情况");
        assertThat(sections.get(1).groups())
                .extracting(group -> group.headline().key())
                .containsExactly("requests.carried_in/total", "requests.received/total");
        assertThat(sections.get(1).groups().get(1).parts())
                .extracting(FigureChange::part)
                .containsExactly("自然人");
    }
}
