package dev.report.compare.figure;

import dev.report.compare.Side;
import dev.report.model.UnitCode;
import dev.report.project.Roster;
import dev.report.project.Unit;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds the units behind a figure's change; a unit that took over others is compared with itself and those together. */
final class UnitComparison {

    private static final Comparator<UnitChange> BIGGEST = Comparator.<UnitChange, BigDecimal>comparing(
                    change -> change.difference().abs())
            .reversed();

    private final Side before;
    private final Side after;
    private final Optional<Roster> roster;
    private final Map<String, List<String>> groups;

    UnitComparison(Side before, Side after) {
        this.before = before;
        this.after = after;
        this.roster = after.roster().or(before::roster);
        this.groups = before.units().isKnown() && after.units().isKnown() ? groups() : Map.of();
    }

    /** Every unit of either side once: by the code that it has later, with the codes that it took over. */
    private Map<String, List<String>> groups() {
        Map<String, List<String>> groups = new LinkedHashMap<>();
        Set<String> taken = new HashSet<>();
        for (String code : counted(after)) {
            List<String> group = withPredecessors(code);
            groups.put(code, group);
            taken.addAll(group);
        }
        counted(before).stream().filter(code -> !taken.contains(code)).forEach(code -> groups.put(code, List.of(code)));
        return groups;
    }

    /** Units that are chased but not counted are behind no figure of the whole. */
    private List<String> counted(Side side) {
        return side.units().codes().stream()
                .filter(code -> unit(code).map(Unit::isCounted).orElse(true))
                .toList();
    }

    private List<String> withPredecessors(String code) {
        Optional<Unit> unit = unit(code);
        return unit.isEmpty()
                ? List.of(code)
                : roster.orElseThrow().withPredecessors(unit.get()).stream()
                        .map(each -> each.code().value())
                        .filter(each ->
                                each.equals(code) || !after.units().codes().contains(each))
                        .toList();
    }

    private Optional<Unit> unit(String code) {
        return code.isBlank() ? Optional.empty() : roster.flatMap(each -> each.unit(new UnitCode(code)));
    }

    /** The units whose part of a figure changed, biggest first; empty where units are not known. */
    List<UnitChange> of(String key) {
        List<UnitChange> changes = new ArrayList<>();
        groups.forEach((code, group) -> {
            Optional<BigDecimal> then = Numbers.sum(before.units().of(group, key));
            Optional<BigDecimal> now = Numbers.sum(after.units().of(List.of(code), key));
            BigDecimal difference = now.orElse(BigDecimal.ZERO).subtract(then.orElse(BigDecimal.ZERO));
            if (difference.signum() != 0) {
                String name = unit(code).map(Unit::name).orElse(code);
                changes.add(new UnitChange(code, name, then, now, difference));
            }
        });
        changes.sort(BIGGEST);
        return List.copyOf(changes);
    }
}
