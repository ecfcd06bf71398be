package dev.report.cli.print;

import dev.report.aggregate.Consolidation;
import dev.report.compile.Compilation;
import dev.report.definition.ReportDefinition;
import dev.report.definition.form.AggregationMode;
import dev.report.model.Entry;
import dev.report.model.Figure;
import dev.report.model.Measure;
import dev.report.model.Operation;
import dev.report.model.Provenance;
import dev.report.model.Quantity;
import dev.report.model.UnitCode;
import dev.report.project.Unit;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Prints what a figure was made of: operation, kinds of unit, units, and the text read at file, line and column.
 *
 * <p>Where a unit's figures are a report of the level below, that report's own tree follows, if its project is at hand.
 */
public final class TraceTree {

    private final Screen screen;
    private final Compilation compilation;
    private final ReportDefinition definition;
    private final Optional<String> kind;
    private final String folder;
    private final Set<Path> above;

    public TraceTree(Screen screen, Compilation compilation) {
        this(screen, compilation, Optional.empty(), "", Set.of());
    }

    /** For the figures of one kind of unit. */
    public static TraceTree ofKind(Screen screen, Compilation compilation, String kind) {
        return new TraceTree(screen, compilation, Optional.of(kind), "", Set.of());
    }

    /**
     * @param kind the kind of unit whose figures are traced; empty for the issuer's
     * @param folder what stands before the places of this project, e.g. {@code ../jiangyou-2025/}
     * @param above the projects that led here: one that is its own level below ends there
     */
    private TraceTree(Screen screen, Compilation compilation, Optional<String> kind, String folder, Set<Path> above) {
        this.screen = screen;
        this.compilation = compilation;
        this.definition = compilation.project().definition();
        this.kind = kind;
        this.folder = folder;
        this.above = new HashSet<>(above);
        this.above.add(compilation.project().root().toAbsolutePath().normalize());
    }

    public void trace(Figure traced, int depth) {
        String indent = "  ".repeat(depth);
        int cell = definition.cells().position(traced.key());
        String value = value(traced.entry(), definition.cells().measure(cell));
        if (traced.provenance() instanceof Provenance.Computed computed) {
            String made = made(cell, computed);
            screen.out()
                    .println(indent + traced.key() + "  " + definition.label(cell) + "  " + screen.paint("1", value)
                            + "  " + made);
            inputs(cell, computed, depth + 1);
        } else {
            leaf(traced, value, indent, 0);
        }
    }

    private void inputs(int cell, Provenance.Computed computed, int depth) {
        if (computed.operation() == Operation.RECOMPUTE) {
            computed.inputs().forEach(input -> input(input, depth));
        } else {
            byKind(cell, computed.inputs(), depth);
        }
    }

    /** What a recomputed figure needs: one that a unit gave is named by its key, since the unit is that of the figure. */
    private void input(Figure input, int depth) {
        if (input.provenance() instanceof Provenance.Computed) {
            trace(input, depth);
            return;
        }
        int cell = definition.cells().position(input.key());
        String value = value(input.entry(), definition.cells().measure(cell));
        leaf(input, input.key() + "  " + definition.label(cell), value, "  ".repeat(depth), 0);
    }

    private String value(Entry entry, Measure measure) {
        Optional<Quantity> quantity = entry.quantity();
        return quantity.isPresent()
                ? measure.with(quantity.get().text())
                : screen.say(entry instanceof Entry.NotApplicable ? "trace.not-applicable" : "trace.blank");
    }

    private String made(int cell, Provenance.Computed computed) {
        Consolidation consolidation = compilation.consolidation();
        Consolidation.CellCoverage coverage =
                kind.map(of -> consolidation.coverage(cell, of)).orElseGet(() -> consolidation.coverage(cell));
        String key = coverage.asked() > 0 && computed.operation() == Operation.SUM ? ".of" : "";
        return screen.say(
                "trace." + computed.operation().wireName() + key,
                "given",
                coverage.given(),
                "asked",
                coverage.asked(),
                "formula",
                definition.indicator(cell).formula().map(form -> form.text()).orElse("") + arithmetic(cell, computed));
    }

