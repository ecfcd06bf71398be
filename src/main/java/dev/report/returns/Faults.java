package dev.report.returns;

import dev.report.bind.Submission;
import dev.report.compile.Compilation;
import dev.report.compile.Inbox;
import dev.report.definition.ReportDefinition;
import dev.report.definition.form.FormTable;
import dev.report.finding.Finding;
import dev.report.finding.FindingKind;
import dev.report.finding.Severity;
import dev.report.model.CellKey;
import dev.report.model.Quantity;
import dev.report.project.Unit;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a unit has to correct, in the order of its form. */
final class Faults {

    private static final FindingKind MISSING = FindingKind.of("missing-unit");

    private final Compilation compilation;
    private final Inbox inbox;
    private final ReportDefinition definition;
    private final Map<CellKey, FormTable> tables = new HashMap<>();

    Faults(Compilation compilation, Inbox inbox) {
        this.compilation = compilation;
        this.inbox = inbox;
        this.definition = compilation.project().definition();
        definition.tables().values().forEach(table -> table.cells().forEach(cell -> tables.putIfAbsent(cell, table)));
    }

    /**
     * Errors and warnings on a unit that nobody accepted: those of no cell first, then cell by cell. Of a unit that is missing, why
     * what it sent is not what is asked: last year's form, for example.
     */
    List<Finding> of(Unit unit) {
        Inbox.State state = inbox.state(unit);
        if (state == Inbox.State.MISSING) {
            return List.copyOf(inbox.unread(unit).values());
        }
        boolean isUnreadable = state == Inbox.State.UNREADABLE;
        return compilation.findings().stream()
                .filter(finding -> finding.unit().filter(unit.code()::equals).isPresent())
                .filter(finding -> finding.counts(Severity.WARNING) && (isUnreadable || !MISSING.covers(finding)))
                .sorted(Comparator.comparingInt(this::position))
                .toList();
    }

    /** Whether a finding says that nothing of what a unit sent could be read. */
    boolean isUnreadable(Finding finding) {
        return MISSING.covers(finding);
    }

    /** The number that a unit filled in in a fault's cell, if it is one: the left side of a rule may be a sum of several cells. */
    Optional<String> filledIn(Finding finding) {
        return finding.cell()
                .filter(definition.cells()::contains)
                .map(definition.cells()::position)
                .flatMap(cell -> finding.unit()
                        .flatMap(compilation.submissions()::of)
                        .map(Submission::table)
                        .filter(table -> table.isReported(cell))
                        .map(table -> Quantity.plain(table.value(cell))));
    }

    private int position(Finding finding) {
        return finding.cell().map(cell -> definition.cells().position(cell)).orElse(-1);
    }

    /**
     * The table that a fault is in.
     *
     * @param whole what to call the place of a fault that is in no cell
     * @param others what to call the place of a cell that stands in no table
     */
    String table(Finding finding, String whole, String others) {
        return finding.cell()
                .map(cell -> tables.containsKey(cell) ? tables.get(cell).title() : others)
                .orElse(whole);
    }

    /** What tells a fault from round to round: rule and cell, or rule and place where it has no cell; the numbers may have changed. */
    static String key(Finding finding) {
        return finding.rule() + " "
                + finding.cell()
                        .map(CellKey::toString)
                        .orElseGet(() -> finding.locations().get(0).label().zh());
    }

    /** What a person calls the place that a key tells: the cell's name, or the words of the place. */
    String nameOf(String key) {
        String place = key.substring(key.indexOf(' ') + 1);
        return CellKey.parse(place)
                .map(definition::label)
                .filter(label -> !label.equals(place))
                .orElse(place);
    }

    /** All that is to be corrected or missing now: by unit code the keys of its faults, none for a unit that sent nothing. */
    Map<String, List<String>> byUnit() {
        Map<String, List<String>> all = new LinkedHashMap<>();
        for (Unit unit : compilation.project().roster().units()) {
            List<String> keys = of(unit).stream().map(Faults::key).toList();
            if (inbox.state(unit) == Inbox.State.MISSING || !keys.isEmpty()) {
                all.put(unit.code().value(), keys);
            }
        }
        return all;
    }
}
