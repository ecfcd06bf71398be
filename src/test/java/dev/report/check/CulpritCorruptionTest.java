package dev.report.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.report.definition.DefinitionLoader;
import dev.report.definition.ReportDefinition;
import dev.report.definition.Scope;
import dev.report.model.CellKey;
import dev.report.model.Entry;
import dev.report.model.FigureTable;
import dev.report.model.Fix;
import dev.report.model.Quantity;
import dev.report.model.UnitCode;
import dev.report.project.Issuer;
import dev.report.project.Policy;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * Spoils cells of published tables that hold, and asks for the culprit. The figures are those of {@code published-cn-2021.csv};
 * a slip is drawn by a seeded generator, so the counts below are the same on every machine.
 */
class CulpritCorruptionTest {

    private static final long SEED = 20_211_030L;
    private static final int CASES = 4_000;
    private static final Set<String> CLEAN =
            Set.of("suqian_city_2023", "suqian_city_2024", "hangzhou_city_2025", "unnamed_unit_2023_r29");

    private final ReportDefinition definition =
            DefinitionLoader.load("cn-2021", Path.of("")).orElseThrow();
    private final RuleEvaluator evaluator = new RuleEvaluator(definition, Policy.Blank.ERROR, Issuer.Level.CITY);
    private final Culprit culprit = new Culprit(definition, evaluator);
    private final Map<String, long[]> published = read();

