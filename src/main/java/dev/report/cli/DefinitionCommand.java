package dev.report.cli;

import dev.report.check.RuleExamples;
import dev.report.cli.option.Argument;
import dev.report.cli.print.SchemaLines;
import dev.report.cli.print.Screen;
import dev.report.cli.process.ExitCode;
import dev.report.definition.DefinitionLoader;
import dev.report.definition.ReportDefinition;
import dev.report.definition.Section;
import dev.report.definition.form.Indicator;
import dev.report.definition.rule.Rule;
import dev.report.definition.text.TextItem;
import dev.report.finding.Finding;
import dev.report.model.CellKey;
import dev.report.schema.SchemaFolder;
import dev.report.trial.DefinitionTrial;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The report definitions: lists them, shows the sections, keys and rules of one, runs its examples and consistency checks, or writes schemas for editors. */
final class DefinitionCommand extends Command {

    private final Argument<Action> action = Argument.parameter(0, "ACTION", Action.class);
    private final Argument<String> named = Argument.optional(1, "DEFINITION", String.class);

    private enum Action {
        LIST,
        SHOW,
        TEST,
        SCHEMA
    }

    DefinitionCommand(Screen screen) {
        super(screen);
        takes(action, named);
    }

    @Override
    public Integer call() throws IOException {
        if (action.or(Action.LIST) == Action.LIST) {
            DefinitionLoader.bundled().forEach(id -> list(DefinitionLoader.named(id)));
            return ExitCode.DONE;
        }
        if (action.or(Action.LIST) == Action.SCHEMA) {
            SchemaFolder schemas = SchemaFolder.write(Path.of(named.or("")), screen::in);
            if (!options.isQuiet()) {
                new SchemaLines(screen).print(schemas);
            }
            return ExitCode.DONE;
        }
        ReportDefinition definition =
                DefinitionLoader.named(named.value().orElseThrow(() -> misused(screen.say("definition.which"))));
        if (action.or(Action.LIST) == Action.SHOW) {
            show(definition);
            return ExitCode.DONE;
        }
        return test(definition);
    }

    private void list(ReportDefinition definition) {
        ReportDefinition.Heading heading = definition.heading();
        String last = heading.lastYear() == Integer.MAX_VALUE ? "…" : Integer.toString(heading.lastYear());
        screen.out()
                .println(Screen.pad(heading.id(), 12)
                        + Screen.pad(heading.firstYear() + "–" + last, 12)
                        + screen.in(heading.name()));
    }

    private void show(ReportDefinition definition) {
        list(definition);
        title("definition.sections");
        for (Section section : definition.sections()) {
            String narrative = section.narrative().isEmpty() ? "" : "narrative/" + section.narrative() + ".md";
            String required = section.required() ? screen.say("definition.required") : "";
            screen.out()
                    .println(("  " + column(section.id(), 14)
                                    + column(section.heading().isEmpty() ? "—" : section.heading(), 44)
                                    + column(narrative, 26) + required)
                            .stripTrailing());
        }
        title("definition.keys");
        for (int cell = 0; cell < definition.cells().size(); cell++) {
            Indicator indicator = definition.indicator(cell);
            CellKey key = definition.cells().key(cell);
            screen.out()
                    .println("  " + column(key.toString(), 52)
                            + column(indicator.measure().label(), 6)
                            + column(indicator.mode().operation().wireName(), 11) + definition.label(cell));
        }
        if (!definition.texts().isEmpty()) {
            title("definition.texts");
            definition.texts().cells().forEach(this::show);
            definition.texts().lists().forEach(list -> {
                screen.out().println("  " + column(list.key(), 69) + list.label());
                list.columns().forEach(this::show);
            });
        }
        title("definition.rules");
        for (Rule rule : definition.rules()) {
            screen.out()
                    .println("  " + column(rule.id(), 32)
                            + column(rule.severities().gravest().wireName(), 9) + screen.in(rule.title()));
        }
    }

    private void show(TextItem item) {
        String type = item.type().name().toLowerCase(Locale.ROOT).replace('_', '-');
        screen.out().println("  " + column(item.key().toString(), 52) + column(type, 17) + item.label());
    }

    /** Text in a column; what is wider than the column keeps two blanks from the next. */
    private static String column(String text, int width) {
        return Screen.width(text) < width ? Screen.pad(text, width) : text + "  ";
    }

    private void title(String key) {
        screen.out().println();
        screen.out().println(screen.paint("1", screen.say(key)));
    }

    /** That it loads means that it is consistent; what remains is that each rule does what its examples say, and that a county can use it. */
    private int test(ReportDefinition definition) throws IOException {
        RuleExamples examples = new RuleExamples(definition);
        List<Rule> rules = definition.rules();
        List<String> wrong =
                rules.stream().flatMap(rule -> wrong(rule, examples).stream()).toList();
        wrong.forEach(screen.out()::println);
        screen.out()
                .println(screen.say(
                        "definition.tested",
                        "id",
                        definition.id(),
                        "cells",
                        definition.cells().size(),
                        "rules",
                        rules.size(),
                        "wrong",
                        wrong.size()));
        boolean isSound = tryOut(definition);
        return wrong.isEmpty() && isSound ? ExitCode.DONE : ExitCode.FINDINGS;
    }

    /** Runs a made-up county through the definition; whether nothing came out. */
    private boolean tryOut(ReportDefinition definition) throws IOException {
        Path folder = Files.createTempDirectory("report-definition-");
        try {
            DefinitionTrial.Result result = DefinitionTrial.run(definition, folder);
            result.wrong().forEach(wrong -> screen.out().println(screen.in(wrong.message()) + "  " + wrong.at()));
            screen.out()
                    .println(screen.say(
                            "definition.tried",
                            "indicators",
                            definition.indicators().size(),
                            "modes",
                            modes(definition),
                            "layouts",
                            result.layouts(),
                            "values",
                            result.values(),
                            "wrong",
                            result.wrong().size()));
            return result.wrong().isEmpty();
        } finally {
            delete(folder);
        }
    }

    private static int modes(ReportDefinition definition) {
        return (int) definition.indicators().values().stream()
                .map(Indicator::mode)
                .distinct()
                .count();
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    /** What is wrong with a rule's examples, a line each. */
    private List<String> wrong(Rule rule, RuleExamples examples) {
        Optional<Finding> fault = examples.fault(rule);
        if (fault.isPresent()) {
            return List.of(screen.in(fault.get().message()) + "  " + rule.at());
        }
        List<String> wrong = new ArrayList<>();
        if (!examples.passes(rule)) {
            wrong.add(screen.say("definition.does-not-pass", "rule", rule.id(), "place", rule.at()));
        }
        if (!examples.fails(rule)) {
            wrong.add(screen.say("definition.does-not-fail", "rule", rule.id(), "place", rule.at()));
        }
        return wrong;
    }
}
