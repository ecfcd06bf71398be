package dev.report.cli.option;

import dev.report.cli.format.CheckResult;
import dev.report.cli.format.FilePaths;
import dev.report.cli.format.FindingPrinter;
import dev.report.cli.format.OutputFormat;
import dev.report.cli.print.Screen;
import java.nio.file.Path;
import java.util.List;

/** The options of the commands that print findings: where their files are, and whether people want more than the sum. */
public final class FindingOptions {

    private final Argument<String> prefix = Argument.option("--path-prefix", "PATH", String.class);
    private final Argument<Boolean> summary = Argument.flag("--summary");
    private final CommonOptions options;

    public FindingOptions(CommonOptions options) {
        this.options = options;
    }

    public List<Argument<?>> all() {
        return List.of(prefix, summary);
    }

    public FilePaths paths(Path root) {
        return new FilePaths(root, prefix.or(""));
    }

    /** Prints findings in the caller's format; people who want the sum alone get none. */
    public void print(Screen screen, Path root, CheckResult result) {
        new FindingPrinter(screen, options.format(), options::shows, paths(root))
                .print(options.format() == OutputFormat.TEXT && summary.isSet() ? result.without() : result);
    }
}
