package dev.report.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.report.model.Period;
import dev.report.model.SourceLocation;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads a {@code model.json} back, with the places of what it says.
 *
 * <p>Blanks: a text that is not there is empty, a number 0, and whatever is not {@code false} makes a draft. Members that are
 * not known are passed over.
 */
public final class ModelReader {

    private final JsonParser parser;
    private final String file;
    private final Map<String, SourceLocation> places = new HashMap<>();
    private final Map<String, String> scalars = new HashMap<>();
    private final Map<String, Integer> counts = new HashMap<>();
    private final Map<String, List<String>> lists = new HashMap<>();
    private final List<PublishedFigure> figures = new ArrayList<>();
    private final List<PublishedModel.Section> sections = new ArrayList<>();
    private final List<GivenWords.Cell> texts = new ArrayList<>();
    private final List<GivenWords.Listed> listed = new ArrayList<>();
    private final List<Fault> faults = new ArrayList<>();

    private ModelReader(JsonParser parser, String file) {
        this.parser = parser;
        this.file = file;
    }

    /** What no model says. */
    public enum Problem {
        /** A member that stands there a second time; the later one counts. */
        TWICE,
        /** A figure's state that is none of the three; it is read as reported. */
        STATE;

        /** Its name in the ids of findings. */
        public String wireName() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** A problem and the word that it is about. */
    public record Fault(Problem problem, SourceLocation at, String word) {}

    /** What does something with the value of a member, and leaves the parser at its end. */
    @FunctionalInterface
    private interface Member {
        void read(String name) throws IOException;
    }

    /**
     * Reads a model.
     *
     * @param file its name in places
     * @throws com.fasterxml.jackson.core.JsonProcessingException if the text is no JSON
     */
    public static ModelReader read(JsonParser parser, String file) throws IOException {
        ModelReader reader = new ModelReader(parser, file);
        if (parser.nextToken() != null) {
            reader.members(reader::member);
        }
        return reader;
    }

    /** As {@link #read(JsonParser, String)}. */
    public static ModelReader read(String text, String file) throws IOException {
        try (JsonParser parser = new JsonFactory().createParser(text)) {
            return read(parser, file);
        }
    }

    /** What was read. */
    public PublishedModel model() {
        return new PublishedModel(
                isTrue("draft"),
                text("definition"),
                year(),
                new PublishedModel.Issuer(text("issuer/code"), text("issuer/name")),
                text("title"),
                text("published"),
                new PublishedModel.Coverage(
                        count("expected"), count("submitted"), Optional.ofNullable(lists.get("missing"))),
                figures,
                sections,
                PublishedWords.NONE,
                text("period/name").strip());
    }

    private String year() {
        if (!has("period")) {
            return text("year");
        }
        String days = text("period/from") + "/" + text("period/to");
        return Period.ofId(days).map(Period::id).orElse(days);
    }

    /** What units gave in words; the model itself is read without. */
    public GivenWords words() {
        return new GivenWords(texts, listed);
    }

    public List<Fault> faults() {
        return List.copyOf(faults);
    }

    /** Whether a member is there. @param name {@code figures}, or {@code issuer/code} for one within another */
    public boolean has(String name) {
        return places.containsKey(name);
    }

    /** Where the value of a member stands; the start of the file if it is not there. */
    public SourceLocation at(String name) {
        return places.getOrDefault(name, SourceLocation.of(file, 1, 1));
    }

    private void member(String name) throws IOException {
        places.put(name, here());
        switch (name) {
            case "issuer", "period" -> members(part -> part(name + "/" + part));
            case "coverage" -> members(this::coverage);
            case "figures" -> items(this::figure);
            case "sections" -> items(this::section);
            case "texts" -> items(this::cell);
            case "lists" -> items(this::list);
            default -> scalars.put(name, text());
        }
    }

    private void part(String path) throws IOException {
        places.put(path, here());
        scalars.put(path, text());
    }

    private void coverage(String name) throws IOException {
        if (name.equals("missing")) {
            lists.put(name, strings());
        } else {
            counts.put(name, parser.getValueAsInt(0));
            parser.skipChildren();
        }
    }

