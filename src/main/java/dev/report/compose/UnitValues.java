package dev.report.compose;

import dev.report.aggregate.CellCounts;
import dev.report.aggregate.Consolidation;
import dev.report.bind.Submission;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
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
        CellCounts counts = consolidation.counts();
        if (counts.more(cell) > 0) {
            return Optional.empty();
        }
        int notApplicable = counts.notApplicable(cell);
        if (counts.zero(cell) == 0) {
            return Optional.of(notApplicable == 0 ? noneGiven(cell) : said(notApplicable));
        }
        return Optional.of(words.say("source.zero", "count", counts.zero(cell)) + notApplicable(notApplicable));
    }

    private String noneGiven(int cell) {
        return words.say(consolidation.total().isReported(cell) ? "source.none-given-zero" : "source.none-given");
    }

    private String said(int count) {
        return words.say("source.not-applicable", "count", count);
    }

    private String notApplicable(int count) {
        return count == 0 ? "" : words.say("source.some-not-applicable", "count", count);
    }

    /** A sum over units: each kind's part and in brackets the units that gave it. */
    String sum(int cell) {
        CellCounts counts = consolidation.counts();
        int zeros = counts.zero(cell);
        int more = counts.more(cell);
        String notApplicable = notApplicable(counts.notApplicable(cell));
        if (zeros == 0 && more == 1) {
            return from("source.latest", last(cell, true)) + notApplicable;
        }
        List<String> kinds = new ArrayList<>();
        for (String kind : consolidation.kinds()) {
            int units = consolidation.counts(kind).map(of -> of.more(cell)).orElse(0);
            if (units > 0) {
                kinds.add(kind(cell, kind, units));
            }
        }
        String rest = zeros == 0 ? "" : words.say("source.rest-zero", "count", zeros);
        return words.say("source.sum", "count", zeros + more, "kinds", joined("source.semicolon", kinds))
                + rest
                + notApplicable;
    }

    private String kind(int cell, String kind, int units) {
        String part = consolidation
                .subtotal(cell, kind)
                .flatMap(entry -> entry.quantity())
                .map(words.style()::number)
                .orElse("");
        return words.say("source.kind", "kind", kind, "value", part, "units", names(cell, kind, units));
    }

    /** The units of a kind that gave more than 0, each with its value; of very many only their number. */
    private String names(int cell, String kind, int count) {
        if (counted.size() > MOST_NAMED) {
            return words.say("source.units", "count", count);
        }
        List<Submission> units = counted.stream()
                .filter(sent -> sent.unit().kind().equals(kind)
                        && sent.table().isReported(cell)
                        && !sent.table().isZero(cell))
                .toList();
        return count == 1
                ? units.get(0).unit().name()
                : joined(
                        "source.comma",
                        units.stream().map(unit -> named(cell, unit)).toList());
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
