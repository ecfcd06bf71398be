package dev.report.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.report.aggregate.Coverage;
import dev.report.bind.Submission;
import dev.report.cli.format.OutputFormat;
import dev.report.cli.print.Screen;
import dev.report.cli.process.Deadline;
import dev.report.cli.process.ExitCode;
import dev.report.compile.Compilation;
import dev.report.discover.SubmissionFile;
import dev.report.finding.Finding;
import dev.report.finding.FindingKind;
import dev.report.finding.Severity;
import dev.report.json.JsonText;
import dev.report.project.Unit;
import dev.report.publish.Manifest;
import dev.report.publish.OutputNames;
import dev.report.publish.OwnPlaces;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Who has submitted, who has not, who has errors; the list to chase (催报). */
final class StatusCommand extends ProjectCommand {

    private static final FindingKind MISSING = FindingKind.of("missing-unit");
    private static final List<FindingKind> STRANGERS =
            List.of(FindingKind.of("unknown-unit"), FindingKind.of("unknown-file-type"));

    StatusCommand(Screen screen) {
        super(screen);
        takes();
    }

    @Override
    public Integer call() throws IOException {
        requireTextOrJson();
        Compilation compilation = check();
        if (options.format() == OutputFormat.JSON) {
            screen.out().write(JsonText.of(json -> json(json, compilation)));
        } else {
            table(compilation);
            chase(compilation);
        }
        return ExitCode.DONE;
    }

    private static long errors(Compilation compilation, Unit unit, Severity severity) {
        return compilation.findings().stream()
                .filter(finding -> finding.severity() == severity)
                .filter(finding -> finding.unit().filter(unit.code()::equals).isPresent())
                .filter(finding -> !MISSING.covers(finding))
                .count();
    }

    private String state(Compilation compilation, Unit unit) {
        Optional<Submission> submission = compilation.submissions().of(unit.code());
        if (submission.filter(sent -> sent.table().isMentioned()).isEmpty()
                && !unread(compilation, unit).isEmpty()) {
            return "unreadable";
        }
        if (submission.isPresent()) {
            return errors(compilation, unit, Severity.ERROR) > 0 ? "errors" : "submitted";
        }
        return unit.isDue(compilation.project().year()) ? "missing" : "not-due";
    }

    /** The files of a unit that gave no figure, each with what was found first in it. */
    private static Map<String, Finding> unread(Compilation compilation, Unit unit) {
        Map<String, Finding> unread = new LinkedHashMap<>();
        for (SubmissionFile file : compilation.intake().files()) {
            if (file.unit().filter(unit::equals).isPresent()) {
                first(compilation, file.name()).ifPresent(finding -> unread.put(file.name(), finding));
            }
        }
        return unread;
    }

    private static Optional<Finding> first(Compilation compilation, String file) {
        return compilation.findings().stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .filter(finding -> finding.place().file().equals(file))
                .findFirst();
    }

    /** The files that no unit of the roster sent, each with what was found first in it. */
    private static Map<String, Finding> strangers(Compilation compilation) {
        Map<String, Finding> strangers = new LinkedHashMap<>();
        compilation.findings().stream()
                .filter(finding -> STRANGERS.stream().anyMatch(kind -> kind.covers(finding)))
                .forEach(finding -> strangers.putIfAbsent(finding.place().file(), finding));
        return strangers;
    }

    private void files(Map<String, Finding> files) {
        files.forEach((file, finding) ->
                screen.out().println("  " + Screen.plain(file) + "  " + screen.in(finding.message())));
    }

    /** A unit's state in words. */
    private String words(Compilation compilation, Unit unit) {
        return screen.say(
                "status." + state(compilation, unit),
                "errors",
                errors(compilation, unit, Severity.ERROR),
                "warnings",
                errors(compilation, unit, Severity.WARNING));
    }

    private void table(Compilation compilation) {
        List<Unit> units = compilation.project().roster().units();
        int codes = 4;
        int names = 4;
        int kinds = 4;
        int states = 16;
        for (Unit unit : units) {
            states = Math.max(states, Screen.width(words(compilation, unit)));
            codes = Math.max(codes, Screen.width(unit.code().value()));
            names = Math.max(names, Screen.width(unit.name()));
            kinds = Math.max(kinds, Screen.width(unit.kind()));
        }
        for (Unit unit : units) {
            String files = compilation
                    .submissions()
                    .of(unit.code())
                    .map(Submission::files)
                    .map(list -> String.join(" ", list))
                    .orElse("");
            screen.out()
                    .println((Screen.pad(unit.code().value(), codes + 2)
                                    + Screen.pad(unit.name(), names + 2)
                                    + Screen.pad(unit.kind(), kinds + 2)
                                    + Screen.pad(words(compilation, unit), states + 2)
                                    + files)
                            .stripTrailing());
        }
    }

