package dev.report.read.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import dev.report.finding.Raised;
import dev.report.model.CellKey;
import dev.report.model.SourceLocation;
import dev.report.read.raw.Faults;
import dev.report.read.raw.RawRow;
import dev.report.read.raw.RowSource;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The figures of a report's {@code model.json} as rows of (unit, year, indicator, breakdown, value, note): the report of one
 * level is a submission of the next, its issuer the unit.
 *
 * <p>Blanks: a blank figure is an empty value, one that is not applicable a dash.
 *
 * <p>Errors: {@code unreadable-file} where the text is no JSON, {@code lower-report} for a draft, another definition, or JSON
 * that is no model: no row then; {@code incomplete-lower-report} where units had not submitted.
 */
final class ModelRows implements RowSource {

    private static final String NOT_APPLICABLE = "—";

    private final JsonParser parser;
    private final Faults faults;
    private final List<String> definitions;
    private final JsonSubmission rows;
    private boolean isRead;
    private boolean isRefused;
    private boolean hasFigures;
    private int expected;
    private int submitted;

    ModelRows(JsonParser parser, Faults faults, List<String> definitions) {
        this.parser = parser;
        this.faults = faults;
        this.definitions = definitions;
        this.rows = new JsonSubmission("", new Place(1, 1));
    }

    @Override
    public @Nullable RawRow next() throws IOException {
        if (!isRead) {
            isRead = true;
            try {
                read();
            } catch (JsonProcessingException e) {
                isRefused = true;
                new JsonFaults(parser, faults).report(e);
            }
        }
        return !isRefused && rows.hasNext() ? rows.next() : null;
    }

    private void read() throws IOException {
        if (parser.nextToken() == JsonToken.START_OBJECT) {
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String name = parser.currentName();
                parser.nextToken();
                member(name);
            }
        }
        if (!hasFigures) {
            refuse("lower-report.shape", new Place(1, 1), "");
        } else if (!isRefused && submitted < expected) {
            faults.file("incomplete-lower-report.units").values("expected", expected, "submitted", submitted);
        }
    }

    private void member(String name) throws IOException {
        switch (name) {
            case "draft" -> {
                if (parser.currentToken() == JsonToken.VALUE_TRUE) {
                    refuse("lower-report.draft", place(), "true");
                }
            }
            case "definition" -> {
                String definition = parser.getText();
                if (!definitions.contains(definition)) {
                    refuse("lower-report.definition", place(), definition)
                            .values("definition", definition, "expected", definitions.get(0));
                }
            }
            case "year" -> rows.year(new JsonText(parser.getText(), place()));
            case "issuer" -> issuer();
            case "coverage" -> coverage();
            case "figures" -> figures();
            default -> parser.skipChildren();
        }
    }

    private Raised refuse(String id, Place place, String value) {
        isRefused = true;
        return faults.at(id, SourceLocation.of(faults.file(), place.line(), place.column()), value);
    }

    private void issuer() throws IOException {
        while (isMember()) {
            if (parser.currentName().equals("code")) {
                parser.nextToken();
                rows.unit(new JsonText(parser.getText(), place()));
            } else {
                skip();
            }
        }
    }

    private void coverage() throws IOException {
        while (isMember()) {
            String name = parser.currentName();
            if (name.equals("expected") || name.equals("submitted")) {
                int count = parser.nextIntValue(0);
                expected = name.equals("expected") ? count : expected;
                submitted = name.equals("submitted") ? count : submitted;
            } else {
                skip();
            }
        }
    }

    private void figures() throws IOException {
        hasFigures = parser.currentToken() == JsonToken.START_ARRAY;
        while (hasFigures && parser.nextToken() == JsonToken.START_OBJECT) {
            figure();
        }
    }

    private void figure() throws IOException {
        JsonText key = new JsonText("", place());
        JsonText value = key;
        String state = "";
        boolean approximate = false;
        while (isMember()) {
            String name = parser.currentName();
            parser.nextToken();
            switch (name) {
                case "key" -> key = new JsonText(parser.getText(), place());
                case "value" ->
                    value = new JsonText(
                            parser.currentToken() == JsonToken.VALUE_NULL ? "" : parser.getText(), place());
                case "state" -> state = parser.getText();
                case "approximate" -> approximate = parser.currentToken() == JsonToken.VALUE_TRUE;
                default -> parser.skipChildren();
            }
        }
        add(
                key,
                state.equals("not-applicable")
                        ? new JsonText(NOT_APPLICABLE, value.place())
                        : approximate ? new JsonText(value.text() + "余", value.place()) : value);
    }

    private void add(JsonText key, JsonText value) {
        Optional<CellKey> cell = CellKey.parse(key.text());
        String indicator = cell.map(CellKey::indicator).orElse(key.text());
        String breakdown = cell.map(CellKey::breakdown).orElse("");
        rows.figure(new JsonFigure(new JsonText(indicator, key.place()), new JsonText(breakdown, key.place()), value));
    }

    private boolean isMember() throws IOException {
        return parser.currentToken() != null && parser.nextToken() == JsonToken.FIELD_NAME;
    }

    private void skip() throws IOException {
        parser.nextToken();
        parser.skipChildren();
    }

    private Place place() {
        return Place.of(parser.currentTokenLocation());
    }
}
