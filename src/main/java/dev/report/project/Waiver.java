package dev.report.project;

import dev.report.definition.ReportDefinition;
import dev.report.finding.Finding;
import dev.report.finding.Waived;
import dev.report.model.SourceLocation;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/**
 * An accepted finding, tied to rule, unit, cell and value: another value is another finding.
 *
 * @param rule the finding's rule
 * @param unit its unit's code; empty for a finding of the whole
 * @param cell its cell; empty for a finding without one
 * @param value the value that was accepted, the finding's {@code actual}; for a finding without a cell the words it quotes, its
 *     {@code actual} or the whole sentence, or empty for all of the rule
 * @param reason why; while it is empty nothing is accepted
 * @param approver who accepted it; likewise
 * @param expires the last day of publication that it holds for
 * @param at its place in waivers.yaml
 */
public record Waiver(
        String rule,
        String unit,
        String cell,
        String value,
        String reason,
        String approver,
        Optional<LocalDate> expires,
        SourceLocation at) {

    /** Whether it speaks of a finding. */
    public boolean covers(Finding finding) {
        return finding.rule().equals(rule)
                && finding.unit().map(Object::toString).orElse("").equals(unit)
                && finding.cell().map(Object::toString).orElse("").equals(cell)
                && (finding.cell().isPresent() ? isActual(finding) : value.isEmpty() || quotes(finding));
    }

    /** 15.20 is the number 15.2, however it is written; so is 1,420件 the number 1420. */
    private boolean isActual(Finding finding) {
        String actual = finding.actual().orElse("");
        Optional<BigDecimal> number = number(value);
        return actual.equals(value)
                || number.isPresent()
                        && number(actual)
                                .filter(other -> other.compareTo(number.get()) == 0)
                                .isPresent();
    }

    private static Optional<BigDecimal> number(String text) {
        String plain = text.replaceAll("(?<=[0-9])[,，](?=[0-9]{3})", "").replaceAll("\\p{IsHan}{1,2}$", "");
        return plain.matches("-?[0-9]{1,30}(\\.[0-9]{1,30})?") ? Optional.of(new BigDecimal(plain)) : Optional.empty();
    }

    /** Whether it means a finding as far as it says anything: an entry that leaves something out covers none. */
    public boolean isAbout(Finding finding) {
        return finding.rule().equals(rule)
                && (unit.isEmpty()
                        || finding.unit().map(Object::toString).orElse("").equals(unit))
                && (cell.isEmpty()
                        || finding.cell().map(Object::toString).orElse("").equals(cell))
                && (value.isEmpty() || isActual(finding) || quotes(finding));
    }

    /** Whether somebody accepted it and says why. */
    public boolean isSigned() {
        return !reason.isBlank() && !approver.isBlank();
    }

    /** Words of the prose bind a waiver to one sentence: once they are changed, it lapses. */
    private boolean quotes(Finding finding) {
        return isActual(finding) || finding.locations().get(0).value().equals(value);
    }

    /** The same waiver with codes, where a unit was written by its name and a cell by its label. */
    Waiver in(Roster roster, ReportDefinition definition) {
        String code = unit.isEmpty()
                ? unit
                : roster.named(unit).map(found -> found.code().value()).orElse(unit);
        String key = cell.isEmpty()
                ? cell
                : definition.named(cell).map(Object::toString).orElse(cell);
        return new Waiver(rule, code, key, value, reason, approver, expires, at);
    }

    /** The same waiver for another value. */
    public Waiver withValue(String other) {
        return new Waiver(rule, unit, cell, other, reason, approver, expires, at);
    }

    /** The waiver that accepts just one finding, for somebody to give the reason and the name. */
    public static Waiver draft(Finding finding) {
        String quoted = finding.locations().get(0).value();
        return new Waiver(
                finding.rule(),
                finding.unit().map(Object::toString).orElse(""),
                finding.cell().map(Object::toString).orElse(""),
                finding.actual().orElse(finding.cell().isPresent() ? "" : quoted),
                "",
                "",
                Optional.empty(),
                finding.place());
    }

    /** Whether it still holds for a report published on a day. */
    public boolean holdsOn(LocalDate published) {
        return expires.map(last -> !published.isAfter(last)).orElse(true);
    }

    public Waived waived() {
        return new Waived(reason, approver, expires.map(LocalDate::toString).orElse(""));
    }
}