    private List<Deadline> deadlines(Compilation compilation) {
        return Deadline.of(
                compilation.project().deadlines(),
                options.today(),
                compilation.consolidation().coverage().isComplete(),
                hasFinalReport());
    }

    private boolean hasFinalReport() {
        Optional<Path> manifest = OwnPlaces.published(root(), OutputNames.MANIFEST);
        try {
            return manifest.isPresent()
                    && !Manifest.parse(Files.readAllBytes(manifest.get())).draft();
        } catch (IOException e) {
            // A manifest that cannot be read vouches for nothing.
            return false;
        }
    }

    private void chase(Compilation compilation) {
        Coverage coverage = compilation.consolidation().coverage();
        screen.out().println();
        screen.out()
                .println(screen.say(
                        "status.coverage",
                        "submitted",
                        coverage.submitted().size(),
                        "expected",
                        coverage.expected().size()));
        for (Deadline deadline : deadlines(compilation)) {
            screen.out().println(deadline.words(screen));
        }
        if (!coverage.missing().isEmpty()) {
            screen.out().println(screen.say("status.chase"));
            coverage.missing().forEach(unit -> screen.out().println("  " + unit.code() + "  " + unit.name()));
        }
        List<Unit> unreadable = compilation.project().roster().units().stream()
                .filter(unit -> state(compilation, unit).equals("unreadable"))
                .toList();
        if (!unreadable.isEmpty()) {
            screen.out().println(screen.say("status.unread"));
            unreadable.forEach(unit -> files(unread(compilation, unit)));
        }
        List<Unit> faulty = compilation.project().roster().units().stream()
                .filter(unit -> state(compilation, unit).equals("errors"))
                .toList();
        if (!faulty.isEmpty()) {
            screen.out().println(screen.say("status.return"));
            faulty.forEach(unit -> screen.out().println("  " + unit.code() + "  " + unit.name()));
        }
        Map<String, Finding> strangers = strangers(compilation);
        if (!strangers.isEmpty()) {
            screen.out().println(screen.say("status.nobody"));
            files(strangers);
        }
    }

    private void files(JsonGenerator json, Map<String, Finding> files) throws IOException {
        for (Map.Entry<String, Finding> file : files.entrySet()) {
            json.writeStartObject();
            json.writeStringField("file", file.getKey());
            json.writeStringField("rule", file.getValue().rule());
            json.writeStringField("message", screen.in(file.getValue().message()));
            json.writeEndObject();
        }
    }

    private void json(JsonGenerator json, Compilation compilation) throws IOException {
        Coverage coverage = compilation.consolidation().coverage();
        json.writeStartObject();
        json.writeNumberField("expected", coverage.expected().size());
        json.writeNumberField("submitted", coverage.submitted().size());
        json.writeArrayFieldStart("units");
        for (Unit unit : compilation.project().roster().units()) {
            json.writeStartObject();
            json.writeStringField("code", unit.code().value());
            json.writeStringField("name", unit.name());
            json.writeStringField("kind", unit.kind());
            json.writeStringField("state", state(compilation, unit));
            json.writeNumberField("errors", errors(compilation, unit, Severity.ERROR));
            json.writeNumberField("warnings", errors(compilation, unit, Severity.WARNING));
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("missing");
        for (Unit unit : coverage.missing()) {
            json.writeString(unit.code().value());
        }
        json.writeEndArray();
        json.writeArrayFieldStart("unread");
        for (Unit unit : compilation.project().roster().units()) {
            if (state(compilation, unit).equals("unreadable")) {
                files(json, unread(compilation, unit));
            }
        }
        json.writeEndArray();
        json.writeArrayFieldStart("nobody");
        files(json, strangers(compilation));
        json.writeEndArray();
        json.writeObjectFieldStart("deadlines");
        for (Deadline deadline : deadlines(compilation)) {
            json.writeObjectFieldStart(deadline.name());
            json.writeStringField("date", deadline.date().toString());
            json.writeNumberField("days_left", deadline.days());
            json.writeStringField("level", deadline.levelName());
            json.writeEndObject();
        }
        json.writeEndObject();
        json.writeEndObject();
    }
}
