package dev.report.compose;

import dev.report.aggregate.Consolidation;
import dev.report.bind.Submission;
import dev.report.model.FigureTable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Lists which units make a figure up, and with how much. Units are named in roster order, grouped by kind. */
final class UnitValues {

    /** With more units than these, a note says how much each kind of unit gave and names no unit: nobody reads 20,000 names. */
    private static final int MOST_NAMED = 500;

    private final Consolidation consolidation;
    private final List<Submission> counted;
    private final ReportWords words;

    UnitValues(Consolidation consolidation, ReportWords words) {
        this.consolidation = consolidation;
        this.counted = consolidation.counted();
        this.words = words;
    }

    /** The one sentence on the source of a figure for which no unit gave more than 0; empty if some did. */
    Optional<String> alike(int cell) {
        boolean isZero = consolidation
                .total()
                .entry(cell)
                .quantity()
                .map(quantity -> quantity.value().signum() == 0)
                .orElse(true);
        if (!isZero) {
            return Optional.empty();
        }
        Tally tally = tally(cell);
        if (tally.more() > 0) {
            return Optional.empty();
        }
        if (tally.zero == 0) {
            return Optional.of(tally.notApplicable == 0 ? noneGiven(cell) : said(tally.notApplicable));
        }
        return Optional.of(words.say("source.zero", "count", tally.zero) + notApplicable(tally.notApplicable));
    }

    private String noneGiven(int cell) {
        return words.say(consolidation.total().isReported(cell) ? "source.none-given-zero" : "source.none-given");
    }

    private String said(int count) {
        return words.say("source.not-applicable", "count", count);
    }

    /** How many units gave nothing but 0, how many marked the figure as not applicable, and which units of each kind gave more. */
    private record Tally(int zero, int notApplicable, Map<String, List<Submission>> byKind) {
        private int more() {
            return byKind.values().stream().mapToInt(List::size).sum();
        }
    }

    private Tally tally(int cell) {
        int zero = 0;
        int notApplicable = 0;
        Map<String, List<Submission>> byKind = new LinkedHashMap<>();
        consolidation.kinds().forEach(kind -> byKind.put(kind, new ArrayList<>()));
        for (Submission submission : counted) {
            FigureTable table = submission.table();
            if (table.isNotApplicable(cell)) {
                notApplicable++;
            } else if (table.isZero(cell)) {
                zero++;
            } else if (table.isReported(cell)) {
                byKind.computeIfAbsent(submission.unit().kind(), any -> new ArrayList<>())
                        .add(submission);
            }
        }
        return new Tally(zero, notApplicable, byKind);
    }

    private String notApplicable(int count) {
        return count == 0 ? "" : words.say("source.some-not-applicable", "count", count);
    }

    /** A sum over units: each kind's part and in brackets the units that gave it. */
    String sum(int cell) {
        Tally tally = tally(cell);
        if (tally.zero == 0 && tally.more() == 1) {
            return from("source.latest", last(cell, true)) + notApplicable(tally.notApplicable);
        }
        List<String> kinds = new ArrayList<>();
        tally.byKind.forEach((kind, units) -> {
            if (!units.isEmpty()) {
                kinds.add(kind(cell, kind, units));
            }
        });
        String zero = tally.zero == 0 ? "" : words.say("source.rest-zero", "count", tally.zero);
        return words.say("source.sum", "count", tally.zero + tally.more(), "kinds", joined("source.semicolon", kinds))
                + zero
                + notApplicable(tally.notApplicable);
    }

    private String kind(int cell, String kind, List<Submission> units) {
        String part = consolidation
                .subtotal(cell, kind)
                .flatMap(entry -> entry.quantity())
                .map(words.style()::number)
                .orElse("");
        return words.say("source.kind", "kind", kind, "value", part, "units", names(cell, units));
    }

    private String names(int cell, List<Submission> units) {
        if (counted.size() > MOST_NAMED) {
            return words.say("source.units", "count", units.size());
        }
        if (units.size() == 1) {
            return units.get(0).unit().name();
        }
        return joined(
                "source.comma", units.stream().map(unit -> named(cell, unit)).toList());
    }

    private String named(int cell, Submission submission) {
        String value = submission
                .table()
                .entry(cell)
                .quantity()
                .map(words.style()::number)
                .orElse("");
        return submission.unit().name() + " " + value;
    }

    private String joined(String separator, List<String> parts) {
        return String.join(words.say(separator), parts);
    }

    /** The largest of the units' values, and who gave it. */
    String largest(int cell) {
        BigDecimal largest = consolidation.total().value(cell);
        return from(
                "source.largest",
                counted.stream()
                        .filter(unit -> unit.table().isReported(cell)
                                && unit.table().value(cell).compareTo(largest) == 0)
                        .findFirst());
    }

    /** The unit whose value counts for all: the last of those that gave the figure. */
    String latest(int cell) {
        return from("source.latest", last(cell, false));
    }

    private Optional<Submission> last(int cell, boolean asNumber) {
        return counted.stream()
                .filter(unit ->
                        asNumber ? unit.table().isReported(cell) : !unit.table().isBlank(cell))
                .reduce((first, second) -> second);
    }

    private String from(String key, Optional<Submission> unit) {
        return unit.map(found -> words.say(key, "unit", found.unit().name())).orElse("");
    }
}
