package dev.report.cli;

import dev.report.cli.print.HelpBundle;
import dev.report.cli.print.Screen;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** The commands and options in one language, for the files that shells and {@code man} read. */
final class CommandWords {

    private static final Map<String, List<String>> VALUES =
            Map.of("--lang", List.of("zh", "en"), "--color", List.of("auto", "always", "never"));

    private CommandWords() {}

    /**
     * A command.
     *
     * @param name {@code compile}; empty for the program itself
     */
    record Command(
            String name, String description, List<Option> options, List<Parameter> parameters, String synopsis) {}

    /**
     * An option.
     *
     * @param names long name last
     * @param label what its value is called; empty for a flag
     * @param values the words it takes; empty for any
     */
    record Option(List<String> names, String label, String description, List<String> values) {
        String longName() {
            return names.get(names.size() - 1);
        }
    }

    record Parameter(String label, String description) {}

    /** The program itself, then its commands in the order of the help. */
    static List<Command> in(String language) {
        PrintStream none = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        CommandLine program = Main.commands(Main.COMMANDS, new Screen(none, none, language, false, false), "");
        program.setResourceBundle(HelpBundle.of(language));
        List<Command> commands = new ArrayList<>();
        commands.add(command("", program));
        program.getSubcommands().forEach((name, line) -> commands.add(command(name, line)));
        return commands;
    }

    private static Command command(String name, CommandLine line) {
        CommandSpec spec = line.getCommandSpec();
        List<Option> options = new ArrayList<>();
        for (OptionSpec option : spec.options()) {
            options.add(new Option(
                    List.of(option.names()),
                    option.arity().max() == 0 ? "" : option.paramLabel(),
                    String.join(" ", option.description()),
                    values(option)));
        }
        List<Parameter> parameters = new ArrayList<>();
        spec.positionalParameters()
                .forEach(
                        each -> parameters.add(new Parameter(each.paramLabel(), String.join(" ", each.description()))));
        String synopsis = line.getHelp().synopsis(0).strip().replaceAll("\\s+", " ");
        return new Command(name, String.join(" ", spec.usageMessage().description()), options, parameters, synopsis);
    }

    private static List<String> values(OptionSpec option) {
        if (VALUES.containsKey(option.longestName())) {
            return VALUES.get(option.longestName());
        }
        List<String> values = new ArrayList<>();
        if (option.completionCandidates() != null) {
            option.completionCandidates().forEach(word -> values.add(word.toLowerCase(Locale.ROOT)));
        }
        return values;
    }
}
