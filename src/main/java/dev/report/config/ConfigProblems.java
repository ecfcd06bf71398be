package dev.report.config;

import dev.report.finding.Context;
import dev.report.finding.Finding;
import dev.report.finding.Findings;
import dev.report.finding.Messages;
import dev.report.finding.NearestName;
import dev.report.finding.Raised;
import dev.report.model.SourceLocation;
import dev.report.model.Text;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Collects the faults of configuration files, so that one run names them all. */
public final class ConfigProblems {

    private static final Messages MESSAGES = new Messages(ConfigProblems.class);

    private final String kind;
    private final Class<?> speaker;
    private final Findings findings;

    /**
     * Collects faults in the form of files alone.
     *
     * @param kind the id that the findings carry, e.g. {@code project-file} or {@code definition}
     */
    public ConfigProblems(String kind) {
        this(kind, ConfigProblems.class);
    }

    /**
     * Collects faults in the form of files, and what a stage says of their content.
     *
     * @param speaker a type of that stage
     */
    public ConfigProblems(String kind, Class<?> speaker) {
        this(kind, speaker, Context.NONE);
    }

    /** @param context whom the findings may speak of */
    public ConfigProblems(String kind, Class<?> speaker, Context context) {
        this.kind = kind;
        this.speaker = speaker;
        this.findings = new Findings(speaker, context);
    }

    /** Raises a fault in the form of a file, which this package words. */
    public Raised form(SourceLocation at, String key, Object... namesAndValues) {
        String help = key + ".help";
        return findings.add(kind, at)
                .message(MESSAGES.text(key, namesAndValues))
                .help(MESSAGES.has(help) ? MESSAGES.text(help, namesAndValues) : Text.EMPTY);
    }

    /** Raises an unknown key or word, which this package words. */
    public Raised unknownForm(SourceLocation at, String key, String name, Collection<String> known) {
        return form(at, key, "name", name).help(advice(name, known));
    }

    /** Takes over what was found elsewhere. */
    public void addAll(ConfigProblems others) {
        if (others != this) {
            findings.addAll(others.findings());
        }
    }

    /** Raises a fault that the stage words. */
    public Raised add(String id, SourceLocation at) {
        return findings.add(id, at);
    }

    /** Raises an unknown name, with the one that was most likely meant. */
    public Raised unknown(String id, SourceLocation at, String name, Collection<String> known) {
        return add(id, at).values("name", name).help(advice(name, known));
    }

    private static Text advice(String name, Collection<String> known) {
        return nearest(name, known).orElseGet(() -> MESSAGES.text("known", "names", Text.list(known)));
    }

    /** Asks whether the nearest known name was meant, if any is near. */
    public static Optional<Text> nearest(String name, Collection<String> known) {
        return NearestName.of(name, known).map(found -> MESSAGES.text("nearest", "name", found));
    }

    /** Problems of the same kind that nobody asks for: their cause was raised before. */
    public ConfigProblems unheard() {
        return new ConfigProblems(kind, speaker);
    }

    public List<Finding> findings() {
        return findings.all();
    }

    /** The exception that carries all that was found. */
    public ConfigException exception() {
        return new ConfigException(findings());
    }

    /** @throws ConfigException if any fault was added */
    public void throwIfAny() {
        if (!findings.isEmpty()) {
            throw exception();
        }
    }
}
