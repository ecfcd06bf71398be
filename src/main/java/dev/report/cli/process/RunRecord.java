package dev.report.cli.process;

import dev.report.aggregate.Coverage;
import dev.report.cli.print.Screen;
import dev.report.cli.print.VersionProvider;
import dev.report.compile.Compilation;
import dev.report.compile.Inbox;
import dev.report.config.ConfigException;
import dev.report.finding.Severity;
import dev.report.project.Unit;
import dev.report.publish.JsonTree;
import dev.report.publish.OwnPlaces;
import dev.report.publish.Publisher;
import dev.report.run.WholeFile;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Writes {@code .report/status.json}: what the last run came to, for those who watch over it. */
public final class RunRecord {

    static final String FILE = "status.json";
    private static final List<String> KEPT = List.of("coverage", "counts", "deadlines", "published");

    private final Path file;
    private final Instant started;
    private final JsonTree before;

    private RunRecord(Path file, Instant started, JsonTree before) {
        this.file = file;
        this.started = started;
        this.before = before;
    }

    /** How a run ended. */
    public enum State {
        /** A report was written, different from the one before. */
        PUBLISHED,
        /** The report in {@code out/} is up to date. */
        UNCHANGED,
        /** A draft was written. */
        DRAFT,
        /** Findings stopped the run. */
        FINDINGS,
        /** A fault of the machine or of the program stopped the run. */
        FAULT,
        /** Someone ended the run. */
        INTERRUPTED
    }

    /** Begins the record of a run. */
    public static RunRecord begin(Path root, Instant started) {
        Path file = root.resolve(OwnPlaces.RECORDS).resolve(FILE);
        return new RunRecord(file, started, read(file));
    }

    private static JsonTree read(Path file) {
        try {
            return Files.isRegularFile(file) ? JsonTree.parse(Files.readAllBytes(file)) : JsonTree.EMPTY;
        } catch (IOException e) {
            // What cannot be read is written anew.
            return JsonTree.EMPTY;
        }
    }

    /** Whether a manifest is the one that the last run of this very build published. */
    boolean hasPublished(String manifest, String build) {
        JsonTree published = before.get("published");
        return published.text("manifest").equals(manifest)
                && published.text("build").equals(build);
    }

    /** The hash of the manifest that was published last; empty if nobody knows. */
    public String published() {
        return before.get("published").text("manifest");
    }

    /** What was known when the report in {@code out/} was written: a run since then may have found other things. */
    public Ending ofPublished() {
        Ending ending = new Ending();
        for (String name : List.of("coverage", "counts")) {
            Object known = before.get("published").members().get(name);
            if (known != null) {
                ending.members.put(name, known);
            }
        }
        return ending;
    }

    private JsonTree known(String name) {
        JsonTree published = before.get("published");
        return published.members().containsKey(name) ? published.get(name) : before.get(name);
    }

    /** Whether every unit had submitted when the report was written. */
    public boolean wasComplete() {
        JsonTree coverage = known("coverage");
        return coverage.number("submitted") == coverage.number("expected");
    }

    /** The deadlines as they were when the report was written. */
    public Map<String, LocalDate> deadlines() {
        Map<String, LocalDate> dates = new LinkedHashMap<>();
        JsonTree deadlines = known("deadlines");
        for (String name : deadlines.members().keySet()) {
            dates.put(name, LocalDate.parse(deadlines.get(name).text("date")));
        }
        return dates;
    }

    /** What is known of a run when it ends. */
    public static final class Ending {
        private final Map<String, Object> members = new LinkedHashMap<>();

        private static List<String> codes(List<Unit> units) {
            return units.stream().map(unit -> unit.code().value()).toList();
        }

        /** Coverage and counts. */
        public Ending compilation(Compilation compilation) {
            Coverage coverage = new Inbox(compilation).coverage();
            Map<String, Object> units = new LinkedHashMap<>();
            units.put("expected", coverage.expected().size());
            units.put("submitted", coverage.submitted().size());
            units.put("missing", codes(coverage.missing()));
            if (!coverage.unreadable().isEmpty()) {
                units.put("unreadable", codes(coverage.unreadable()));
            }
            members.put("coverage", units);
            Map<String, Object> counts = new LinkedHashMap<>();
            counts.put("error", compilation.count(Severity.ERROR));
            counts.put("warning", compilation.count(Severity.WARNING));
            counts.put("info", compilation.count(Severity.INFO));
            counts.put("waived", compilation.waivedCount());
            counts.put("not_evaluated", compilation.rules().notEvaluatedCount());
            members.put("counts", counts);
            return this;
        }

        public Ending deadlines(List<Deadline> deadlines) {
            Map<String, Object> json = new LinkedHashMap<>();
            for (Deadline deadline : deadlines) {
                Map<String, Object> one = new LinkedHashMap<>();
                one.put("date", deadline.date());
                one.put("days_left", deadline.days());
                one.put("level", deadline.levelName());
                json.put(deadline.name(), one);
            }
            members.put("deadlines", json);
            return this;
        }

        /** @param manifest the hash of the manifest in {@code out/} */
        public Ending published(String manifest, String build, boolean draft) {
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("at", Instant.now().truncatedTo(ChronoUnit.SECONDS));
            json.put("manifest", manifest);
            json.put("build", build);
            json.put("draft", draft);
            for (String name : List.of("coverage", "counts", "deadlines")) {
                if (members.containsKey(name)) {
                    json.put(name, members.get(name));
                }
            }
            members.put("published", json);
            return this;
        }
    }

    /** Ends the run from the thread that ends the process: what it was about to publish goes, and its lock with it. */
    public void interrupted(Screen screen, Publisher publisher) {
        String words = screen.say("result.interrupted");
        try {
            publisher.abandon();
        } catch (ConfigException e) {
            // A link was put where the program writes: nothing was touched, and the next run says so.
            words = screen.say("result.interrupted");
        } catch (IOException e) {
            words = screen.say("fault.io", "file", "", "reason", e.getMessage());
        }
        end(State.INTERRUPTED, ExitCode.INTERRUPTED, words, new Ending());
        screen.err().println(words);
    }

    /** Writes how the run ended; what this run does not know stays as the run before knew it. @throws IOException if it cannot */
    public void write(State state, int code, String message, Ending ending) throws FileSystemException {
        Instant now = Instant.now();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("state", state.name().toLowerCase(Locale.ROOT));
        json.put("exit_code", code);
        json.put("message", message);
        json.put("started", started.truncatedTo(ChronoUnit.SECONDS));
        json.put("finished", now.truncatedTo(ChronoUnit.SECONDS));
        json.put("milliseconds", ChronoUnit.MILLIS.between(started, now));
        json.put("tool", VersionProvider.line());
        for (String name : KEPT) {
            Object known = ending.members.getOrDefault(name, before.members().get(name));
            if (known != null) {
                json.put(name, known);
            }
        }
        try {
            WholeFile.write(file, new JsonTree(json).json());
        } catch (FileSystemException e) {
            throw e;
        } catch (IOException e) {
            throw new FileSystemException(file.toString(), null, e.getMessage());
        }
    }

    /** Writes how the run ended, if it can be written: what stopped the run has been told, or is about to be. */
    public void end(State state, int code, String message, Ending ending) {
        try {
            write(state, code, message, ending);
        } catch (IOException e) {
            return;
        }
    }
}