    private void figure() throws IOException {
        Map<String, String> said = new HashMap<>();
        Map<String, SourceLocation> at = new HashMap<>();
        Map<String, String> by = new LinkedHashMap<>();
        Map<String, Integer> units = new HashMap<>();
        SourceLocation start = here();
        members(name -> {
            at.put(name, here());
            switch (name) {
                case "by" -> members(kind -> by.put(kind, text()));
                case "units" ->
                    members(part -> {
                        units.put(part, parser.getValueAsInt(0));
                        parser.skipChildren();
                    });
                default -> said.put(name, text());
            }
        });
        figures.add(new PublishedFigure(
                said.getOrDefault("key", ""),
                said.getOrDefault("label", ""),
                new PublishedFigure.Given(
                        said.getOrDefault("value", ""),
                        state(said.getOrDefault("state", "reported"), at.getOrDefault("state", start)),
                        said.getOrDefault("measure", ""),
                        said.getOrDefault("approximate", "").equals("true")),
                said.getOrDefault("operation", ""),
                new PublishedFigure.Units(units.getOrDefault("given", 0), units.getOrDefault("asked", 0)),
                at.containsKey("by") ? Optional.of(by) : Optional.empty(),
                new PublishedFigure.Places(start, at.getOrDefault("key", start), at.getOrDefault("value", start))));
    }

    private PublishedFigure.State state(String word, SourceLocation at) {
        Optional<PublishedFigure.State> state = PublishedFigure.State.of(word);
        if (state.isEmpty()) {
            faults.add(new Fault(Problem.STATE, at, word));
        }
        return state.orElse(PublishedFigure.State.REPORTED);
    }

    private void section() throws IOException {
        Map<String, String> said = new HashMap<>();
        Map<String, List<String>> lists = new HashMap<>();
        members(name -> {
            if (name.equals("text") || name.equals("tables")) {
                lists.put(name, strings());
            } else {
                said.put(name, text());
            }
        });
        sections.add(new PublishedModel.Section(
                said.getOrDefault("id", ""),
                said.getOrDefault("heading", ""),
                lists.getOrDefault("text", List.of()),
                lists.getOrDefault("tables", List.of())));
    }

    private void cell() throws IOException {
        Map<String, String> said = new HashMap<>();
        List<Map<String, GivenWords.Word>> values = new ArrayList<>();
        members(name -> {
            if (name.equals("values")) {
                items(() -> values.add(given()));
            } else {
                said.put(name, text());
            }
        });
        GivenWords.Word none = new GivenWords.Word("", here());
        for (Map<String, GivenWords.Word> each : values) {
            GivenWords.Word value = each.getOrDefault("value", none);
            if (!value.text().isEmpty()) {
                String unit = each.getOrDefault("unit", none).text();
                texts.add(
                        new GivenWords.Cell(said.getOrDefault("key", ""), said.getOrDefault("label", ""), unit, value));
            }
        }
    }

    private void list() throws IOException {
        SourceLocation start = here();
        Map<String, String> said = new HashMap<>();
        List<Map<String, GivenWords.Word>> rows = new ArrayList<>();
        members(name -> {
            if (name.equals("rows")) {
                items(() -> members(part -> {
                    if (part.equals("values")) {
                        rows.add(given());
                    } else {
                        parser.skipChildren();
                    }
                }));
            } else {
                said.put(name, text());
            }
        });
        listed.add(new GivenWords.Listed(said.getOrDefault("key", ""), start, rows));
    }

    /** The members of an object as words. */
    private Map<String, GivenWords.Word> given() throws IOException {
        Map<String, GivenWords.Word> words = new LinkedHashMap<>();
        members(name -> {
            SourceLocation at = here();
            words.put(name, new GivenWords.Word(text(), at));
        });
        return words;
    }

    /** The members of an object; anything else is passed over. */
    private void members(Member each) throws IOException {
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            parser.skipChildren();
            return;
        }
        Set<String> seen = new HashSet<>();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            if (!seen.add(name)) {
                faults.add(new Fault(Problem.TWICE, here(), name));
            }
            parser.nextToken();
            each.read(name);
        }
    }

    /** The objects of a list; a list that is none has not been given. */
    private void items(Item each) throws IOException {
        if (parser.currentToken() != JsonToken.START_ARRAY) {
            places.remove(parser.currentName());
            parser.skipChildren();
            return;
        }
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            each.read();
        }
    }

    /** What reads one item of a list. */
    @FunctionalInterface
    private interface Item {
        void read() throws IOException;
    }

    private List<String> strings() throws IOException {
        List<String> strings = new ArrayList<>();
        items(() -> strings.add(text()));
        return strings;
    }

    /** A scalar as it is written, empty for null; of anything else nothing. */
    private String text() throws IOException {
        JsonToken token = parser.currentToken();
        if (token.isStructStart()) {
            parser.skipChildren();
            return "";
        }
        return token == JsonToken.VALUE_NULL ? "" : parser.getText();
    }

    private SourceLocation here() {
        JsonLocation at = parser.currentTokenLocation();
        return SourceLocation.of(file, at.getLineNr(), at.getColumnNr());
    }

    private String text(String name) {
        return scalars.getOrDefault(name, "");
    }

    private int count(String name) {
        return counts.getOrDefault(name, 0);
    }

    private boolean isTrue(String name) {
        return has(name) && !text(name).equals("false");
    }
}
