package dev.report.cli.process;

import dev.report.cli.print.Screen;
import dev.report.finding.NearestName;
import dev.report.model.Text;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine;

/** Answers a command line that cannot be understood: what is wrong, the nearest known word, where help is. */
public final class UsageFault implements CommandLine.IParameterExceptionHandler {

    private final Screen screen;

    public UsageFault(Screen screen) {
        this.screen = screen;
    }

    @Override
    public int handleParseException(CommandLine.ParameterException fault, String[] arguments) {
        String command = fault.getCommandLine().getCommandSpec().qualifiedName();
        screen.error(message(fault));
        screen.err().println(screen.say("usage.see-help", "command", command));
        return ExitCode.USAGE;
    }

    private String message(CommandLine.ParameterException fault) {
        if (fault instanceof CommandLine.UnmatchedArgumentException unmatched) {
            List<String> words = unmatched.getUnmatched();
            return screen.say("usage.unknown", "words", String.join(" ", words))
                    + nearest(words.get(0), fault.getCommandLine());
        }
        if (fault instanceof CommandLine.MissingParameterException missing) {
            List<String> names = missing.getMissing().stream()
                    .map(CommandLine.Model.ArgSpec::paramLabel)
                    .toList();
            return screen.say("usage.missing", "words", String.join(" ", names));
        }
        CommandLine.Model.ArgSpec option = fault.getArgSpec();
        String value = fault.getValue();
        return option == null || value == null ? fault.getMessage() : value(option, value);
    }

    private String nearest(String word, CommandLine commands) {
        List<String> known = new ArrayList<>(commands.getSubcommands().keySet());
        known.addAll(commands.getCommandSpec().optionsMap().keySet());
        return NearestName.of(word, known)
                .map(name -> "  " + screen.say("trace.nearest", "name", name))
                .orElse("");
    }

    private String value(CommandLine.Model.ArgSpec option, String value) {
        String name = option instanceof CommandLine.Model.OptionSpec named ? named.longestName() : option.paramLabel();
        List<String> known = new ArrayList<>();
        if (option.completionCandidates() != null) {
            option.completionCandidates().forEach(word -> known.add(word.toLowerCase(Locale.ROOT)));
        }
        if (option.type() == LocalDate.class) {
            known.add(screen.say("usage.date"));
        }
        String values = known.isEmpty() ? "" : screen.say("usage.values", "values", Text.list(known));
        return screen.say("usage.value", "option", name, "value", value) + values;
    }
}
