package dev.report.compare.figure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The changed figures of one indicator.
 *
 * @param headline the total, or the biggest change where the total is the same
 * @param parts the others, biggest first: its parts if it is the total, else figures beside it
 */
public record FigureGroup(FigureChange headline, List<FigureChange> parts) {

    static final Comparator<FigureChange> BIGGEST =
            Comparator.comparing(FigureChange::size).reversed();

    public FigureGroup {
        parts = List.copyOf(parts);
    }

    /** @param changes those of one indicator, at least one */
    static FigureGroup of(List<FigureChange> changes) {
        List<FigureChange> sorted = new ArrayList<>(changes);
        sorted.sort(Comparator.comparing(FigureChange::isWhole).reversed().thenComparing(BIGGEST));
        return new FigureGroup(sorted.get(0), sorted.subList(1, sorted.size()));
    }

    /** Whether the others are parts of the headline, not figures beside it. */
    public boolean isWhole() {
        return headline.isWhole();
    }

    /** The headline, then the parts. */
    public List<FigureChange> all() {
        List<FigureChange> all = new ArrayList<>(List.of(headline));
        all.addAll(parts);
        return all;
    }
}
