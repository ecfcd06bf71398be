package dev.report.cli;

import dev.report.cli.option.Argument;
import dev.report.cli.print.Screen;
import dev.report.cli.process.ExitCode;
import dev.report.definition.CheckCatalog;
import dev.report.definition.DefinitionLoader;
import dev.report.definition.ReportDefinition;
import dev.report.definition.rule.Formula;
import dev.report.definition.rule.Rule;
import dev.report.finding.NearestName;
import dev.report.model.Text;
import dev.report.project.ProjectLoader;
import dev.report.project.ReportProject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import picocli.CommandLine;

/** Explains a rule: formula, legal basis, a passing and a failing example, how to waive it; without argument lists all. */
final class ExplainCommand extends Command {

    private final Argument<String> rule = Argument.optional(0, "RULE", String.class);
    private final Argument<String> definition = Argument.option("--definition", "DEFINITION", String.class);

    ExplainCommand(Screen screen) {
        super(screen);
        takes(rule, definition);
    }

    @Override
    public Integer call() throws IOException {
        List<ReportDefinition> definitions = definitions();
        Map<String, CheckCatalog.Check> checks = CheckCatalog.load();
        if (rule.value().isEmpty()) {
            list(definitions, checks);
            return ExitCode.DONE;
        }
        String id = rule.value().get();
        boolean found = false;
        for (ReportDefinition each : definitions) {
            for (Rule rule : each.rules()) {
                if (rule.id().equals(id)) {
                    explain(rule, each);
                    found = true;
                }
            }
        }
        CheckCatalog.Check check = checks.get(id);
        if (check != null) {
            explain(check);
            return ExitCode.DONE;
        }
        if (!found) {
            throw unknown(id, definitions, checks);
        }
        return ExitCode.DONE;
    }

    private CommandLine.ParameterException unknown(
            String id, List<ReportDefinition> definitions, Map<String, CheckCatalog.Check> checks) {
        List<String> known = new ArrayList<>(checks.keySet());
        definitions.forEach(each -> each.rules().forEach(rule -> known.add(rule.id())));
        String nearest = NearestName.of(id, known)
                .map(name -> " " + screen.say("trace.nearest", "name", name))
                .orElse("");
        return misused(screen.say("explain.unknown", "rule", id) + nearest);
    }

    /** The definition asked for, else the project's of this folder, else all that come with the program. */
    private List<ReportDefinition> definitions() throws IOException {
        if (definition.value().isPresent()) {
            return List.of(DefinitionLoader.named(definition.value().get()));
        }
        if (Files.isRegularFile(Path.of(ReportProject.FILE))) {
            return List.of(ProjectLoader.load(Path.of("")).definition());
        }
        List<ReportDefinition> all = new ArrayList<>();
        DefinitionLoader.bundled()
                .forEach(id -> DefinitionLoader.load(id, Path.of("")).ifPresent(all::add));
        return all;
    }

    private void list(List<ReportDefinition> definitions, Map<String, CheckCatalog.Check> checks) {
        for (ReportDefinition each : definitions) {
            screen.out()
                    .println(screen.paint(
                            "1", each.id() + "  " + screen.in(each.heading().name())));
            each.rules()
                    .forEach(rule -> line(rule.id(), rule.severities().gravest().wireName(), rule.title()));
            screen.out().println();
        }
        screen.out().println(screen.paint("1", screen.say("explain.engine")));
        checks.values().forEach(check -> line(check.id(), check.severity(), check.title()));
    }

    private void line(String id, String severity, Text title) {
        screen.out().println("  " + Screen.pad(id, 32) + Screen.pad(screen.word(severity), 9) + screen.in(title));
    }

    private void explain(Rule rule, ReportDefinition each) {
        screen.out().println(screen.paint("1", rule.id()) + "  " + screen.in(rule.title()));
        List<String> scopes = rule.scopes().stream()
                .map(scope -> screen.say("scope." + scope.name().toLowerCase(Locale.ROOT)))
                .toList();
        field("explain.definition", each.id());
        field("explain.severity", screen.word(rule.severities().gravest().wireName()));
        field("explain.scope", String.join(screen.say("explain.comma"), scopes));
        if (!rule.each().equals(Rule.Each.ONCE)) {
            String over = rule.each().breakdown().isEmpty()
                    ? String.join(
                            ", ",
                            rule.each().indicators().isEmpty()
                                    ? rule.each().cells()
                                    : rule.each().indicators())
                    : screen.say(
                            "word.with-code",
                            "words",
                            each.breakdowns().get(rule.each().breakdown()).label(),
                            "code",
                            rule.each().breakdown());
            field("explain.each", over);
        }
        for (Formula formula : rule.formulas()) {
            field("explain.formula", formula.text());
        }
        rule.when().ifPresent(when -> field("explain.when", when.text()));
        field("explain.basis", screen.in(rule.basis().citation()));
        field("explain.help", screen.in(rule.help()));
        field("explain.passes", example(rule.passes()));
        field("explain.fails", example(rule.fails()));
        field("explain.waive", screen.say("explain.waive.how", "rule", rule.id()));
        screen.out().println();
    }

    private static String example(Map<String, String> example) {
        List<String> cells = new ArrayList<>();
        new LinkedHashMap<>(example).forEach((cell, value) -> cells.add(cell + " = " + value));
        return String.join(", ", cells);
    }

    private void explain(CheckCatalog.Check check) {
        screen.out().println(screen.paint("1", check.id()) + "  " + screen.in(check.title()));
        field("explain.severity", screen.word(check.severity()));
        field("explain.meaning", screen.in(check.meaning()));
        field("explain.passes", screen.in(check.passes()));
        field("explain.fails", screen.in(check.fails()));
        field(
                "explain.waive",
                check.kind().isWaivable()
                        ? screen.say("explain.waive.how", "rule", check.id())
                        : screen.say("explain.waive.no"));
    }

    private void field(String key, String words) {
        screen.out().println("  " + Screen.pad(screen.say(key), 14) + words);
    }
}
