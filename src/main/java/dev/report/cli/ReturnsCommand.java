package dev.report.cli;

import dev.report.cli.format.OutputFormat;
import dev.report.cli.option.Argument;
import dev.report.cli.print.Screen;
import dev.report.cli.process.ExitCode;
import dev.report.compile.Compilation;
import dev.report.publish.OwnPlaces;
import dev.report.returns.Letter;
import dev.report.returns.LetterKind;
import dev.report.returns.ReturnsMaker;
import dev.report.returns.ReturnsRecord;
import dev.report.run.WholeFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Letters to the units: what is to be corrected, what is missing, what is settled since the last round. */
final class ReturnsCommand extends ProjectCommand {

    private static final String FOLDER = "returns";

    private final Argument<Path> to = Argument.option("--to", "DIR", Path.class);

    ReturnsCommand(Screen screen) {
        super(screen, 0, List.of(OutputFormat.DOCX, OutputFormat.PDF, OutputFormat.MD, OutputFormat.TXT));
        takes(to);
    }

    @Override
    public Integer call() throws IOException {
        OwnPlaces.requireOwn(folder());
        Compilation compilation = check();
        Path record = root().resolve(OwnPlaces.RECORDS).resolve(ReturnsRecord.FILE);
        ReturnsRecord before =
                Files.exists(record) ? ReturnsRecord.parse(Files.readAllBytes(record)) : ReturnsRecord.NONE;
        ReturnsMaker.Round round = new ReturnsMaker(compilation, before, options.today()).make(kind());
        Path folder = to.or(root().resolve(FOLDER));
        for (Map.Entry<String, byte[]> file : round.files().entrySet()) {
            Files.createDirectories(folder);
            WholeFile.write(folder.resolve(file.getKey()), file.getValue());
        }
        for (String old : round.stale()) {
            Files.deleteIfExists(folder.resolve(Path.of(old).getFileName()));
        }
        Files.createDirectories(record.getParent());
        WholeFile.write(record, round.record().json());
        if (!options.isQuiet()) {
            screen.out()
                    .println(screen.say(
                            "returns.made",
                            "returns",
                            round.counts().getOrDefault(Letter.Kind.RETURN, 0),
                            "reminders",
                            round.counts().getOrDefault(Letter.Kind.REMINDER, 0),
                            "confirmations",
                            round.counts().getOrDefault(Letter.Kind.CONFIRMATION, 0),
                            "folder",
                            folder));
        }
        return ExitCode.DONE;
    }

    private LetterKind kind() {
        return switch (options.format()) {
            case PDF -> LetterKind.PDF;
            case MD -> LetterKind.MD;
            case TXT -> LetterKind.TXT;
            default -> LetterKind.DOCX;
        };
    }
}
