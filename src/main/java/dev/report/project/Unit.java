package dev.report.project;

import dev.report.model.Period;
import dev.report.model.SourceLocation;
import dev.report.model.UnitCode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One row of the roster: a body that submits (填报单位).
 *
 * @param code its code, unique in the roster
 * @param name its name
 * @param aliases other names that offices use for it
 * @param kind the grouping of tables and subtotals, e.g. {@code 乡镇}; free text
 * @param parent the body above it, if named
 * @param lifetime when it existed
 * @param status whether it must submit
 * @param successor the unit that took over
 * @param note free text
 * @param at its place in the roster
 */
public record Unit(
        UnitCode code,
        String name,
        List<String> aliases,
        String kind,
        Optional<UnitCode> parent,
        Lifetime lifetime,
        Status status,
        Optional<UnitCode> successor,
        String note,
        SourceLocation at) {

    public Unit {
        aliases = List.copyOf(aliases);
    }

    /** A unit is its line of the roster. Written out, since Java makes a record's own at run time, which each start would pay. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Unit unit && code.equals(unit.code) && at.compareTo(unit.at) == 0;
    }

    @Override
    public int hashCode() {
        return code.hashCode();
    }

    /**
     * When a unit existed.
     *
     * @param from the day it came to be, if named
     * @param to its last day, if named
     */
    public record Lifetime(Optional<LocalDate> from, Optional<LocalDate> to) {

        /** Nothing is known of a beginning or an end. */
        public static final Lifetime UNKNOWN = new Lifetime(Optional.empty(), Optional.empty());

        public boolean isReversed() {
            return from.isPresent() && to.isPresent() && to.get().isBefore(from.get());
        }

        private boolean covers(LocalDate day) {
            return from.map(first -> !first.isAfter(day)).orElse(true)
                    && to.map(last -> !last.isBefore(day)).orElse(true);
        }
    }

    /** Whether a unit must submit, and whether what it submits counts. */
    public enum Status {
        /** Must submit. */
        ACTIVE,
        /** Need not submit. */
        EXEMPT,
        /** Is chased but not counted: it reports to its own system (垂直管理部门). */
        LISTED,
        /** Became part of another unit. */
        MERGED,
        /** Ceased to exist. */
        ABOLISHED
    }

    /** Whether the unit existed on the last day of a period and must submit for it. */
    public boolean isDue(Period period) {
        return status != Status.EXEMPT && !endedOnADayUnknown() && existsOn(period.to());
    }

    private boolean endedOnADayUnknown() {
        return (status == Status.MERGED || status == Status.ABOLISHED)
                && validTo().isEmpty();
    }

    /** Whether the unit existed on some day of a period, so that it may submit for it. */
    public boolean maySubmit(Period period) {
        return validFrom().map(day -> !day.isAfter(period.to())).orElse(true)
                && validTo().map(day -> !day.isBefore(period.from())).orElse(true);
    }

    /** Whether the unit ended before the period was over. */
    public boolean endedIn(Period period) {
        return maySubmit(period) && (endedOnADayUnknown() || !existsOn(period.to()));
    }

    /** Whether the unit's figures count towards the issuer's. */
    public boolean isCounted() {
        return status != Status.LISTED;
    }

    public Optional<LocalDate> validFrom() {
        return lifetime.from();
    }

    public Optional<LocalDate> validTo() {
        return lifetime.to();
    }

    private boolean existsOn(LocalDate day) {
        return lifetime.covers(day);
    }
}
