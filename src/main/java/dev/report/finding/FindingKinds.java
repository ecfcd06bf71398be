package dev.report.finding;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The kinds of findings, read once from {@code kinds.properties}: the one place that says how grave each is, whether it can be
 * accepted, and on what basis.
 */
public final class FindingKinds {

    private static final String FILE = "kinds.properties";
    private static final String POLICY = "policy";
    private static final String FINAL = "final";
    private static final String BASIS = "basis";
    private static final Map<String, FindingKind> ALL = load();

    private FindingKinds() {}

    /** All kinds by id, in alphabetical order. */
    public static Map<String, FindingKind> all() {
        return ALL;
    }

    private static Map<String, FindingKind> load() {
        Properties properties = new Properties();
        try (InputStream in = FindingKinds.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException("missing resource " + FILE);
            }
            Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8);
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        SortedMap<String, String> lines = new TreeMap<>();
        properties.stringPropertyNames().forEach(name -> lines.put(name, properties.getProperty(name)));
        return read(lines);
    }

    /** @throws IllegalStateException if a line says something that no kind can be */
    static Map<String, FindingKind> read(SortedMap<String, String> lines) {
        Map<String, FindingKind> kinds = new LinkedHashMap<>();
        for (Map.Entry<String, String> line : lines.entrySet()) {
            if (line.getKey().indexOf('.') < 0) {
                kinds.put(line.getKey(), kind(line.getKey(), line.getValue(), lines));
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

    private static FindingKind kind(String id, String value, SortedMap<String, String> lines) {
        List<String> words = Stream.of(value.split(",")).map(String::strip).toList();
        Map<String, Severity> cases = new TreeMap<>();
        String basis = "";
        String prefix = id + ".";
        for (Map.Entry<String, String> line : lines.subMap(prefix, id + "/").entrySet()) {
            String name = line.getKey().substring(prefix.length());
            if (name.equals(BASIS)) {
                basis = line.getValue();
            } else {
                cases.put(name, severity(line.getKey(), line.getValue()));
            }
        }
        Optional<Severity> severity =
                words.get(0).equals(POLICY) ? Optional.empty() : Optional.of(severity(id, words.get(0)));
        return new FindingKind(id, severity, Collections.unmodifiableMap(cases), !words.contains(FINAL), basis);
    }

    private static Severity severity(String key, String word) {
        for (Severity severity : Severity.values()) {
            if (severity.wireName().equals(word.toLowerCase(Locale.ROOT))) {
                return severity;
            }
        }
        throw new IllegalStateException(FILE + ": " + key + " has no severity called " + word);
    }
}
