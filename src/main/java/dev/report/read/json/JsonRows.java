package dev.report.read.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import dev.report.read.raw.Faults;
import dev.report.read.raw.RawRow;
import dev.report.read.raw.RowSource;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * The figures of a JSON file as rows of (unit, year, indicator, breakdown, value, note), in file order.
 *
 * <p>Shape: the file is one submission object or an array of such; one object at a time is in memory.
 *
 * <p>Errors: {@code unreadable-file} where the text is no JSON, or has another shape; the rows of objects completed before remain.
 */
final class JsonRows implements RowSource {

    private enum State {
        BEFORE,
        IN_ARRAY,
        AFTER_VALUE,
        ENDED
    }

    private final JsonParser parser;
    private final JsonFaults faults;
    private final JsonObjectReader objects;
    private State state = State.BEFORE;
    private int index;
    private @Nullable JsonSubmission current;

    JsonRows(JsonParser parser, Faults faults) {
        this.parser = parser;
        this.faults = new JsonFaults(parser, faults);
        this.objects = new JsonObjectReader(parser, this.faults);
    }

    @Override
    public @Nullable RawRow next() throws IOException {
        while (current == null || !current.hasNext()) {
            current = null;
            if (state == State.ENDED) {
                return null;
            }
            advance();
        }
        return current.next();
    }

    private void advance() throws IOException {
        try {
            step(parser.nextToken());
        } catch (JsonProcessingException e) {
            state = State.ENDED;
            current = null;
            faults.report(e);
        }
    }

    private void step(@Nullable JsonToken token) throws IOException {
        switch (state) {
            case BEFORE:
                begin(token);
                break;
            case IN_ARRAY:
                element(token);
                break;
            default:
                state = State.ENDED;
                if (token != null) {
                    faults.here("trailing");
                }
        }
    }

    private void begin(@Nullable JsonToken token) throws IOException {
        if (token == JsonToken.START_OBJECT) {
            state = State.AFTER_VALUE;
            current = read("");
        } else if (token == JsonToken.START_ARRAY) {
            state = State.IN_ARRAY;
        } else {
            state = State.ENDED;
            faults.here(token == null ? "empty" : "shape");
        }
    }

    private void element(@Nullable JsonToken token) throws IOException {
        if (token == JsonToken.START_OBJECT) {
            current = read("/" + index++);
        } else if (token == JsonToken.END_ARRAY) {
            state = State.AFTER_VALUE;
        } else {
            index++;
            faults.here("shape");
            parser.skipChildren();
        }
    }

    private @Nullable JsonSubmission read(String base) throws IOException {
        JsonSubmission read = objects.read(base);
        if (read == null) {
            state = State.ENDED;
        }
        return read;
    }
}
