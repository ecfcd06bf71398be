package dev.report.config;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import dev.report.finding.Messages;
import dev.report.model.SourceLocation;
import dev.report.model.Text;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a YAML or JSON file into nodes that know their line and column. */
public final class ConfigReader {

    private static final Messages MESSAGES = new Messages(ConfigReader.class);
    private static final Pattern FULL_WIDTH_COLON = Pattern.compile("^\\s*(?:-\\s+)?([A-Za-z_-]+)：");

    private static final Pattern TAB = Pattern.compile(" *\\t");

    private static final int DEEPEST = 32;

    private final String file;
    private final ConfigProblems problems;

    private ConfigReader(String file, ConfigProblems problems) {
        this.file = file;
        this.problems = problems;
    }

    /**
     * Reads one YAML document.
     *
     * @param text the file's content
     * @param file its name in messages
     * @param problems where faults go; a file that cannot be parsed ends the reading at once
     * @throws ConfigException if the text is no such document
     */
    public static ConfigNode yaml(String text, String file, ConfigProblems problems) {
        return read(new YAMLFactory(), text, file, problems);
    }

    /**
     * Reads one YAML file of a definition.
     *
     * @param yaml the file's content
     * @param packed what the program's build made of it, if it comes with the program
     * @param file its name in messages
     * @throws ConfigException if it is no YAML
     */
    public static ConfigNode yaml(byte[] yaml, Optional<byte[]> packed, String file, ConfigProblems problems) {
        return packed.flatMap(bytes -> PackedConfig.unpack(bytes, yaml, file, problems))
                .orElseGet(() -> yaml(new String(yaml, StandardCharsets.UTF_8), file, problems));
    }

    /** Reads one YAML file of a definition; empty if it is not there. */
    public static Optional<ConfigNode> yaml(TemplateSource source, String name, ConfigProblems problems) {
        return source.read(name).map(yaml -> yaml(yaml, source.packed(name), source.display(name), problems));
    }

    /** Reads one JSON document, otherwise like YAML. */
    public static ConfigNode json(String text, String file, ConfigProblems problems) {
        return read(new JsonFactory(), text, file, problems);
    }

    private static ConfigNode read(JsonFactory format, String text, String file, ConfigProblems problems) {
        ConfigReader reader = new ConfigReader(file, problems);
        try (JsonParser parser = format.createParser(text)) {
            return parser.nextToken() == null
                    ? ConfigNode.empty(SourceLocation.file(file), problems)
                    : reader.node(parser, 0);
        } catch (JsonProcessingException e) {
            fullWidthColon(text, file, e, problems);
            tab(text, file, e, problems);
            throw syntax(e, file, problems);
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }

    /** What a parser could not read, as a fault of the file. */
    public static ConfigException syntax(JsonProcessingException e, String file, ConfigProblems problems) {
        String key = isTab(e) ? "config.tab" : "config.syntax";
        problems.form(place(e.getLocation(), file), key, "why", why(String.valueOf(e.getOriginalMessage())));
        return problems.exception();
    }

    /** An input method types {@code unit：}; the parser then stumbles over a later line. */
    private static void fullWidthColon(String text, String file, JsonProcessingException e, ConfigProblems problems) {
        int last = e.getLocation() == null ? Integer.MAX_VALUE : e.getLocation().getLineNr();
        int number = 0;
        for (String line : text.split("\n", -1)) {
            Matcher key = FULL_WIDTH_COLON.matcher(line);
            if (number++ <= last && key.find()) {
                problems.form(SourceLocation.of(file, number, key.end()), "config.colon", "key", key.group(1));
                throw problems.exception();
            }
        }
    }

    private static boolean isTab(JsonProcessingException e) {
        return String.valueOf(e.getOriginalMessage()).contains("'\\t");
    }

    /** The parser names the end of the line before the one that begins with a tab. */
    private static void tab(String text, String file, JsonProcessingException e, ConfigProblems problems) {
        if (!isTab(e) || e.getLocation() == null) {
            return;
        }
        List<String> lines = text.lines().toList();
        for (int line = Math.max(1, e.getLocation().getLineNr()); line <= lines.size(); line++) {
            Matcher indented = TAB.matcher(lines.get(line - 1));
            if (indented.lookingAt()) {
                problems.form(SourceLocation.of(file, line, indented.end()), "config.tab");
                throw problems.exception();
            }
        }
    }

    /** What the parser says, in words that a person can use; its own where it says something rare. */
    private static Text why(String message) {
        for (String known : List.of(
                "flow sequence",
                "flow mapping",
                "mapping values",
                "':'",
                "block end",
                "quoted scalar",
                "end of stream")) {
            if (message.contains(known)) {
                return MESSAGES.text("why." + known.replaceAll("[^a-z:]", "").replace(":", "colon"));
            }
        }
        return Text.same(firstLine(message));
    }

    private static String firstLine(String message) {
        int end = message.indexOf('\n');
        return end < 0 ? message : message.substring(0, end);
    }

    private SourceLocation place(JsonLocation at) {
        return place(at, file);
    }

    private static SourceLocation place(JsonLocation at, String file) {
        return at == null
                ? SourceLocation.file(file)
                : SourceLocation.of(file, Math.max(1, at.getLineNr()), Math.max(1, at.getColumnNr()));
    }

    private ConfigNode node(JsonParser parser, int depth) throws IOException {
        SourceLocation at = place(parser.currentTokenLocation());
        if (depth > DEEPEST) {
            problems.form(at, "config.too-deep");
            throw problems.exception();
        }
        if (parser.currentToken() == JsonToken.START_OBJECT) {
            return mapping(parser, at, depth);
        }
        if (parser.currentToken() == JsonToken.START_ARRAY) {
            List<ConfigNode> items = new ArrayList<>();
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                items.add(node(parser, depth + 1));
            }
            return ConfigNode.list(at, problems, items);
        }
        String text = parser.currentToken() == JsonToken.VALUE_NULL ? "" : parser.getText();
        return ConfigNode.scalar(at, problems, text);
    }

    private ConfigNode mapping(JsonParser parser, SourceLocation at, int depth) throws IOException {
        Map<String, ConfigNode> entries = new LinkedHashMap<>();
        Map<String, SourceLocation> keys = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String key = parser.currentName();
            SourceLocation keyAt = place(parser.currentTokenLocation());
            keys.putIfAbsent(key, keyAt);
            parser.nextToken();
            ConfigNode value = node(parser, depth + 1);
            if (entries.putIfAbsent(key, value) != null) {
                problems.form(keyAt, "config.key-twice", "name", key);
            }
        }
        return ConfigNode.mapping(at, problems, entries, keys);
    }
}
