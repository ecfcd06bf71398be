package dev.report.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/**
 * Spoils cells of tables that hold, and asks for the culprit. How much each slip counts was chosen on {@link #CHOSEN_ON}; the
 * rates asserted are those of tables and seeds that were not looked at for that.
 *
 * <p>Table 3 is crossed by sums of rows and columns, so that every spoiled cell of it is found for certain. Each group of table 4
 * has one sum for five cells, so five changes of one cell clear its failure and only the kind of slip tells them apart; a count
 * that is off by a few leaves nothing to tell by. The wanted 97 of 100 cells named and at most 1 of 200 wrong fixes where two
 * cells are spoiled are reached one at a time: the likeliest explanation is right in 98 of 100 tables with one spoiled cell, but
 * were it always printed as the fix, 3 to 5 of 100 tables with two would have a wrong one. So it is printed as the fix where it stands
 * out, and first among the candidates elsewhere. Of those not named about three in ten are two equal neighbours, either of
 * which may be the copy of the other.
 */
class CulpritCorruptionTest {

    private static final Set<String> CHOSEN_ON =
            Set.of("suqian_city_2023", "suqian_city_2024", "unnamed_unit_2023_r29");
    private static final Set<String> HELD_OUT = Set.of("hangzhou_city_2025", "hongze_district_2024");
    private static final int CASES = 2_000;
    private static final long SEED = 20_251_123L;

    private final List<Integer> tableThree = PublishedTables.TABLE_THREE;
    private final List<Integer> tablesThreeAndFour = new ArrayList<>(tableThree);

    CulpritCorruptionTest() {
        tablesThreeAndFour.addAll(PublishedTables.TABLE_FOUR);
    }

    /** The tables that rates are measured on, by what they are. */
    private static Map<String, List<long[]>> heldOut() {
        Map<String, List<long[]>> sets = new LinkedHashMap<>();
        sets.put("published", List.copyOf(PublishedTables.of(HELD_OUT).values()));
        sets.put("drawn", BalancedTables.draw(PublishedTables.FORM, 300, SEED));
        return sets;
    }

    /** Whether what comes first is wrong, named or not. */
    private static boolean hasWrongFirst(Spoiling.Case spoiled) {
        return spoiled.remedies().stream()
                .flatMap(remedy ->
                        remedy.fix().or(() -> remedy.candidates().stream().findFirst()).stream())
                .anyMatch(fix -> !spoiled.restores(fix));
    }

    private static long count(List<Spoiling.Case> cases, Predicate<Spoiling.Case> which) {
        return cases.stream().filter(which).count();
    }

    private static List<Spoiling.Case> cases(List<long[]> tables, List<Integer> cells, int spoiled, long seed) {
        Spoiling spoiling = new Spoiling(tables, cells, seed);
        List<Spoiling.Case> cases = new ArrayList<>();
        while (cases.size() < CASES) {
            cases.add(spoiling.next(spoiled));
        }
        return cases;
    }

    @Test
    void tablesThatHoldHaveNoFailure() {
        List<long[]> tables = new ArrayList<>(PublishedTables.of(CHOSEN_ON).values());
        heldOut().values().forEach(tables::addAll);
        Spoiling spoiling = new Spoiling(tables, tableThree, SEED);

        assertThat(tables)
                .hasSize(305)
                .allSatisfy(table -> assertThat(spoiling.remedies(table)).isEmpty());
    }

    @Test
    void everySpoiledCellOfTableThreeIsNamedAsTheOnlyFix() {
        heldOut().forEach((name, tables) -> {
            List<Spoiling.Case> cases = cases(tables, tableThree, 1, SEED + 1);

            assertThat(count(cases, Spoiling.Case::isNamed)).as(name).isEqualTo(CASES);
            assertThat(cases)
                    .as(name)
                    .allMatch(spoiled -> spoiled.remedies().get(0).candidates().isEmpty());
        });
    }

    @Test
    void aSpoiledCellOfTablesThreeAndFourIsDetectedAlwaysAndMostlyNamed() {
        heldOut().forEach((name, tables) -> {
            List<Spoiling.Case> cases = cases(tables, tablesThreeAndFour, 1, SEED + 2);

            assertThat(count(cases, Spoiling.Case::isDetected)).as(name).isEqualTo(CASES);
            assertThat(count(cases, Spoiling.Case::isNamed)).as(name).isGreaterThanOrEqualTo(CASES * 95 / 100);
            assertThat(count(cases, one -> one.isAmong(1))).as(name).isGreaterThanOrEqualTo(CASES * 97 / 100);
            assertThat(count(cases, one -> one.isAmong(3))).as(name).isGreaterThanOrEqualTo(CASES * 99 / 100);
            assertThat(count(cases, Spoiling.Case::hasWrongFix)).as(name).isLessThanOrEqualTo(CASES * 2 / 1000);
        });
    }

    /** The wrong ones are in table 4: both slips in one group, or one whose digits happen to look like another's. */
    @Test
    void ofTwoSpoiledCellsHardlyEverAWrongOneIsNamed() {
        heldOut().forEach((name, tables) -> {
            List<Spoiling.Case> cases = cases(tables, tablesThreeAndFour, 2, SEED + 3);

            assertThat(count(cases, two -> !two.isDetected())).as(name).isLessThanOrEqualTo(CASES / 1000);
            assertThat(count(cases, Spoiling.Case::hasWrongFix)).as(name).isLessThanOrEqualTo(CASES * 5 / 1000);
        });
    }

    @Test
    void namingTheLikeliestAlwaysWouldNameTooManyWrongOnes() {
        heldOut().forEach((name, tables) -> {
            List<Spoiling.Case> cases = cases(tables, tablesThreeAndFour, 2, SEED + 4);

            assertThat(count(cases, CulpritCorruptionTest::hasWrongFirst))
                    .as(name)
                    .isGreaterThan(CASES * 2 / 100);
        });
    }
}
