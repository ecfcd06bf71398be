package dev.report.config;

import dev.report.finding.NearestName;
import dev.report.model.SourceLocation;
import dev.report.model.Text;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * One node of a YAML file that knows its place: a scalar, a list or a mapping.
 *
 * <p>Shape: mappings keep the order of the file. Scalars keep their text; whoever asks for a number or a date converts it
 * and reports a fault at the node.
 */
public final class ConfigNode {

    private final SourceLocation at;
    private final ConfigProblems problems;
    private final String scalar;
    private final List<ConfigNode> items;
    private final Map<String, ConfigNode> entries;
    private final Map<String, SourceLocation> keys;
    private final Set<String> mistyped = new LinkedHashSet<>();
    private final Kind kind;

    private enum Kind {
        SCALAR,
        LIST,
        MAPPING
    }

    private ConfigNode(
            Kind kind,
            SourceLocation at,
            ConfigProblems problems,
            String scalar,
            List<ConfigNode> items,
            Map<String, ConfigNode> entries,
            Map<String, SourceLocation> keys) {
        this.kind = kind;
        this.at = at;
        this.problems = problems;
        this.scalar = scalar;
        this.items = items;
        this.entries = entries;
        this.keys = keys;
    }

    static ConfigNode scalar(SourceLocation at, ConfigProblems problems, String text) {
        return new ConfigNode(Kind.SCALAR, at, problems, text, List.of(), Map.of(), Map.of());
    }

    public static ConfigNode list(SourceLocation at, ConfigProblems problems, List<ConfigNode> items) {
        return new ConfigNode(Kind.LIST, at, problems, "", items, Map.of(), Map.of());
    }

    public static ConfigNode mapping(
            SourceLocation at,
            ConfigProblems problems,
            Map<String, ConfigNode> entries,
            Map<String, SourceLocation> keys) {
        return new ConfigNode(Kind.MAPPING, at, problems, "", List.of(), entries, keys);
    }

    public SourceLocation at() {
        return at;
    }

    /** The place of a key of a mapping. */
    SourceLocation keyAt(String key) {
        return keys.getOrDefault(key, at);
    }

    public ConfigProblems problems() {
        return problems;
    }

    public boolean isScalar() {
        return kind == Kind.SCALAR;
    }

    public boolean isMapping() {
        return kind == Kind.MAPPING;
    }

    public boolean isList() {
        return kind == Kind.LIST;
    }

    public boolean has(String key) {
        return entries.containsKey(key);
    }

    /** The keys of a mapping in file order. */
    public Set<String> keys() {
        return entries.keySet();
    }

    /** The entries of a mapping in file order. */
    public Map<String, ConfigNode> entries() {
        return entries;
    }

    /** The entries of a mapping whose keys are free, in file order; anything else is reported, but for nothing at all. */
    public Map<String, ConfigNode> named() {
        boolean isNothing = isScalar() && scalar.isEmpty();
        if (!isMapping() && !isNothing) {
            problems.form(at, "config.mapping-expected");
        }
        return entries;
    }

    /** Reports every key that is not among the known ones, with the nearest known one. */
    public ConfigNode only(String... known) {
        if (!isMapping()) {
            problems.form(at, "config.mapping-expected");
            mistyped.addAll(List.of(known));
        }
        Set<String> allowed = new LinkedHashSet<>(List.of(known));
        entries.forEach((key, node) -> {
            if (FullWidth.isIn(key)) {
                problems.form(keyAt(key), "config.full-width", "name", key, "right", FullWidth.narrowed(key));
                mistyped.addAll(FullWidth.wordsOf(key));
            } else if (!allowed.contains(key)) {
                problems.unknownForm(keyAt(key), "config.unknown-key", key, allowed);
                NearestName.of(key, allowed).ifPresent(mistyped::add);
            }
        });
        return this;
    }

    public Optional<ConfigNode> get(String key) {
        return Optional.ofNullable(entries.get(key));
    }

    /**
     * A node that must be there; a missing one is reported, unless a mistyped key was, and read as empty text without
     * further complaint.
     */
    public ConfigNode required(String key) {
        ConfigNode node = entries.get(key);
        if (node == null) {
            if (!mistyped.contains(key)) {
                problems.form(at, "config.missing-key", "name", key);
            }
            return scalar(at, problems.unheard(), "");
        }
        return node;
    }

