package dev.report.cli;

import dev.report.cli.print.Screen;
import picocli.CommandLine.Model.CommandSpec;

/** The program: it does nothing by itself but show its commands. */
final class ReportCommand implements Runnable {

    private final Screen screen;
    private final CommandSpec spec = CommandSpec.wrapWithoutInspection(this).name("report");

    ReportCommand(Screen screen) {
        this.screen = screen;
        Command.addHelp(spec);
    }

    CommandSpec spec() {
        return spec;
    }

    @Override
    public void run() {
        spec.commandLine().usage(screen.out());
    }
}