    private Map<String, long[]> read() {
        Map<String, long[]> tables = new LinkedHashMap<>();
        try (InputStream in = CulpritCorruptionTest.class.getResourceAsStream("/check/published-cn-2021.csv")) {
            List<String> lines = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            String[] keys = lines.get(0).split(",");
            for (String line : lines.subList(1, lines.size())) {
                String[] fields = line.split(",", -1);
                if (!CLEAN.contains(fields[0])) {
                    continue;
                }
                long[] values = new long[definition.cells().size()];
                for (int i = 1; i < fields.length; i++) {
                    int cell = definition.cells().position(CellKey.parse(keys[i]));
                    values[cell] = new BigDecimal(fields[i])
                            .movePointRight(definition.cells().measure(cell).decimals())
                            .longValueExact();
                }
                tables.put(fields[0], values);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return tables;
    }

    private FigureTable table(long[] values) {
        FigureTable.Builder table = new FigureTable.Builder(new UnitCode("u"), definition.cells());
        for (int cell = 0; cell < values.length; cell++) {
            BigDecimal number = BigDecimal.valueOf(
                    values[cell], definition.cells().measure(cell).decimals());
            table.entry(
                    cell,
                    new Entry.Reported(new Quantity(number, definition.cells().measure(cell), false)));
        }
        return table.build();
    }

    /** A cell that holds a wrong value now. */
    private record Spoiled(int cell, long right) {}

    private Optional<Spoiled> spoil(long[] values, int cell, int kind, Random random) {
        long right = values[cell];
        String digits = Long.toString(right);
        long wrong = right;
        int at = random.nextInt(digits.length());
        switch (kind) {
            case 0 -> {
                if (at + 1 < digits.length()) {
                    wrong = Long.parseLong(digits.substring(0, at)
                            + digits.charAt(at + 1)
                            + digits.charAt(at)
                            + digits.substring(at + 2));
                }
            }
            case 1 ->
                wrong = digits.length() > 1
                        ? Long.parseLong(digits.substring(0, at) + digits.substring(at + 1))
                        : right;
            case 2 -> wrong = right == 0 ? right : Long.parseLong(digits.substring(0, at + 1) + digits.substring(at));
            case 3 -> wrong = right + (1 + random.nextInt(9)) * (random.nextBoolean() ? 1 : -1);
            default -> {
                int next = cell + 1;
                boolean sameRow = next < values.length
                        && definition
                                .cells()
                                .key(next)
                                .indicator()
                                .equals(definition.cells().key(cell).indicator());
                wrong = sameRow ? values[next] : right;
            }
        }
        if (wrong == right || wrong < 0) {
            return Optional.empty();
        }
        values[cell] = wrong;
        return Optional.of(new Spoiled(cell, right));
    }

    private boolean isRight(Fix fix, Spoiled spoiled) {
        return fix.cell().equals(definition.cells().key(spoiled.cell()))
                && fix.to().equals(Long.toString(spoiled.right()));
    }

    /** The changes named for each failure; empty if nothing failed. */
    private List<List<Fix>> fixes(long[] values) {
        FigureTable table = table(values);
        List<Evaluation.Failure> failures =
                evaluator.evaluate(Scope.UNIT, table, null).failures();
        Map<Evaluation.Failure, List<Fix>> found = culprit.find(table, failures);
        return failures.stream()
                .map(failure -> found.getOrDefault(failure, List.of()))
                .toList();
    }

    @Test
    void publishedTablesThatHoldHaveNoFailure() {
        assertThat(published).hasSize(CLEAN.size());
        published
                .values()
                .forEach(values -> assertThat(evaluator
                                .evaluate(Scope.UNIT, table(values), null)
                                .failures())
                        .isEmpty());
    }

    /** What became of many spoiled tables. */
    private static final class Tally {
        int detected;
        int named;
        int amongThree;
        int wrong;
    }

    private Tally spoilOne(List<Integer> cells) {
        Random random = new Random(SEED);
        List<long[]> tables = List.copyOf(published.values());
        Tally tally = new Tally();
        for (int done = 0; done < CASES; ) {
            long[] values = tables.get(random.nextInt(tables.size())).clone();
            int cell = cells.get(random.nextInt(cells.size()));
            Optional<Spoiled> spoiled = spoil(values, cell, done % 5, random);
            if (spoiled.isEmpty()) {
                continue;
            }
            done++;
            List<List<Fix>> fixes = fixes(values);
            List<Fix> first = fixes.isEmpty() ? List.of() : fixes.get(0);
            boolean single = first.size() == 1 && isRight(first.get(0), spoiled.get());
            tally.detected += fixes.isEmpty() ? 0 : 1;
            tally.named += single ? 1 : 0;
            tally.wrong += first.size() == 1 && !single ? 1 : 0;
            tally.amongThree += first.stream().limit(3).anyMatch(fix -> isRight(fix, spoiled.get())) ? 1 : 0;
        }
        return tally;
    }

    @Test
    void everySpoiledCellOfTableThreeIsNamedAsTheOnlyFix() {
        Tally tally = spoilOne(definition.cells(List.of("requests.*/*", "results.*/*")));

        assertThat(tally.detected).isEqualTo(CASES);
        assertThat(tally.named).isEqualTo(CASES);
    }

    /** Table 4 has one sum for five cells, so small slips in it leave several cells that may be wrong. */
    @Test
    void aSpoiledCellOfTablesThreeAndFourIsDetectedAlwaysAndMostlyNamed() {
        Tally tally = spoilOne(definition.cells(List.of("requests.*/*", "results.*/*", "review/*", "litigation.*/*")));
        System.out.println("one: named " + tally.named + " three " + tally.amongThree + " wrong " + tally.wrong);

        assertThat(tally.detected).isEqualTo(CASES);
        assertThat(tally.named).isGreaterThanOrEqualTo(CASES * 92 / 100);
        assertThat(tally.amongThree).isGreaterThanOrEqualTo(CASES * 99 / 100);
        assertThat(tally.wrong).isLessThanOrEqualTo(CASES * 5 / 1000);
    }

    @Test
    void ofTwoSpoiledCellsHardlyEverAWrongOneIsCalledCertain() {
        Random random = new Random(SEED + 1);
        List<long[]> tables = List.copyOf(published.values());
        List<Integer> cells = definition.cells(List.of("requests.*/*", "results.*/*", "review/*", "litigation.*/*"));
        int detected = 0;
        int wrong = 0;
        for (int done = 0; done < CASES; done++) {
            long[] values = tables.get(random.nextInt(tables.size())).clone();
            long[] clean = values.clone();
            Set<Integer> touched = new TreeSet<>();
            while (touched.size() < 2) {
                int cell = cells.get(random.nextInt(cells.size()));
                if (!touched.contains(cell)
                        && spoil(values, cell, random.nextInt(5), random).isPresent()) {
                    touched.add(cell);
                }
            }
            List<List<Fix>> fixes = fixes(values);
            detected += fixes.isEmpty() ? 0 : 1;
            wrong += fixes.stream().anyMatch(of -> of.size() == 1 && !restores(of.get(0), clean)) ? 1 : 0;
        }
        System.out.println("two: detected " + detected + " wrong " + wrong);

        assertThat(detected).isGreaterThanOrEqualTo(CASES - 4);
        assertThat(wrong).isLessThanOrEqualTo(CASES * 5 / 1000);
    }

    private boolean restores(Fix fix, long[] clean) {
        int cell = definition.cells().position(fix.cell());
        return fix.moved().isEmpty() && fix.to().equals(Long.toString(clean[cell]));
    }
}
