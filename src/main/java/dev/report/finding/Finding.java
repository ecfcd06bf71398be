package dev.report.finding;

import dev.report.model.CellKey;
import dev.report.model.SourceLocation;
import dev.report.model.Text;
import dev.report.model.UnitCode;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * One thing a person should look at (问题).
 *
 * @param rule the id of the rule that speaks, kebab-case
 * @param severity how grave
 * @param unit the unit whose submission it is, if it is one unit's
 * @param cell the cell it is about: for a failed sum the total, for a balance the first term
 * @param message one line that is understood alone: what is wrong, with both numbers and the difference
 * @param values what should be there and what is, where that is known
 * @param locations the places, the primary one first; never empty
 * @param advice what to do, and on what basis
 * @param waived why it was accepted, if it was
 */
public record Finding(
        String rule,
        Severity severity,
        Optional<UnitCode> unit,
        Optional<CellKey> cell,
        Text message,
        Values values,
        List<Located> locations,
        Advice advice,
        Optional<Waived> waived) {

    /** By place, then by rule; findings of one rule at one place stay in the order in which they were made. */
    public static final Comparator<Finding> BY_PLACE = (one, other) -> {
        int order = one.place().compareTo(other.place());
        return order == 0 ? one.rule().compareTo(other.rule()) : order;
    };

    public Finding {
        locations = List.copyOf(locations);
        if (locations.isEmpty()) {
            throw new IllegalArgumentException("finding " + rule + " names no place");
        }
    }

    /**
     * Of the sentence, where it is said, and of whom: thousands of units may lack the same in one file. Java makes a record's own, and
     * those of its parts, at run time, with 34 classes.
     */
    @Override
    public int hashCode() {
        int place = 31 * place().line() + place().column();
        return 31 * (31 * message.zh().hashCode() + place) + unit.hashCode();
    }

    /** The primary place. */
    public SourceLocation place() {
        return locations.get(0).at();
    }

    /** The same finding, accepted. */
    public Finding waivedBy(Waived acceptance) {
        return new Finding(rule, severity, unit, cell, message, values, locations, advice, Optional.of(acceptance));
    }

    /** The same finding at other places, the primary one first: those of the document that the text it was found in was made from. */
    public Finding movedTo(List<Located> places) {
        return new Finding(rule, severity, unit, cell, message, values, places, advice, waived);
    }

    /** The same finding with another word on what to do. */
    public Finding advised(Text help) {
        Advice other = new Advice(help, advice.basis(), advice.remedy());
        return new Finding(rule, severity, unit, cell, message, values, locations, other, waived);
    }

    /** The same finding on another legal source. */
    public Finding basedOn(Text source) {
        Advice other = new Advice(advice.help(), source, advice.remedy());
        return new Finding(rule, severity, unit, cell, message, values, locations, other, waived);
    }

    /** Whether it still counts: not accepted, and at least as grave as a limit. */
    public boolean counts(Severity limit) {
        return waived.isEmpty() && severity.atLeast(limit);
    }

    /**
     * The same finding, for a stage that learns later whose file it is.
     *
     * @param name what the unit is called, if known
     */
    public Finding sentBy(Optional<UnitCode> owner, Optional<String> name) {
        return new Finding(rule, severity, owner, cell, named(message, name), values, locations, advice, waived);
    }

    /** A sentence on a unit begins with its name, unless it contains the name. */
    static Text named(Text message, Optional<String> unit) {
        return unit.filter(name -> !name.isBlank() && !message.zh().contains(name))
                .map(name -> new Text(name + "：" + message.zh(), name + ": " + message.en()))
                .orElse(message);
    }

    public Optional<String> expected() {
        return values.expected();
    }

    public Optional<String> actual() {
        return values.actual();
    }

    public Optional<String> difference() {
        return values.difference();
    }

    public Text help() {
        return advice.help();
    }

    public Text basis() {
        return advice.basis();
    }

    public Remedy remedy() {
        return advice.remedy();
    }

    /**
     * The two numbers, or texts, that do not agree.
     *
     * @param expected what should be there, if that is known
     * @param actual what is there
     * @param difference actual less expected, for numbers
     */
    public record Values(Optional<String> expected, Optional<String> actual, Optional<String> difference) {}

    /**
     * What a reader can do about it.
     *
     * @param help what to do
     * @param basis the legal source, empty where none applies
     * @param remedy the changes of single cells that would clear it
     */
    public record Advice(Text help, Text basis, Remedy remedy) {}
}
