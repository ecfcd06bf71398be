package dev.report.cli;

import dev.report.bind.Submission;
import dev.report.cli.format.OutputFormat;
import dev.report.cli.option.Argument;
import dev.report.cli.print.Cited;
import dev.report.cli.print.Screen;
import dev.report.cli.print.TraceJson;
import dev.report.cli.print.TraceTree;
import dev.report.cli.print.TraceWords;
import dev.report.cli.process.ExitCode;
import dev.report.compile.Compilation;
import dev.report.definition.ReportDefinition;
import dev.report.definition.form.Indicator;
import dev.report.definition.text.TextItem;
import dev.report.finding.NearestName;
import dev.report.json.JsonText;
import dev.report.model.CellKey;
import dev.report.model.Figure;
import dev.report.model.UnitCode;
import dev.report.project.Unit;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Where a figure comes from: the tree of what it was made of, down to file, line, column and the text read there. */
final class TraceCommand extends ProjectCommand {

    private final Argument<String> named = Argument.parameter(0, "FIGURE", String.class);
    private final Argument<String> unit = Argument.option("--unit", "CODE", String.class);

    TraceCommand(Screen screen) {
        super(screen, 1);
        takes(named, unit);
    }

    @Override
    public Integer call() throws IOException {
        requireTextOrJson();
        Compilation compilation = check();
        ReportDefinition definition = compilation.project().definition();
        Optional<String> kind = kind(compilation);
        Optional<UnitCode> only = kind.isPresent() ? Optional.empty() : only(compilation);
        List<TextItem> words =
                definition.texts().isEmpty() ? List.of() : TraceWords.named(definition.texts(), named.or(""));
        if (!words.isEmpty()) {
            words(words, new TraceWords(compilation, only));
            return ExitCode.DONE;
        }
        List<Integer> cells = cells(definition, named.or(""));
        if (options.format() == OutputFormat.JSON) {
            screen.out().write(JsonText.of(json -> new TraceJson(compilation, json).write(cells, only, kind)));
            return ExitCode.DONE;
        }
        for (int cell : cells) {
            if (kind.isPresent()) {
                Figure figure =
                        compilation.consolidation().figure(cell, kind.get()).orElseThrow();
                TraceTree.ofKind(screen, compilation, kind.get()).trace(figure, 0);
                citations(compilation, definition.cells().key(cell), kind.get());
            } else if (only.isPresent()) {
                traceUnit(compilation, cell, only.get());
                citations(compilation, definition.cells().key(cell), only.get().value());
            } else {
                new TraceTree(screen, compilation)
                        .trace(compilation.consolidation().figure(cell), 0);
                citations(compilation, definition.cells().key(cell), "");
            }
        }
        return ExitCode.DONE;
    }

    private void words(List<TextItem> items, TraceWords trace) throws IOException {
        if (options.format() == OutputFormat.JSON) {
            screen.out().write(JsonText.of(json -> trace.write(items, json)));
        } else {
            trace.print(items, screen);
        }
    }

    /** The cells that the argument names: a key, a label, or a split indicator as a whole. */
    private List<Integer> cells(ReportDefinition definition, String figure) {
        Optional<CellKey> cited = definition.named(figure);
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
        List<String> known = new ArrayList<>(definition.indicators().keySet());
        definition.cells().keys().forEach(key -> known.add(key.toString()));
        definition.texts().cells().forEach(item -> known.add(item.key().toString()));
        definition.texts().lists().forEach(list -> known.add(list.key()));
        String nearest = NearestName.of(figure, known)
                .map(name -> " " + screen.say("trace.nearest", "name", name))
                .orElse("");
        throw misused(screen.say("trace.unknown", "figure", figure) + nearest);
    }

    /** The kind of unit that is named in place of a unit; a unit of that name goes first. */
    private Optional<String> kind(Compilation compilation) {
        return unit.value()
                .filter(name -> compilation.project().roster().named(name).isEmpty())
                .filter(compilation.consolidation().kinds()::contains);
    }

    private Optional<UnitCode> only(Compilation compilation) {
        if (unit.value().isEmpty()) {
            return Optional.empty();
        }
        String name = unit.value().get();
        Optional<Unit> found = compilation.project().roster().named(name);
        if (found.isEmpty()) {
            throw misused(screen.say("trace.unknown-unit", "unit", name));
        }
        return found.map(Unit::code);
    }

    private void traceUnit(Compilation compilation, int cell, UnitCode code) {
        Optional<Submission> submission = compilation.submissions().of(code);
        if (submission.isEmpty()) {
            screen.out().println(screen.say("trace.not-submitted", "unit", code));
            return;
        }
        new TraceTree(screen, compilation)
                .trace(compilation.consolidation().figure(submission.get().table(), cell), 0);
    }

    /** Where the prose cites the figure: the issuer's own, and parts of it; of a unit only that unit's. */
    private void citations(Compilation compilation, CellKey key, String unit) {
        for (Cited cited : Cited.of(compilation, key, unit)) {
            String part = cited.part().isEmpty() ? "" : screen.say("trace.cited.part", "part", cited.part());
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
