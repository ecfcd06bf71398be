package dev.report.cli;

import dev.report.aggregate.Consolidation;
import dev.report.bind.Submission;
import dev.report.compile.Compilation;
import dev.report.definition.Indicator;
import dev.report.definition.LabelIndex;
import dev.report.definition.ReportDefinition;
import dev.report.model.CellKey;
import dev.report.model.Entry;
import dev.report.model.Figure;
import dev.report.model.NearestName;
import dev.report.model.Operation;
import dev.report.model.Provenance;
import dev.report.model.Quantity;
import dev.report.model.UnitCode;
import dev.report.project.Unit;
import dev.report.publish.JsonText;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Where a figure comes from: the tree of what it was made of, down to file, line, column and the text read there. */
@Command(
        name = "trace",
        addMethodSubcommands = false,
        mixinStandardHelpOptions = true,
        versionProvider = VersionProvider.class)
final class TraceCommand implements Callable<Integer> {

    private final Screen screen;

    @Spec
    private CommandLine.Model.@Nullable CommandSpec spec;

    @Mixin
    private CommonOptions options = new CommonOptions();

    @Parameters(index = "0", paramLabel = "FIGURE", descriptionKey = "FIGURE")
    private String figure = "";

    @Parameters(index = "1", arity = "0..1", paramLabel = "PROJECT", descriptionKey = "PROJECT", defaultValue = ".")
    private Path root = Path.of(".");

    @Option(names = "--unit", paramLabel = "CODE")
    private @Nullable String unit;

    TraceCommand(Screen screen) {
        this.screen = screen;
    }

    @Override
    public Integer call() throws IOException {
        Compilation compilation = ProgressLine.check(screen, root, options.quiet);
        ReportDefinition definition = compilation.project().definition();
        List<Integer> cells = cells(definition);
        Optional<UnitCode> only = only(compilation);
        if (options.format == OutputFormat.JSON) {
            screen.out().write(JsonText.of(json -> new TraceJson(compilation, json).write(cells, only)));
            return ExitCode.DONE;
        }
        for (int cell : cells) {
            if (only.isPresent()) {
                traceUnit(compilation, cell, only.get());
                citations(compilation, definition.cells().key(cell), only.get().value());
            } else {
                trace(compilation, compilation.consolidation().figure(cell), 0);
                citations(compilation, definition.cells().key(cell), "");
            }
        }
        return ExitCode.DONE;
    }

    /** The cells that the argument names: a key, a label, or a split indicator as a whole. */
    private List<Integer> cells(ReportDefinition definition) {
        Optional<CellKey> cited = definition.cited(figure);
        if (cited.isPresent()) {
            return List.of(definition.cells().position(cited.get()));
        }
        Indicator indicator = definition.indicators().get(figure);
        if (indicator != null) {
            List<Integer> all = new ArrayList<>();
            for (int cell = 0; cell < definition.cells().size(); cell++) {
                if (definition.indicator(cell) == indicator) {
                    all.add(cell);
                }
            }
            return all;
        }
        for (Indicator named : definition.indicators().values()) {
            if (named.label().equals(figure) || named.aliases().contains(figure)) {
                return definition.cells(List.of(
                        definition.cited(named.key()).map(CellKey::toString).orElse(named.key() + "/*")));
            }
        }
        int slash = figure.lastIndexOf('/');
        LabelIndex.Resolution resolution = slash < 0
                ? definition.labels().resolve(List.of(figure), List.of())
                : definition
                        .labels()
                        .resolve(List.of(figure.substring(0, slash)), List.of(figure.substring(slash + 1)));
        if (resolution instanceof LabelIndex.Resolution.Cell cell) {
            return List.of(cell.position());
        }
        List<String> known = new ArrayList<>(definition.indicators().keySet());
        definition.cells().keys().forEach(key -> known.add(key.toString()));
        String nearest = NearestName.of(figure, known)
                .map(name -> " " + screen.say("trace.nearest", "name", name))
                .orElse("");
        throw new CommandLine.ParameterException(
                commandLine(), screen.say("trace.unknown", "figure", figure) + nearest);
    }

    private CommandLine commandLine() {
        return Objects.requireNonNull(spec).commandLine();
    }

    private Optional<UnitCode> only(Compilation compilation) {
        String name = unit;
        if (name == null) {
            return Optional.empty();
        }
        Optional<Unit> found = compilation.project().roster().named(name);
        if (found.isEmpty()) {
            throw new CommandLine.ParameterException(commandLine(), screen.say("trace.unknown-unit", "unit", name));
        }
        return found.map(Unit::code);
    }

