package dev.report.cli;

import dev.report.cli.format.OutputFormat;
import dev.report.cli.option.Argument;
import dev.report.cli.print.Screen;
import dev.report.cli.process.ExitCode;
import dev.report.compile.ReportCompiler;
import dev.report.form.FormFile;
import dev.report.form.FormKind;
import dev.report.form.FormMaker;
import dev.report.project.ReportProject;
import dev.report.project.Unit;
import dev.report.run.WholeFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** Blank forms for the units to fill in. */
final class FormCommand extends ProjectCommand {

    private static final String FOLDER = "forms";

    private final Argument<String> unit = Argument.option("--unit", "CODE", String.class);
    private final Argument<Path> to = Argument.option("--to", "DIR", Path.class);
    private final Argument<Boolean> replace = Argument.flag("--replace");

    FormCommand(Screen screen) {
        super(screen, 0, List.of(OutputFormat.XLSX, OutputFormat.CSV, OutputFormat.JSON));
        takes(unit, to, replace);
    }

    @Override
    public Integer call() throws IOException {
        ReportProject project = ReportCompiler.load(folder());
        List<Unit> units = units(project);
        Path folder = to.or(root().resolve(FOLDER));
        List<FormFile> forms = units.stream()
                .map(each -> FormMaker.make(project, each, kind()))
                .toList();
        for (FormFile form : forms) {
            if (!replace.isSet() && differs(folder.resolve(form.name()), form.content())) {
                throw misused(screen.say("form.there", "file", folder.resolve(form.name())));
            }
        }
        for (FormFile form : forms) {
            Files.createDirectories(folder);
            WholeFile.write(folder.resolve(form.name()), form.content());
        }
        if (!options.isQuiet()) {
            screen.out()
                    .println(
                            forms.isEmpty()
                                    ? screen.say(
                                            project.words(),
                                            "form.none",
                                            "year",
                                            project.period().label())
                                    : screen.say("form.made", "count", forms.size(), "folder", folder));
        }
        return ExitCode.DONE;
    }

    private FormKind kind() {
        return switch (options.format()) {
            case CSV -> FormKind.CSV;
            case JSON -> FormKind.JSON;
            default -> FormKind.XLSX;
        };
    }

    private List<Unit> units(ReportProject project) {
        if (unit.value().isEmpty()) {
            return project.roster().due(project.period());
        }
        String named = unit.value().get();
        return List.of(project.roster()
                .named(named)
                .orElseThrow(() -> misused(screen.say("trace.unknown-unit", "unit", named))));
    }

    private static boolean differs(Path file, byte[] content) throws IOException {
        return Files.exists(file) && !Arrays.equals(Files.readAllBytes(file), content);
    }
}
