package dev.report.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The program: it does nothing by itself but show its commands. */
@Command(
        name = "report",
        addMethodSubcommands = false,
        mixinStandardHelpOptions = true,
        versionProvider = VersionProvider.class,
        subcommandsRepeatable = false)
final class ReportCommand implements Runnable {

    private final Screen screen;

    @Spec
    @Nullable
    CommandSpec spec;

    ReportCommand(Screen screen) {
        this.screen = screen;
    }

    Screen screen() {
        return screen;
    }

    @Override
    public void run() {
        if (spec != null) {
            spec.commandLine().usage(screen.out());
        }
    }
}
