package dev.report.cli;

import dev.report.cli.format.CheckResult;
import dev.report.cli.format.FilePaths;
import dev.report.cli.format.FindingPrinter;
import dev.report.cli.format.OutputFormat;
import dev.report.cli.print.Screen;
import java.nio.file.Path;
import java.util.List;

/** The options of the commands that print findings: where their files are, and whether people want more than the sum. */
final class FindingOptions {

    private final Argument<String> prefix = Argument.option("--path-prefix", "PATH", String.class);
    private final Argument<Boolean> summary = Argument.flag("--summary");
    private final CommonOptions options;

    FindingOptions(CommonOptions options) {
        this.options = options;
    }

    List<Argument<?>> all() {
        return List.of(prefix, summary);
    }

    FilePaths paths(Path root) {
        return new FilePaths(root, prefix.or(""));
    }

    /** Prints findings in the caller's format; people who want the sum alone get none. */
    void print(Screen screen, Path root, CheckResult result) {
        new FindingPrinter(screen, options.format(), options::shows, paths(root))
                .print(options.format() == OutputFormat.TEXT && summary.isSet() ? result.without() : result);
    }
}
