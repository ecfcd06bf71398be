package dev.report.cli;

import dev.report.cli.print.OutputFormat;
import dev.report.cli.print.Screen;
import dev.report.cli.print.VersionProvider;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** One of the program's commands: what may be given to it, and what it does. */
abstract class Command implements Callable<Integer> {

    final Screen screen;
    final CommonOptions options = new CommonOptions();
    private final CommandSpec spec;

    Command(String name, Screen screen) {
        this.screen = screen;
        this.spec = CommandSpec.wrapWithoutInspection(this).name(name);
    }

    /** Says once what may be given to this command, beside the options that all have. */
    final void takes(Argument<?>... arguments) {
        options.all().forEach(option -> option.addTo(spec));
        for (Argument<?> argument : arguments) {
            argument.addTo(spec);
        }
        addHelp(spec);
    }

    /** Adds what each command and the program itself answer to. */
    static void addHelp(CommandSpec spec) {
        spec.addOption(OptionSpec.builder("-h", "--help").usageHelp(true).build())
                .addOption(
                        OptionSpec.builder("-V", "--version").versionHelp(true).build())
                .versionProvider(new VersionProvider());
    }

    final CommandSpec spec() {
        return spec;
    }

    /** Refuses a format that only findings have, in a command that prints something else. */
    final void requireTextOrJson() {
        OutputFormat format = options.format();
        if (format != OutputFormat.TEXT && format != OutputFormat.JSON) {
            throw misused(screen.say("usage.format", "value", format.name().toLowerCase(Locale.ROOT)));
        }
    }

    /** The end of a call that cannot be understood. */
    final CommandLine.ParameterException misused(String message) {
        return new CommandLine.ParameterException(spec.commandLine(), message);
    }
}
