package dev.report.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.report.aggregate.Coverage;
import dev.report.cli.format.OutputFormat;
import dev.report.cli.print.CoverageWords;
import dev.report.cli.print.Screen;
import dev.report.cli.process.Deadline;
import dev.report.cli.process.ExitCode;
import dev.report.compile.Compilation;
import dev.report.compile.Inbox;
import dev.report.finding.Finding;
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
import java.util.stream.Collectors;

/** Who has submitted, who has not, who has errors; the list to chase (催报). */
final class StatusCommand extends ProjectCommand {

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
            Inbox inbox = new Inbox(compilation);
            table(compilation, inbox);
            chase(compilation, inbox);
        }
        return ExitCode.DONE;
    }

    private void files(Map<String, Finding> files) {
        files.forEach((file, finding) -> screen.out().println("  " + line(file, finding)));
    }

    /** What was found of a file, which many sentences name. */
    private String line(String file, Finding finding) {
        String message = Screen.plain(screen.in(finding.message()));
        String name = file.substring(file.lastIndexOf('/') + 1);
        boolean isNamed =
                message.contains(file) || message.contains(name) && file.indexOf('/') == file.lastIndexOf('/');
        return isNamed ? message : message + screen.say("status.file", "file", Screen.plain(file));
    }

    private void nobodys(Inbox inbox) {
        inbox.nobodys()
                .forEach((file, finding) -> screen.out()
                        .println("  " + line(file, finding)
                                + inbox.likeliest(finding)
                                        .map(unit -> screen.say(
                                                "status.likeliest", "unit", unit.name(), "code", unit.code()))
                                        .orElse("")));
    }

    /** A unit's state in words. */
    private String words(Inbox inbox, Unit unit) {
        return screen.say(
                "status." + inbox.state(unit).word(),
                "errors",
                inbox.count(unit, Severity.ERROR),
                "warnings",
                inbox.count(unit, Severity.WARNING));
    }

    private void table(Compilation compilation, Inbox inbox) {
        List<Unit> units = compilation.project().roster().units();
        int codes = 4;
        int names = 4;
        int kinds = 4;
        int states = 16;
        for (Unit unit : units) {
            states = Math.max(states, Screen.width(words(inbox, unit)));
            codes = Math.max(codes, Screen.width(unit.code().value()));
            names = Math.max(names, Screen.width(unit.name()));
            kinds = Math.max(kinds, Screen.width(unit.kind()));
        }
        for (Unit unit : units) {
            String files = inbox.files(unit).stream().map(Screen::plain).collect(Collectors.joining(" "));
            screen.out()
                    .println((Screen.pad(unit.code().value(), codes + 2)
                                    + Screen.pad(unit.name(), names + 2)
                                    + Screen.pad(unit.kind(), kinds + 2)
                                    + Screen.pad(words(inbox, unit), states + 2)
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

    private void chase(Compilation compilation, Inbox inbox) {
        screen.out().println();
        screen.out().println(CoverageWords.of(inbox.coverage(), screen));
        for (Deadline deadline : deadlines(compilation)) {
            screen.out().println(deadline.words(screen));
        }
        list("status.chase", inbox.units(Inbox.State.MISSING));
        Map<String, Finding> unread = new LinkedHashMap<>();
        compilation.project().roster().units().forEach(unit -> unread.putAll(inbox.unread(unit)));
        if (!unread.isEmpty()) {
            screen.out().println(screen.say("status.unread"));
            files(unread);
        }
        list("status.return", inbox.units(Inbox.State.ERRORS));
        if (!inbox.nobodys().isEmpty()) {
            screen.out().println(screen.say("status.nobody"));
            nobodys(inbox);
        }
    }

    private void list(String heading, List<Unit> units) {
        if (!units.isEmpty()) {
            screen.out().println(screen.say(heading));
            units.forEach(unit -> screen.out().println("  " + unit.code() + "  " + unit.name()));
        }
    }

    private void file(JsonGenerator json, Inbox inbox, String file, Finding finding) throws IOException {
        json.writeStartObject();
        json.writeStringField("file", file);
        json.writeStringField("rule", finding.rule());
        json.writeStringField("message", screen.in(finding.message()));
        if (finding.unit().isPresent()) {
            json.writeStringField("unit", finding.unit().get().value());
        } else if (inbox.likeliest(finding).isPresent()) {
            json.writeStringField(
                    "likeliest", inbox.likeliest(finding).get().code().value());
        }
        json.writeEndObject();
    }

    private void unit(JsonGenerator json, Inbox inbox, Unit unit) throws IOException {
        json.writeStartObject();
        json.writeStringField("code", unit.code().value());
        json.writeStringField("name", unit.name());
        json.writeStringField("kind", unit.kind());
        json.writeStringField("state", inbox.state(unit).word());
        json.writeNumberField("errors", inbox.count(unit, Severity.ERROR));
        json.writeNumberField("warnings", inbox.count(unit, Severity.WARNING));
        json.writeArrayFieldStart("files");
        for (String file : inbox.files(unit)) {
            json.writeString(file);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void json(JsonGenerator json, Compilation compilation) throws IOException {
        Inbox inbox = new Inbox(compilation);
        Coverage coverage = inbox.coverage();
        json.writeStartObject();
        json.writeNumberField("expected", coverage.expected().size());
        json.writeNumberField("submitted", coverage.submitted().size());
        json.writeArrayFieldStart("units");
        for (Unit unit : compilation.project().roster().units()) {
            unit(json, inbox, unit);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("missing");
        for (Unit unit : coverage.missing()) {
            json.writeString(unit.code().value());
        }
        json.writeEndArray();
        json.writeArrayFieldStart("unreadable");
        for (Unit unit : coverage.unreadable()) {
            json.writeString(unit.code().value());
        }
        json.writeEndArray();
        json.writeArrayFieldStart("unread");
        for (Unit unit : compilation.project().roster().units()) {
            for (Map.Entry<String, Finding> file : inbox.unread(unit).entrySet()) {
                file(json, inbox, file.getKey(), file.getValue());
            }
        }
        json.writeEndArray();
        json.writeArrayFieldStart("nobody");
        for (Map.Entry<String, Finding> file : inbox.nobodys().entrySet()) {
            file(json, inbox, file.getKey(), file.getValue());
        }
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
