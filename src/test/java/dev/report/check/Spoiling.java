package dev.report.check;

import dev.report.check.culprit.Culprit;
import dev.report.check.rule.Evaluation;
import dev.report.check.rule.RuleEvaluator;
import dev.report.definition.ReportDefinition;
import dev.report.definition.rule.Scope;
import dev.report.finding.Fix;
import dev.report.finding.Remedy;
import dev.report.model.Entry;
import dev.report.model.FigureTable;
import dev.report.model.Quantity;
import dev.report.model.UnitCode;
import dev.report.project.Issuer;
import dev.report.project.Policy;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** Spoils cells as people do, every cell alike, and asks for the culprit; seeded, so each run is the same. */
final class Spoiling {

    /** How a number is spoiled. */
    enum Way {
        SWAPPED,
        DROPPED,
        DOUBLED,
        OFF_BY_FEW,
        SHIFTED
    }

    private final ReportDefinition form = PublishedTables.FORM;
    private final RuleEvaluator evaluator = new RuleEvaluator(form, Policy.Blank.ERROR, Issuer.Level.CITY);
    private final Culprit culprit = new Culprit(form, evaluator);
    private final List<long[]> clean;
    private final List<Integer> cells;
    private final Random random;

    Spoiling(List<long[]> clean, List<Integer> cells, long seed) {
        this.clean = clean;
        this.cells = cells;
        this.random = new Random(seed);
    }

    /**
     * A table after spoiling.
     *
     * @param right its values before
     * @param cells the spoiled cells
     * @param remedies what is said of each failure
     */
    record Case(long[] right, List<Integer> cells, List<Remedy> remedies) {

        boolean isDetected() {
            return !remedies.isEmpty();
        }

        /** Whether a fix is printed that does not restore a cell. */
        boolean hasWrongFix() {
            return remedies.stream()
                    .anyMatch(remedy ->
                            remedy.fix().isPresent() && !restores(remedy.fix().get()));
        }

        /** Whether the fix of the first failure restores the cell. */
        boolean isNamed() {
            return isDetected() && remedies.get(0).fix().filter(this::restores).isPresent();
        }

        /** Whether one of the first explanations of the first failure restores the cell. */
        boolean isAmong(int first) {
            return isNamed()
                    || isDetected()
                            && remedies.get(0).candidates().stream()
                                    .limit(first)
                                    .anyMatch(this::restores);
        }

        boolean restores(Fix fix) {
            int cell = PublishedTables.FORM.cells().position(fix.cell());
            return fix.moved().isEmpty() && fix.to().equals(Long.toString(right[cell]));
        }
    }

    /** Spoils some cells of some table. */
    Case next(int number) {
        long[] right = clean.get(random.nextInt(clean.size()));
        long[] values = right.clone();
        List<Integer> spoiled = new ArrayList<>();
        while (spoiled.size() < number) {
            int cell = cells.get(random.nextInt(cells.size()));
            Optional<Long> wrong = spoiled.contains(cell) ? Optional.empty() : wrong(values, cell);
            if (wrong.isPresent()) {
                values[cell] = wrong.get();
                spoiled.add(cell);
            }
        }
        return new Case(right, spoiled, remedies(values));
    }

    /** Some wrong value of a cell, by one of the ways that change it. */
    private Optional<Long> wrong(long[] values, int cell) {
        for (int attempt = 0; attempt < 20; attempt++) {
            long wrong = wrong(values, cell, Way.values()[random.nextInt(Way.values().length)]);
            if (wrong != values[cell] && wrong >= 0) {
                return Optional.of(wrong);
            }
        }
        return Optional.empty();
    }

    private long wrong(long[] values, int cell, Way way) {
        String digits = Long.toString(values[cell]);
        int at = random.nextInt(digits.length());
        String before = digits.substring(0, at);
        String after = digits.substring(at + 1);
        return switch (way) {
            case SWAPPED ->
                after.isEmpty()
                        ? values[cell]
                        : Long.parseLong(before + after.charAt(0) + digits.charAt(at) + after.substring(1));
            case DROPPED -> digits.length() == 1 ? values[cell] : Long.parseLong(before + after);
            case DOUBLED -> Long.parseLong(digits.substring(0, at + 1) + digits.substring(at));
            case OFF_BY_FEW -> values[cell] + (1 + random.nextInt(9)) * (random.nextBoolean() ? 1 : -1);
            case SHIFTED -> isRowsLast(cell) ? values[cell] : values[cell + 1];
        };
    }

    private boolean isRowsLast(int cell) {
        return form.cells().key(cell).breakdown().equals("total");
    }

    /** What is said of each failure of a table. */
    List<Remedy> remedies(long[] values) {
        FigureTable table = table(values);
        List<Evaluation.Failure> failures =
                evaluator.evaluate(Scope.UNIT, table, null).failures();
        Map<Evaluation.Failure, Remedy> found = culprit.find(table, null, failures);
        return failures.stream()
                .map(failure -> found.getOrDefault(failure, Remedy.NONE))
                .toList();
    }

    private FigureTable table(long[] values) {
        FigureTable.Builder table = new FigureTable.Builder(new UnitCode("u"), form.cells());
        for (int cell = 0; cell < values.length; cell++) {
            BigDecimal number =
                    BigDecimal.valueOf(values[cell], form.cells().measure(cell).decimals());
            table.entry(
                    cell, new Entry.Reported(new Quantity(number, form.cells().measure(cell), false)));
        }
        return table.build();
    }
}
