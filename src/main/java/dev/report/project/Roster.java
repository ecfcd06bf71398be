package dev.report.project;

import dev.report.model.Period;
import dev.report.model.UnitCode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Who must submit (单位名录), in the order of {@code roster.csv}: the order of units everywhere.
 */
public final class Roster {

    private final Map<UnitCode, Unit> units;
    private final AtomicReference<@Nullable Map<String, Optional<Unit>>> byName = new AtomicReference<>();
    private final Map<String, Optional<Unit>> byNumber = new HashMap<>();
    private final Map<UnitCode, List<Unit>> predecessors = new HashMap<>();
    private final boolean open;

    public Roster(Collection<Unit> units) {
        this(units, false);
    }

    private Roster(Collection<Unit> units, boolean open) {
        this.open = open;
        this.units = new LinkedHashMap<>();
        for (Unit unit : units) {
            this.units.put(unit.code(), unit);
            unit.successor()
                    .ifPresent(code -> predecessors
                            .computeIfAbsent(code, any -> new ArrayList<>())
                            .add(unit));
        }
    }

    /** The unit of each name, empty where several have it: made when it is first asked for, since most files name units by their codes. */
    private Map<String, Optional<Unit>> byName() {
        Map<String, Optional<Unit>> known = byName.get();
        if (known == null) {
            known = new HashMap<>();
            for (Unit unit : units.values()) {
                for (String name : names(unit)) {
                    known.merge(name, Optional.of(unit), Roster::either);
                }
            }
            byName.set(known);
        }
        return known;
    }

    private static Set<String> names(Unit unit) {
        if (unit.aliases().isEmpty()) {
            return Set.of(unit.name());
        }
        Set<String> names = new LinkedHashSet<>(unit.aliases());
        names.add(unit.name());
        return names;
    }

    private static Optional<Unit> either(Optional<Unit> one, Optional<Unit> other) {
        return Optional.empty();
    }

    /** A roster that takes in every unit it is asked for: for checking files of units unknown. */
    static Roster open() {
        return new Roster(List.of(), true);
    }

    /** Whether any unit may submit. */
    public boolean isOpen() {
        return open;
    }

    public List<Unit> units() {
        return new ArrayList<>(units.values());
    }

    public Optional<Unit> unit(UnitCode code) {
        return Optional.ofNullable(units.get(code));
    }

    /** What a unit is called; an open roster knows codes alone. */
    public Optional<String> nameOf(UnitCode code) {
        return open ? Optional.empty() : unit(code).map(Unit::name);
    }

    /** The unit that a submission names, by code, or by a name or alias that only one unit has. */
    public Optional<Unit> named(String text) {
        String name = text.strip();
        if (name.isEmpty()) {
            return Optional.empty();
        }
        if (open) {
            return Optional.of(units.computeIfAbsent(new UnitCode(name), code -> FreeProject.stranger(name)));
        }
        Optional<Unit> exactly = exactly(name);
        String plain = exactly.isPresent() ? name : UnitCode.plain(name);
        return plain.equals(name) ? exactly : exactly(plain);
    }

    private Optional<Unit> exactly(String name) {
        Unit byCode = name.isEmpty() ? null : units.get(new UnitCode(name));
        return byCode != null ? Optional.of(byCode) : byName().getOrDefault(name, Optional.empty());
    }

    /**
     * The only unit whose code a spreadsheet would save like this: of 0101 it leaves 101.
     *
     * @param text a code that no unit has as it is written
     */
    public Optional<Unit> renumbered(String text) {
        String number = UnitCode.asNumber(UnitCode.plain(text));
        return numbers().getOrDefault(number, Optional.empty());
    }

    /** Made when the first code is looked for that is none. */
    private synchronized Map<String, Optional<Unit>> numbers() {
        if (byNumber.isEmpty()) {
            units.values()
                    .forEach(unit ->
                            byNumber.merge(UnitCode.asNumber(unit.code().value()), Optional.of(unit), Roster::either));
        }
        return byNumber;
    }

    /** The units that must submit for a period, whether counted or only chased. */
    public List<Unit> due(Period period) {
        return units.values().stream().filter(unit -> unit.isDue(period)).toList();
    }

    /** A unit with the units that it took over, directly or through others: what it is compared with, year on year. */
    public List<Unit> withPredecessors(Unit unit) {
        List<Unit> group = new ArrayList<>(List.of(unit));
        for (int i = 0; i < group.size(); i++) {
            for (Unit other : predecessors.getOrDefault(group.get(i).code(), List.of())) {
                if (!group.contains(other)) {
                    group.add(other);
                }
            }
        }
        return group;
    }

    /** The kinds of unit in the order in which they first occur. */
    public List<String> kinds() {
        Set<String> kinds = new LinkedHashSet<>();
        units.values().forEach(unit -> kinds.add(unit.kind()));
        return List.copyOf(kinds);
    }
}
