package dev.report.cli;

import dev.report.audit.Audit;
import dev.report.audit.AuditFiles;
import dev.report.cli.format.OutputFormat;
import dev.report.cli.option.Argument;
import dev.report.cli.print.Screen;
import dev.report.cli.print.VersionProvider;
import dev.report.cli.process.ExitCode;
import dev.report.definition.DefinitionLoader;
import dev.report.definition.ReportDefinition;
import dev.report.published.FormGuess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Checks all published reports of a folder, and writes who has which faults. */
final class AuditCommand extends Command {

    private static final Pattern YEARS = Pattern.compile("(\\d{4})(?:-(\\d{4}))?");

    private final Argument<Path> folder = Argument.path(0, "FOLDER");
    private final Argument<String> definition = Argument.option("--definition", "DEFINITION", String.class);
    private final Argument<String> years = Argument.option("--years", "A-B", String.class);
    private final Argument<Path> to = Argument.option("--to", "DIR", Path.class);

    AuditCommand(Screen screen) {
        super(screen);
        takes(folder, definition, years, to);
    }

    @Override
    public Integer call() throws IOException {
        requireTextOrJson();
        Path root = folder.value().orElseThrow();
        if (!Files.exists(root)) {
            throw new NoSuchFileException(root.toString());
        }
        if (!Files.isDirectory(root)) {
            throw new NotDirectoryException(root.toString());
        }
        // Named before the work: a definition that does not exist must not be found out after an hour.
        Optional<ReportDefinition> named = definition.value().map(DefinitionLoader::named);
        Optional<Supplier<ReportDefinition>> form = definition.value().map(name -> () -> DefinitionLoader.named(name));
        Path target = to.or(Path.of("audit"));
        String how = VersionProvider.line() + " " + VersionProvider.build() + " " + definition.or("");
        Audit audit = Audit.of(root, new Audit.Wish(target, form, how, wanted()), this::progress);
        AuditFiles files = new AuditFiles(audit, named.map(List::of).orElseGet(FormGuess::bundled), screen.language());
        files.write(target);
        print(files, target);
        return ExitCode.DONE;
    }

    private void print(AuditFiles files, Path target) throws IOException {
        if (options.format() == OutputFormat.JSON) {
            screen.out().write(files.json());
        } else if (!options.isQuiet()) {
            files.lines().forEach(line -> screen.out().println(Screen.plain(line)));
            screen.out().println(screen.say("audit.written", "folder", target));
        }
    }

    private Audit.Years wanted() {
        if (years.value().isEmpty()) {
            return new Audit.Years(0, Integer.MAX_VALUE);
        }
        Matcher range = YEARS.matcher(years.value().get());
        if (!range.matches()) {
            throw misused(screen.say("audit.years", "value", years.value().get()));
        }
        int from = Integer.parseInt(range.group(1));
        return new Audit.Years(from, range.group(2) == null ? from : Integer.parseInt(range.group(2)));
    }

    private void progress(int done, int of) {
        if (screen.live() && !options.isQuiet() && (done % 10 == 0 || done == of)) {
            synchronized (screen) {
                screen.err()
                        .print("\r\u001b[K"
                                + (done == of ? "" : screen.say("audit.progress", "done", done, "all", of)));
                screen.err().flush();
            }
        }
    }
}