    /** The scalar's text; a list or mapping is reported. */
    public String text() {
        if (!isScalar()) {
            problems.form(at, "config.text-expected");
        }
        return scalar;
    }

    /** A text that must say something; a blank one is reported. */
    public String filled() {
        if (isScalar() && scalar.isBlank()) {
            problems.form(at, "config.blank");
        }
        return text();
    }

    /** A text that is printed: {@linkplain Unprintable what nobody can print}, a line break too, is reported. */
    public String printable() {
        Unprintable.first(scalar)
                .ifPresent(character -> problems.form(at, "config.control", "character", Unprintable.name(character)));
        return text();
    }

    /** One line of text that is printed and must say something. */
    public String line() {
        printable();
        return filled();
    }

    /** A path that starts from a folder; text that can be no path is reported. */
    public Optional<Path> path(Path base) {
        try {
            return Optional.of(base.resolve(text()));
        } catch (InvalidPathException e) {
            problems.form(at, "config.path");
            return Optional.empty();
        }
    }

    /** The text of a key, or a default. */
    public String text(String key, String otherwise) {
        ConfigNode node = entries.get(key);
        return node == null ? otherwise : node.text();
    }

    /** Words in both languages: a mapping of {@code zh} and {@code en}, or one text for both. */
    public Text words() {
        if (!isMapping()) {
            return Text.same(text());
        }
        only("zh", "en");
        String zh = required("zh").text();
        return new Text(zh, text("en", zh));
    }

    public Text words(String key, Text otherwise) {
        ConfigNode node = entries.get(key);
        return node == null ? otherwise : node.words();
    }

    public boolean flag(String key, boolean otherwise) {
        ConfigNode node = entries.get(key);
        if (node == null) {
            return otherwise;
        }
        if (!node.text().equals("true") && !node.scalar.equals("false")) {
            problems.form(node.at, "config.flag-expected", "value", node.scalar);
        }
        return node.scalar.equals("true");
    }

    /** A whole number; anything else is reported and read as 0. */
    public int integer() {
        return number().orElse(0);
    }

    /** A whole number; anything else is reported. */
    public OptionalInt number() {
        String digits = text();
        try {
            return OptionalInt.of(Integer.parseInt(digits));
        } catch (NumberFormatException e) {
            if (isScalar()) {
                problems.form(at, "config.integer-expected", "value", scalar);
            }
            return OptionalInt.empty();
        }
    }

    /** The constant of an enum by its lower-case name; an unknown one is reported and read as the first. */
    public <E extends Enum<E>> E choice(Class<E> type) {
        List<String> names = new ArrayList<>();
        for (E constant : type.getEnumConstants()) {
            String name = constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
            if (name.equals(text())) {
                return constant;
            }
            names.add(name);
        }
        problems.unknownForm(at, "config.unknown-choice", scalar, names);
        return type.getEnumConstants()[0];
    }

    /**
     * Looks this name up in a map; an unknown one is reported with the nearest known name.
     *
     * @param problem the sentence that says what was expected
     * @param otherwise what an unknown name is read as
     */
    public <T> T in(Map<String, T> known, String problem, T otherwise) {
        T found = known.get(text());
        if (found == null) {
            problems.unknown(problem, at, text(), known.keySet());
            return otherwise;
        }
        return found;
    }

    public <E extends Enum<E>> E choice(String key, Class<E> type, E otherwise) {
        ConfigNode node = entries.get(key);
        return node == null ? otherwise : node.choice(type);
    }

    /** The items of a list; a single node counts as a list of one, a missing value as none. */
    public List<ConfigNode> items() {
        if (isList()) {
            return items;
        }
        return isScalar() && scalar.isEmpty() ? List.of() : List.of(this);
    }

    public List<ConfigNode> items(String key) {
        ConfigNode node = entries.get(key);
        return node == null ? List.of() : node.items();
    }

    public List<String> texts(String key) {
        List<String> texts = new ArrayList<>();
        for (ConfigNode item : items(key)) {
            texts.add(item.text());
        }
        return texts;
    }

    /** An empty mapping, for a file that may be absent. */
    public static ConfigNode empty(SourceLocation at, ConfigProblems problems) {
        return mapping(at, problems, new LinkedHashMap<>(), Map.of());
    }
}