    private void traceUnit(Compilation compilation, int cell, UnitCode code) {
        Optional<Submission> submission = compilation.submissions().of(code);
        if (submission.isEmpty()) {
            screen.out().println(screen.say("trace.not-submitted", "unit", code));
            return;
        }
        trace(compilation, submission.get().table().figure(cell), 0);
    }

    private void trace(Compilation compilation, Figure traced, int depth) {
        ReportDefinition definition = compilation.project().definition();
        String indent = "  ".repeat(depth);
        int cell = definition.cells().position(traced.key());
        String value = value(traced.entry(), definition.cells().measure(cell).label());
        if (traced.provenance() instanceof Provenance.Computed computed) {
            String made = made(compilation, cell, computed);
            screen.out()
                    .println(indent + traced.key() + "  " + definition.label(cell) + "  " + screen.paint("1", value)
                            + "  " + made);
            if (computed.operation() == Operation.RECOMPUTE) {
                computed.inputs().forEach(input -> trace(compilation, input, depth + 1));
            } else {
                byKind(compilation, cell, computed.inputs(), depth + 1);
            }
        } else {
            leaf(compilation, traced, value, indent, 0);
        }
    }

    private String value(Entry entry, String measure) {
        Optional<Quantity> quantity = entry.quantity();
        return quantity.isPresent()
                ? quantity.get().text() + measure
                : screen.say(entry instanceof Entry.NotApplicable ? "trace.not-applicable" : "trace.blank");
    }

    private String made(Compilation compilation, int cell, Provenance.Computed computed) {
        Consolidation.CellCoverage coverage = compilation.consolidation().coverage(cell);
        String key = coverage.asked() > 0 && computed.operation() == Operation.SUM ? ".of" : "";
        return screen.say(
                "trace." + computed.operation().wireName() + key,
                "given",
                coverage.given(),
                "asked",
                coverage.asked(),
                "formula",
                compilation
                        .project()
                        .definition()
                        .indicator(cell)
                        .formula()
                        .map(form -> form.text())
                        .orElse(""));
    }

    /** The units' values under the subtotal of their kind. */
    private void byKind(Compilation compilation, int cell, List<Figure> inputs, int depth) {
        String indent = "  ".repeat(depth);
        String measure =
                compilation.project().definition().cells().measure(cell).label();
        for (String kind : compilation.consolidation().kinds()) {
            List<Figure> members = inputs.stream()
                    .filter(input -> unit(compilation, input.unit()).kind().equals(kind))
                    .toList();
            if (members.isEmpty()) {
                continue;
            }
            Optional<Entry> subtotal = compilation.consolidation().subtotal(cell, kind);
            screen.out().println(indent + kind + "  " + value(subtotal.orElse(new Entry.Blank()), measure));
            int width = 0;
            for (Figure member : members) {
                width = Math.max(width, Screen.width(name(compilation, member)));
            }
            for (Figure member : members) {
                leaf(compilation, member, value(member.entry(), measure), indent + "  ", width);
            }
        }
    }

    private static Unit unit(Compilation compilation, UnitCode code) {
        return compilation.project().roster().unit(code).orElseThrow();
    }

    private static String name(Compilation compilation, Figure leaf) {
        return leaf.unit() + "  " + unit(compilation, leaf.unit()).name();
    }

    private void leaf(Compilation compilation, Figure leaf, String value, String indent, int width) {
        String place = leaf.provenance() instanceof Provenance.Read read
                ? read.at() + "  " + screen.say("trace.read", "text", read.text())
                : "";
        screen.out()
                .println((indent + Screen.pad(name(compilation, leaf), width) + "  " + Screen.pad(value, 10) + "  "
                                + place)
                        .stripTrailing());
    }

    /** Where the prose cites the figure: the issuer's own, and parts of it; of a unit only that unit's. */
    private void citations(Compilation compilation, CellKey key, String unit) {
        for (Cited cited : Cited.of(compilation, key, unit)) {
            String part = cited.part().isEmpty() ? "" : " (" + cited.part() + ")";
            screen.out()
                    .println("  "
                            + screen.say(
                                    "trace.cited",
                                    "place",
                                    cited.citation().at(),
                                    "text",
                                    cited.citation().text())
                            + part);
        }
    }
}
