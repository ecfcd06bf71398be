package dev.report.project;

import static org.assertj.core.api.Assertions.assertThat;

import dev.report.model.Period;
import dev.report.model.SourceLocation;
import dev.report.model.UnitCode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnitTest {

    @ParameterizedTest
    @CsvSource({
        // status, from, to, due, may submit, ended in 2025
        "ACTIVE,,,true,true,false",
        "LISTED,,,true,true,false",
        "EXEMPT,,,false,true,false",
        "ACTIVE,2025-12-31,,true,true,false",
        "ACTIVE,2026-01-01,,false,false,false",
        "ACTIVE,,2025-12-31,true,true,false",
        "ACTIVE,,2025-12-30,false,true,true",
        "ACTIVE,,2025-01-01,false,true,true",
        "ACTIVE,,2024-12-31,false,false,false",
        "ACTIVE,2025-03-01,2025-09-01,false,true,true",
        "MERGED,,2025-06-30,false,true,true",
        "MERGED,,,false,true,true",
        "MERGED,,2026-06-30,true,true,false",
        "ABOLISHED,,2025-12-31,true,true,false",
        "ABOLISHED,,2025-06-30,false,true,true",
        "ABOLISHED,,2024-06-30,false,false,false",
        "LISTED,,2025-06-30,false,true,true",
    })
    void unitIsDueIfItExistsOnTheLastDayOfTheYear(
            Unit.Status status, LocalDate from, LocalDate to, boolean due, boolean maySubmit, boolean ended) {
        Unit unit = unit("101", "民政局", "部门", status, from, to);

        assertThat(unit.isDue(Period.ofYear(2025))).isEqualTo(due);
        assertThat(unit.maySubmit(Period.ofYear(2025))).isEqualTo(maySubmit);
        assertThat(unit.endedIn(Period.ofYear(2025))).isEqualTo(ended);
    }

    @ParameterizedTest
    @CsvSource({"ACTIVE,true", "EXEMPT,true", "LISTED,false", "MERGED,true", "ABOLISHED,true"})
    void onlyListedUnitsAreNotCounted(Unit.Status status, boolean counted) {
        assertThat(unit("101", "民政局", "部门", status, null, null).isCounted()).isEqualTo(counted);
    }

    @Test
    void rosterKeepsItsOrder() {
        Roster roster = new Roster(List.of(
                unit("2", "乙", "乡镇", Unit.Status.ACTIVE, null, null),
                unit("1", "甲", "部门", Unit.Status.EXEMPT, null, null),
                unit("3", "丙", "乡镇", Unit.Status.LISTED, null, null)));

        assertThat(roster.units()).extracting(Unit::name).containsExactly("乙", "甲", "丙");
        assertThat(roster.due(Period.ofYear(2025))).extracting(Unit::name).containsExactly("乙", "丙");
        assertThat(roster.kinds()).containsExactly("乡镇", "部门");
    }

    @ParameterizedTest
    @CsvSource({"1,1", "甲,1", "' 甲 ',1", "丙,", "5,", "'',"})
    void unitIsFoundByCodeOrByANameThatOnlyOneHas(String text, String code) {
        Roster roster = new Roster(List.of(
                unit("1", "甲", "部门", Unit.Status.ACTIVE, null, null),
                unit("2", "丙", "部门", Unit.Status.ACTIVE, null, null),
                unit("3", "丙", "部门", Unit.Status.ACTIVE, null, null)));

        assertThat(roster.named(text).map(unit -> unit.code().value()).orElse(null))
                .isEqualTo(code);
    }

    @Test
    void openRosterTakesInEveryUnitItIsAskedFor() {
        Roster roster = Roster.open();
        Unit first = roster.named("民政局").orElseThrow();

        assertThat(first.code()).isEqualTo(new UnitCode("民政局"));
        assertThat(roster.named("民政局")).contains(first);
        assertThat(roster.units()).containsExactly(first);
    }

    private static Unit unit(String code, String name, String kind, Unit.Status status, LocalDate from, LocalDate to) {
        return new Unit(
                new UnitCode(code),
                name,
                List.of(),
                kind,
                Optional.empty(),
                new Unit.Lifetime(Optional.ofNullable(from), Optional.ofNullable(to)),
                status,
                Optional.empty(),
                "",
                SourceLocation.of("roster.csv", 2, 1));
    }
}
