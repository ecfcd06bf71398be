package dev.report.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import picocli.CommandLine;

/** Answers a command line that cannot be understood: what is wrong, the nearest known word, where help is. */
final class UsageFault implements CommandLine.IParameterExceptionHandler {

    private final Screen screen;

    UsageFault(Screen screen) {
        this.screen = screen;
    }

    @Override
    public int handleParseException(CommandLine.ParameterException fault, String[] arguments) {
        String command = fault.getCommandLine().getCommandSpec().qualifiedName();
        screen.err().println(screen.paint("31", "error") + ": " + message(fault));
        CommandLine.UnmatchedArgumentException.printSuggestions(
                fault, new PrintWriter(screen.err(), true, StandardCharsets.UTF_8));
        screen.err().println(screen.say("usage.see-help", "command", command));
        return ExitCode.USAGE;
    }

    private String message(CommandLine.ParameterException fault) {
        if (fault instanceof CommandLine.UnmatchedArgumentException unmatched) {
            List<String> words = unmatched.getUnmatched();
            return screen.say("usage.unknown", "words", String.join(" ", words));
        }
        if (fault instanceof CommandLine.MissingParameterException missing) {
            List<String> names = missing.getMissing().stream()
                    .map(CommandLine.Model.ArgSpec::paramLabel)
                    .toList();
            return screen.say("usage.missing", "words", String.join(" ", names));
        }
        return fault.getMessage();
    }
}
