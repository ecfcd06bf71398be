package dev.report.project.roster;

import dev.report.model.SourceLocation;
import dev.report.model.UnitCode;
import dev.report.project.Unit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reports links between units that lead nowhere or round in a circle. */
final class RosterLinks {

    /** Takes a fault of the roster. */
    interface Faults {
        void add(SourceLocation at, String id, Object... namesAndValues);
    }

    private final Optional<UnitCode> issuer;
    private final Faults faults;

    RosterLinks(Optional<UnitCode> issuer, Faults faults) {
        this.issuer = issuer;
        this.faults = faults;
    }

    void check(Map<UnitCode, Unit> units) {
        check(units, "parent", Unit::parent);
        check(units, "successor", Unit::successor);
    }

    /** Reports each circle once, at its first unit. */
    private void check(Map<UnitCode, Unit> units, String column, Function<Unit, Optional<UnitCode>> link) {
        Set<UnitCode> inCycle = new HashSet<>();
        for (Unit unit : units.values()) {
            Optional<UnitCode> target = link.apply(unit);
            if (target.isEmpty()) {
                continue;
            }
            if (!units.containsKey(target.get()) && !mayLackARow(target.get(), column)) {
                faults.add(
                        unit.at(), "project-file.roster-unknown-" + column, "code", target.get(), "unit", unit.name());
            }
            if (!units.containsKey(target.get())) {
                continue;
            }
            List<UnitCode> chain = new ArrayList<>();
            @Nullable Unit at = unit;
            while (at != null && !chain.contains(at.code())) {
                chain.add(at.code());
                at = link.apply(at).map(units::get).orElse(null);
            }
            if (at == unit && !inCycle.contains(unit.code())) {
                inCycle.addAll(chain);
                chain.add(unit.code());
                List<String> codes = chain.stream().map(UnitCode::value).toList();
                faults.add(
                        unit.at(), "project-file.roster-cycle", "column", column, "chain", String.join(" → ", codes));
            }
        }
    }

    /** The issuer needs no row to be a parent; where it is not known, any parent may be it. */
    private boolean mayLackARow(UnitCode code, String column) {
        return issuer.map(code::equals).orElse(column.equals("parent"));
    }
}
