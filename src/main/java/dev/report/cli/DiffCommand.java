package dev.report.cli;

import dev.report.cli.format.OutputFormat;
import dev.report.cli.option.Argument;
import dev.report.cli.print.Screen;
import dev.report.cli.process.ExitCode;
import dev.report.compare.Difference;
import dev.report.compare.DifferenceJson;
import dev.report.compare.DifferencePage;
import dev.report.compare.DifferenceText;
import dev.report.compare.Side;
import dev.report.compare.SideReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** What changed between two reports, of one year or of two. */
final class DiffCommand extends Command {

    private final Argument<Path> before = Argument.path(0, "A");
    private final Argument<Path> after = Argument.path(1, "B");

    DiffCommand(Screen screen) {
        super(screen, List.of(OutputFormat.TEXT, OutputFormat.JSON, OutputFormat.HTML));
        takes(before, after);
    }

    @Override
    public Integer call() throws IOException {
        Side one = SideReader.open(before.value().orElseThrow());
        Side other = SideReader.open(after.value().orElseThrow());
        Difference difference = Difference.of(one, other);
        switch (options.format()) {
            case JSON -> screen.out().write(DifferenceJson.of(difference));
            case HTML -> screen.out().write(DifferencePage.of(difference, screen.language()));
            default -> {
                if (!options.isQuiet() || !difference.isNone()) {
                    DifferenceText.lines(difference, screen.language(), options.isVerbose())
                            .forEach(line -> screen.out().println(Screen.plain(line)));
                }
            }
        }
        return ExitCode.DONE;
    }
}
