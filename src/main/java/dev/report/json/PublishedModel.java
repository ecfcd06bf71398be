package dev.report.json;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * What a {@code model.json} says: the figures of one issuer for one year or other period, and the prose around them.
 *
 * <p>It is written here and read by {@link ModelReader}; nothing else knows the names of its members.
 *
 * @param draft whether it is a draft
 * @param definition the id of the report definition
 * @param year the year it is about, in digits, or another period as {@code 2025-07-01/2025-12-31}; empty if it does not say
 * @param issuer whose report it is
 * @param title the report's title
 * @param published the report's date, ISO
 * @param coverage who submitted
 * @param figures in the order of the definition
 * @param sections in the order of the report
 * @param words what units gave in words
 * @param periodName what its author calls the time it is about; empty where the name follows from the days
 */
public record PublishedModel(
        boolean draft,
        String definition,
        String year,
        Issuer issuer,
        String title,
        String published,
        Coverage coverage,
        List<PublishedFigure> figures,
        List<Section> sections,
        PublishedWords words,
        String periodName) {

    /** The file's name, in {@code out/} and in {@code history/}. */
    public static final String FILE = "model.json";

    public PublishedModel {
        figures = List.copyOf(figures);
        sections = List.copyOf(sections);
    }

    /** Without words, and without a name for its time. */
    public PublishedModel(
            boolean draft,
            String definition,
            String year,
            Issuer issuer,
            String title,
            String published,
            Coverage coverage,
            List<PublishedFigure> figures,
            List<Section> sections) {
        this(draft, definition, year, issuer, title, published, coverage, figures, sections, PublishedWords.NONE, "");
    }

    /** Whose report it is. @param code empty if it does not say */
    public record Issuer(String code, String name) {}

    /**
     * Who submitted.
     *
     * @param missing the codes of the units that did not; absent where they are not told
     * @param unreadable the codes of those of which nothing that they sent can be read
     */
    public record Coverage(int expected, int submitted, Optional<List<String>> missing, List<String> unreadable) {

        public Coverage {
            missing = missing.map(List::copyOf);
            unreadable = List.copyOf(unreadable);
        }

        /** As a published model tells it. */
        public Coverage(int expected, int submitted, Optional<List<String>> missing) {
            this(expected, submitted, missing, List.of());
        }

        /** Writes it as every JSON of this program has it. */
        public void write(JsonGenerator json) throws IOException {
            json.writeStartObject();
            json.writeNumberField("expected", expected);
            json.writeNumberField("submitted", submitted);
            if (missing.isPresent()) {
                JsonText.texts(json, "missing", missing.get());
            }
            if (!unreadable.isEmpty()) {
                JsonText.texts(json, "unreadable", unreadable);
            }
            json.writeEndObject();
        }
    }

    /** A section. @param text its prose, one line a block @param tables the ids of its tables */
    public record Section(String id, String heading, List<String> text, List<String> tables) {

        public Section {
            text = List.copyOf(text);
            tables = List.copyOf(tables);
        }

        private void write(JsonGenerator json) throws IOException {
            json.writeStartObject();
            json.writeStringField("id", id);
            json.writeStringField("heading", heading);
            JsonText.texts(json, "text", text);
            JsonText.texts(json, "tables", tables);
            json.writeEndObject();
        }
    }

    /** The file's content. */
    public byte[] json() {
        return JsonText.of(this::write);
    }

    /** A year has its number; another period, and a year with a name, its first and its last day. */
    private void writePeriod(JsonGenerator json) throws IOException {
        int slash = year.indexOf('/');
        if (slash < 0) {
            json.writeFieldName("year");
            json.writeNumber(year);
        }
        if (slash >= 0) {
            writeDays(json, year.substring(0, slash), year.substring(slash + 1));
        } else if (!periodName.isEmpty()) {
            writeDays(json, year + "-01-01", year + "-12-31");
        }
    }

    private void writeDays(JsonGenerator json, String from, String to) throws IOException {
        json.writeObjectFieldStart("period");
        json.writeStringField("from", from);
        json.writeStringField("to", to);
        if (!periodName.isEmpty()) {
            json.writeStringField("name", periodName);
        }
        json.writeEndObject();
    }

    private void write(JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeBooleanField("draft", draft);
        json.writeStringField("definition", definition);
        writePeriod(json);
        json.writeObjectFieldStart("issuer");
        json.writeStringField("code", issuer.code());
        json.writeStringField("name", issuer.name());
        json.writeEndObject();
        json.writeStringField("title", title);
        json.writeStringField("published", published);
        json.writeFieldName("coverage");
        coverage.write(json);
        json.writeArrayFieldStart("figures");
        for (PublishedFigure figure : figures) {
            figure.write(json);
        }
        json.writeEndArray();
        words.write(json);
        json.writeArrayFieldStart("sections");
        for (Section section : sections) {
            section.write(json);
        }
        json.writeEndArray();
        json.writeEndObject();
    }
}