    /** The numbers of a quotient: {@code = 370 ÷ 120}; empty for a plain sum, whose numbers stand below it. */
    private String arithmetic(int cell, Provenance.Computed computed) {
        return definition
                .computations()
                .of(cell)
                .filter(computation -> computation.expression().isQuotient())
                .map(computation -> " = " + computation.written(numbers(computed)))
                .orElse("");
    }

    private List<String> numbers(Provenance.Computed computed) {
        return computed.inputs().stream()
                .map(input -> input.entry()
                        .quantity()
                        .map(Quantity::text)
                        .orElseGet(() -> screen.say(
                                input.entry() instanceof Entry.NotApplicable ? "trace.not-applicable" : "trace.blank")))
                .toList();
    }

    /** The units' values under the subtotal of their kind. */
    private void byKind(int cell, List<Figure> inputs, int depth) {
        String indent = "  ".repeat(depth);
        Measure measure = definition.cells().measure(cell);
        for (String kind : compilation.consolidation().kinds()) {
            List<Figure> members = inputs.stream()
                    .filter(input -> unit(input.unit()).kind().equals(kind))
                    .toList();
            if (members.isEmpty()) {
                continue;
            }
            Optional<Entry> subtotal = compilation.consolidation().subtotal(cell, kind);
            boolean isAdded = definition.indicator(cell).mode() != AggregationMode.NONE;
            screen.out()
                    .println(
                            indent + kind + (isAdded ? "  " + value(subtotal.orElse(new Entry.Blank()), measure) : ""));
            int width = 0;
            for (Figure member : members) {
                width = Math.max(width, Screen.width(name(member)));
            }
            for (Figure member : members) {
                member(cell, member, depth + 1, width);
            }
        }
    }

    /** What a unit gave, or what it was computed from where the unit did not give it. */
    private void member(int cell, Figure member, int depth, int width) {
        String indent = "  ".repeat(depth);
        String value = value(member.entry(), definition.cells().measure(cell));
        if (member.provenance() instanceof Provenance.Computed computed) {
            screen.out()
                    .println(indent + Screen.pad(name(member), width) + "  " + Screen.pad(value, 10) + "  "
                            + made(cell, computed));
            inputs(cell, computed, depth + 1);
        } else {
            leaf(member, value, indent, width);
        }
    }

    private Unit unit(UnitCode code) {
        return compilation.project().roster().unit(code).orElseThrow();
    }

    private String name(Figure leaf) {
        return leaf.unit() + "  " + unit(leaf.unit()).name();
    }

    private void leaf(Figure leaf, String value, String indent, int width) {
        leaf(leaf, name(leaf), value, indent, width);
    }

    private void leaf(Figure leaf, String name, String value, String indent, int width) {
        Optional<Provenance.Read> read =
                leaf.provenance() instanceof Provenance.Read found ? Optional.of(found) : Optional.empty();
        String place = read.map(found -> folder + found.at() + "  " + screen.say("trace.read", "text", found.text()))
                .orElse("");
        screen.out()
                .println((indent + Screen.pad(name, width) + "  " + Screen.pad(value, 10) + "  " + place)
                        .stripTrailing());
        read.flatMap(found -> compilation.intake().model(found.at().file()))
                .ifPresent(
                        model -> new TraceBelow(screen, model, folder).trace(leaf, indent + "  ", above, this::below));
    }

    /** The figure of the level below, as its project has it now. */
    private void below(Compilation lower, String place, int cell, String indent) {
        TraceTree tree = new TraceTree(screen, lower, Optional.empty(), place, above);
        Figure figure = lower.consolidation().figure(cell);
        if (figure.provenance() instanceof Provenance.Computed computed) {
            tree.inputs(cell, computed, indent.length() / 2);
        }
    }
}
