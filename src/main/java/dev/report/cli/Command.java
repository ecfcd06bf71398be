package dev.report.cli;

import dev.report.cli.format.FormattedCommand;
import dev.report.cli.format.OutputFormat;
import dev.report.cli.option.Argument;
import dev.report.cli.option.CommonOptions;
import dev.report.cli.print.Screen;
import dev.report.cli.print.VersionProvider;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** One of the program's commands: what may be given to it, and what it does. */
abstract class Command implements Callable<Integer>, FormattedCommand {

    final Screen screen;
    final CommonOptions options;
    private final CommandSpec spec = CommandSpec.wrapWithoutInspection(this);

    Command(Screen screen) {
        this(screen, OutputFormat.OF_FINDINGS);
    }

    /** @param formats what this command prints */
    Command(Screen screen, List<OutputFormat> formats) {
        this.screen = screen;
        this.options = new CommonOptions(formats);
    }

    /** Says once what may be given to this command, beside the options that all have. */
    void takes(Argument<?>... arguments) {
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

    /** The command under the name that it is called by. */
    final CommandSpec spec(String name) {
        return spec.name(name);
    }

    @Override
    public Path root() {
        return Path.of("");
    }

    @Override
    public final OutputFormat format() {
        return options.format();
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
