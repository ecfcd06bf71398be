package dev.report.mutation;

import dev.report.finding.Finding;
import dev.report.model.SourceLocation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.regex.Pattern;

/**
 * Judges what the program made of a changed file: each value must be in a square of that file beside the labels of its cell, and each
 * number that is there no longer must be told, by a finding on the cell, its row, the head of its column, or the file.
 */
final class Oracle {

    private static final Set<String> OF_THE_FILE = Set.of(
            "unreadable-file",
            "empty-file",
            "unopened-file",
            "unknown-unit",
            "unit-mismatch",
            "wrong-year",
            "unclaimed-file",
            "missing-unit",
            "ignored-file");

    private final Squares before;
    private final Squares after;
    private final List<Finding> findings;
    private final ToIntFunction<SourceLocation> field;
    private final int offset;

    /**
     * Of one changed file.
     *
     * @param findings those on the file, or on its unit
     * @param field which field of its row a place is, counted from 1
     * @param places the line in which the program found each value
     * @param now the values that it found
     */
    Oracle(
            Squares before,
            Squares after,
            List<Finding> findings,
            ToIntFunction<SourceLocation> field,
            Map<String, Integer> places,
            Map<String, String> now) {
        this.field = field;
        this.before = before;
        this.after = after;
        this.findings = findings;
        this.offset = offset(places, now);
    }

    /** How many lines above a table the program counts as rows of it. */
    private int offset(Map<String, Integer> places, Map<String, String> now) {
        Map<Integer, Integer> counts = new HashMap<>();
        now.forEach((cell, value) -> {
            List<Squares.Square> squares = after.saying(value);
            if (squares.size() == 1 && places.containsKey(cell)) {
                counts.merge(places.get(cell) - squares.get(0).row() - 1, 1, Integer::sum);
            }
        });
        return counts.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(0);
    }

    /** What was lost or changed in silence. */
    List<String> faults(Map<String, String> valid, Map<String, String> now) {
        List<String> faults = new ArrayList<>();
        valid.forEach((cell, value) -> {
            Squares.Meaning meaning = before.meaning(before.saying(value).get(0));
            String given = now.get(cell);
            if (given != null && !isRight(cell, meaning, value, given)) {
                faults.add(cell + " was " + value + ", is " + given + ", which is not written there");
            } else if (given == null && !isLossTold(cell, meaning, value, now)) {
                faults.add(cell + " was " + value + ", is lost");
            }
        });
        return faults;
    }

    private boolean isRight(String cell, Squares.Meaning meaning, String value, String given) {
        if (!after.isWhole() && given.equals(value)) {
            return true;
        }
        List<Squares.Square> saying = after.saying(given);
        if (saying.stream().anyMatch(each -> after.isUnder(meaning, each))) {
            return true;
        }
        List<Squares.Square> places = new ArrayList<>(saying);
        places.addAll(after.under(meaning));
        return isTold(cell, given, meaning, places);
    }

    /** A number that stands in another cell now, and is taken there, is not lost. */
    private boolean isLossTold(String cell, Squares.Meaning meaning, String value, Map<String, String> now) {
        List<Squares.Square> places = after.saying(value);
        List<Squares.Square> others = after.under(meaning);
        boolean isTaken = now.containsValue(value);
        if (!isTaken && !places.isEmpty()) {
            return isTold(cell, value, meaning, places);
        }
        if (!others.isEmpty() && others.stream().noneMatch(each -> now.containsValue(Squares.number(each.text())))) {
            return isTold(cell, value, meaning, others);
        }
        return true;
    }

    private boolean isTold(String cell, String value, Squares.Meaning meaning, List<Squares.Square> squares) {
        Pattern number = Pattern.compile("(?<![0-9])" + Pattern.quote(value) + "(?![0-9])");
        return findings.stream()
                .anyMatch(finding -> number.matcher(finding.message().zh()).find()
                        || finding.cell()
                                .filter(of -> of.toString().equals(cell))
                                .isPresent()
                        || OF_THE_FILE.contains(finding.rule())
                        || squares.stream().anyMatch(square -> isAt(finding, square))
                        || finding.cell().isEmpty() && after.hasLabel(meaning, row(finding)));
    }

    private int row(Finding finding) {
        return finding.place().line() - offset - 1;
    }

    /** Whether a finding is at a square, on its row, at the head of its column, or on all from its row on. */
    private boolean isAt(Finding finding, Squares.Square square) {
        int row = row(finding);
        boolean isOfColumn = field.applyAsInt(finding.place()) == square.column() + 1;
        boolean isOfRows = finding.message().zh().contains("格填了两次");
        if (row == square.row()) {
            return finding.cell().isEmpty() || isOfRows || isOfColumn;
        }
        return row < square.row()
                && (finding.cell().isEmpty() && isOfColumn
                        || isOfRows
                        || finding.rule().equals("unknown-layout")
                        || finding.rule().equals("unread-number")
                                && finding.message().zh().contains("个数")
                        || finding.rule().equals("unknown-figure")
                                && after.isHeadOf(square, finding.message().zh()));
    }
}
