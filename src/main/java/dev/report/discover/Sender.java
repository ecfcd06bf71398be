package dev.report.discover;

import dev.report.project.Unit;
import dev.report.project.UnitNames;
import java.util.List;
import java.util.Optional;

/**
 * Who sent a file, as far as it is known.
 *
 * @param by what says so
 * @param units none, one, or those between which it cannot be told, in the order of the roster
 */
public record Sender(By by, List<Unit> units) {

    /** Nothing tells who sent it. */
    public static final Sender UNKNOWN = new Sender(By.NAME, List.of());

    public Sender {
        units = List.copyOf(units);
    }

    /** What tells a file's unit. */
    public enum By {
        /** {@code <code>.csv} or {@code <code>-anything.csv}. */
        CODE,
        /** A code with something else behind it or before it. */
        LOOSE_CODE,
        /** The words around the table. */
        INSIDE,
        /** A unit's name in the file's name. */
        NAME,
        /** The folder or the archive that the file is in: what stands inside tells it better. */
        FOLDER
    }

    /** The unit, if it is known. */
    public Optional<Unit> unit() {
        return UnitNames.only(units);
    }

    /** Whether to ask the words inside the file, which outweigh a name: no code tells the unit. */
    public boolean isInDoubt() {
        return by == By.NAME || by == By.FOLDER || unit().isEmpty();
    }
}
