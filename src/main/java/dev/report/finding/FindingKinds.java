package dev.report.finding;

import dev.report.model.Text;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The kinds of findings, read once from {@code kinds.properties}: the one place that says how grave each is, whether it can be
 * accepted, and on what basis.
 */
public final class FindingKinds {

    private static final String FILE = "kinds.properties";
    private static final String POLICY = "policy";
    private static final String FINAL = "final";
    private static final String BASIS = "basis";
    private static final String ENGLISH = ".en";
    private static final BundledLines LINES = BundledLines.of("dev/report/finding/kinds");
    private static final List<String> KEYS = LINES.keys();

    private FindingKinds() {}

    /** All kinds by id, in alphabetical order. */
    public static Map<String, FindingKind> all() {
        return All.KINDS;
    }

    /** The kind with this id, without reading the others. */
    static Optional<FindingKind> find(String id) {
        String value = id.indexOf('.') < 0 ? LINES.line(id) : null;
        return Optional.ofNullable(value).map(words -> kind(id, words, LINES::line, KEYS));
    }

    /** Read when somebody asks for all of them. */
    private static final class All {

        static final Map<String, FindingKind> KINDS = read(lines());

        private static SortedMap<String, String> lines() {
            SortedMap<String, String> lines = new TreeMap<>();
            KEYS.forEach(key -> lines.put(key, Objects.requireNonNull(LINES.line(key))));
            return lines;
        }
    }

    /** @throws IllegalStateException if a line says something that no kind can be */
    static Map<String, FindingKind> read(SortedMap<String, String> lines) {
        Map<String, FindingKind> kinds = new LinkedHashMap<>();
        for (Map.Entry<String, String> line : lines.entrySet()) {
            if (line.getKey().indexOf('.') < 0) {
                kinds.put(line.getKey(), kind(line.getKey(), line.getValue(), lines::get, lines.keySet()));
            }
        }
        for (String key : lines.keySet()) {
            String id = key.split("\\.", 2)[0];
            if (!kinds.containsKey(id)) {
                throw new IllegalStateException(FILE + ": " + key + " is a case of a kind that is not there");
            }
        }
        return Collections.unmodifiableMap(kinds);
    }

    private static FindingKind kind(
            String id, String value, Function<String, @Nullable String> lines, Collection<String> keys) {
        int comma = (value + ",").indexOf(',');
        String word = value.substring(0, comma).strip();
        boolean isFinal = value.substring(comma).replace(',', ' ').strip().equals(FINAL);
        Map<String, Severity> cases = new TreeMap<>();
        String prefix = id + ".";
        String basis = prefix + BASIS;
        String source = Objects.requireNonNullElse(lines.apply(basis), "");
        for (String key : keys) {
            if (key.startsWith(prefix) && !key.startsWith(basis)) {
                cases.put(key.substring(prefix.length()), severity(key, lines.apply(key)));
            }
        }
        return new FindingKind(
                id,
                word.equals(POLICY) ? Optional.empty() : Optional.of(severity(id, word)),
                Collections.unmodifiableMap(cases),
                !isFinal,
                new Text(source, Objects.requireNonNullElse(lines.apply(basis + ENGLISH), source)));
    }

    private static Severity severity(String key, @Nullable String word) {
        for (Severity severity : Severity.values()) {
            if (severity.wireName().equals(word)) {
                return severity;
            }
        }
        throw new IllegalStateException(FILE + ": " + key + " has no severity called " + word);
    }
}
