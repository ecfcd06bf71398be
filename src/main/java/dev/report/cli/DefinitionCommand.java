package dev.report.cli;

import dev.report.check.RuleExamples;
import dev.report.definition.BrokenBundleException;
import dev.report.definition.DefinitionLoader;
import dev.report.definition.Indicator;
import dev.report.definition.ReportDefinition;
import dev.report.definition.Rule;
import dev.report.definition.Section;
import dev.report.model.CellKey;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The report definitions: lists them, shows the sections, keys and rules of one, or runs its examples and consistency checks. */
@Command(
        name = "definition",
        addMethodSubcommands = false,
        mixinStandardHelpOptions = true,
        versionProvider = VersionProvider.class)
final class DefinitionCommand implements Callable<Integer>, FormattedCommand {

    private final Screen screen;

    @Spec
    private CommandLine.Model.@Nullable CommandSpec spec;

    @Mixin
    private CommonOptions options = new CommonOptions();

    @Parameters(index = "0", paramLabel = "ACTION", descriptionKey = "ACTION")
    private Action action = Action.LIST;

    @Parameters(index = "1", arity = "0..1", paramLabel = "DEFINITION", descriptionKey = "DEFINITION")
    private @Nullable String name;

    private enum Action {
        LIST,
        SHOW,
        TEST
    }

    DefinitionCommand(Screen screen) {
        this.screen = screen;
    }

    @Override
    public Path root() {
        return Path.of("");
    }

    @Override
    public OutputFormat format() {
        return options.format;
    }

    @Override
    public Integer call() {
        if (action == Action.LIST) {
            DefinitionLoader.bundled().forEach(id -> list(load(id)));
            return ExitCode.DONE;
        }
        String wanted = name;
        if (wanted == null) {
            throw new CommandLine.ParameterException(commandLine(), screen.say("definition.which"));
        }
        ReportDefinition definition = load(wanted);
        if (action == Action.SHOW) {
            show(definition);
            return ExitCode.DONE;
        }
        return test(definition);
    }

    private CommandLine commandLine() {
        return Objects.requireNonNull(spec).commandLine();
    }

    /** @throws BrokenBundleException if a bundled definition is inconsistent */
    private ReportDefinition load(String id) {
        return DefinitionLoader.load(id, Path.of(""))
                .orElseThrow(() -> new CommandLine.ParameterException(
                        commandLine(),
                        screen.say(
                                "usage.no-definition",
                                "name",
                                id,
                                "names",
                                String.join(", ", DefinitionLoader.bundled()))));
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
        title("definition.rules");
        for (Rule rule : definition.rules()) {
            screen.out()
                    .println("  " + column(rule.id(), 32)
                            + column(rule.severities().gravest().wireName(), 9) + screen.in(rule.title()));
        }
    }

    /** Text in a column; what is wider than the column keeps two blanks from the next. */
    private static String column(String text, int width) {
        return Screen.width(text) < width ? Screen.pad(text, width) : text + "  ";
    }

    private void title(String key) {
        screen.out().println();
        screen.out().println(screen.paint("1", screen.say(key)));
    }

    /** That it loads means that it is consistent; what remains is that each rule does what its examples say. */
    private int test(ReportDefinition definition) {
        RuleExamples examples = new RuleExamples(definition);
        List<Rule> rules = definition.rules();
        int wrong = 0;
        for (Rule rule : rules) {
            if (!examples.passes(rule)) {
                wrong++;
                screen.out().println(screen.say("definition.does-not-pass", "rule", rule.id(), "place", rule.at()));
            }
            if (!examples.fails(rule)) {
                wrong++;
                screen.out().println(screen.say("definition.does-not-fail", "rule", rule.id(), "place", rule.at()));
            }
        }
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
                        wrong));
        return wrong == 0 ? ExitCode.DONE : ExitCode.FINDINGS;
    }
}
