package dev.report.json;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.report.model.SourceLocation;
import java.io.IOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * One figure of a {@code model.json}.
 *
 * @param key the cell, {@code indicator} or {@code indicator/breakdown}
 * @param label the cell in the form's words
 * @param given what the report says of it
 * @param operation how it was made of the units' values
 * @param units how many units gave it, of how many that were asked
 * @param by its parts by kind of unit, in the roster's order, empty text for a blank; absent where they are not told
 * @param at where it was read
 */
public record PublishedFigure(
        String key,
        String label,
        Given given,
        String operation,
        Units units,
        Optional<Map<String, String>> by,
        Places at) {

    public PublishedFigure {
        by = by.map(parts -> Collections.unmodifiableMap(new LinkedHashMap<>(parts)));
    }

    /** What a figure is. */
    public enum State {
        REPORTED,
        BLANK,
        NOT_APPLICABLE;

        public String wireName() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        static Optional<State> of(String wireName) {
            for (State state : values()) {
                if (state.wireName().equals(wireName)) {
                    return Optional.of(state);
                }
            }
            return Optional.empty();
        }
    }

    /**
     * A figure's value.
     *
     * @param value the number in plain digits, in its measure; empty if there is none
     * @param measure the measure's name, e.g. {@code 件}
     * @param approximate whether it is at least so much
     */
    public record Given(String value, State state, String measure, boolean approximate) {}

    /** How many units gave a figure, of how many that were asked. */
    public record Units(int given, int asked) {}

    /** Where a figure stands in the file it was read from. */
    public record Places(SourceLocation figure, SourceLocation key, SourceLocation value) {

        /** Of a figure that was not read. */
        public static final Places NONE = of(SourceLocation.file(PublishedModel.FILE));

        static Places of(SourceLocation figure) {
            return new Places(figure, figure, figure);
        }
    }

    void write(JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("key", key);
        json.writeStringField("label", label);
        number(json, "value", given.value());
        json.writeStringField("state", given.state().wireName());
        json.writeStringField("measure", given.measure());
        json.writeBooleanField("approximate", given.approximate());
        json.writeStringField("operation", operation);
        json.writeObjectFieldStart("units");
        json.writeNumberField("given", units.given());
        json.writeNumberField("asked", units.asked());
        json.writeEndObject();
        if (by.isPresent()) {
            json.writeObjectFieldStart("by");
            for (Map.Entry<String, String> part : by.get().entrySet()) {
                number(json, part.getKey(), part.getValue());
            }
            json.writeEndObject();
        }
        json.writeEndObject();
    }

    private static void number(JsonGenerator json, String name, String value) throws IOException {
        json.writeFieldName(name);
        if (value.isEmpty()) {
            json.writeNull();
        } else {
            json.writeNumber(value);
        }
    }
}
