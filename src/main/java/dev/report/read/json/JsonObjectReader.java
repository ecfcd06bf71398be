package dev.report.read.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.report.read.grid.StoredNumber;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads one submission object: {@code unit}, {@code year}, {@code figures} and {@code notes}, in any order.
 *
 * <p>Other programs leave {@code figures} out and put the figures beside the unit, or write an object a figure ({@code indicator},
 * {@code breakdown}, {@code value}), alone or as the list {@code figures}, or a figure as {@code {"value": 8}}: all are read.
 *
 * <p>Errors: {@code unknown-field} for any other member, {@code duplicate-field} for a second one of the same name, which is passed
 * over, {@code unreadable-file} for figures or notes that are no object.
 */
final class JsonObjectReader {

    /** Guards the memory: an official form has some 200 cells. */
    private static final int MOST_TEXTS = 200_000;

    /** What stands for a row of a list, and for a list without rows. */
    static final String ITEM = "[…]";

    static final String EMPTY_LIST = "[]";

    private static final int MOST_CHARACTERS = 1 << 24;

    private static final String FIGURES = "figures";

    /** Takes figures as they are read. */
    interface FigureTaker {
        void figure(JsonFigure figure);
    }

    private final JsonParser parser;
    private final JsonFaults faults;
    private @Nullable JsonText list;
    private int texts;
    private long characters;

    JsonObjectReader(JsonParser parser, JsonFaults faults) {
        this.parser = parser;
        this.faults = faults;
    }

    /** The object whose opening brace was just read; null, with a finding, for one too large to hold. */
    @Nullable
    JsonSubmission read(String base) throws IOException {
        JsonSubmission submission = new JsonSubmission(base, place());
        Set<String> seen = new HashSet<>();
        list = null;
        texts = 0;
        characters = 0;
        while (parser.nextToken() == JsonToken.FIELD_NAME && !isTooLarge()) {
            member(submission, seen);
        }
        if (isTooLarge()) {
            faults.here("object-too-large", "most", MOST_TEXTS);
            return null;
        }
        if (!seen.contains(FIGURES)) {
            submission.takeLoose();
        }
        reportList(submission, seen.isEmpty());
        submission.loose().forEach(key -> faults.unknown(key.text(), key.place(), submission.base()));
        submission.notesWithoutFigure().forEach(key -> faults.noteWithoutFigure(key, submission.base()));
        return submission;
    }

    private void member(JsonSubmission submission, Set<String> seen) throws IOException {
        String name = parser.currentName();
        Place key = place();
        boolean known = JsonFaults.isKnown(name);
        if (known && !seen.add(name)) {
            faults.repeated(name, key, submission.base());
            parser.nextToken();
            parser.skipChildren();
            return;
        }
        parser.nextToken();
        if (!known) {
            loose(submission, new JsonText(name, key));
            return;
        }
        switch (name) {
            case "unit":
                submission.unit(value());
                break;
            case "year":
            case "period":
                submission.year(value());
                break;
            case FIGURES:
                figures(submission);
                break;
            default:
                notes(submission);
        }
    }

    /** A member beside unit and year: a figure, or part of one, where the object has no figures of its own; anything else is no member. */
    private void loose(JsonSubmission submission, JsonText name) throws IOException {
        JsonToken token = parser.currentToken();
        if (LooseFigures.isPart(name.text()) && token.isScalarValue()) {
            submission.looseFigures().part(name, value());
        } else if (LooseFigures.mayBe(name.text(), token)) {
            counted(name.text());
            submission.looseFigures().begin(name);
            value(name, submission.looseFigures());
        } else if (token == JsonToken.START_ARRAY && list == null) {
            list = name;
            parser.skipChildren();
        } else {
            faults.unknown(name.text(), name.place(), submission.base());
            parser.skipChildren();
        }
    }

    /** A list is no member; in an object with nothing of a submission it may be that of all submissions. */
    private void reportList(JsonSubmission submission, boolean isAlone) {
        JsonText name = list;
        if (name == null) {
            return;
        }
        if (isAlone && !submission.hasNext() && submission.loose().isEmpty()) {
            faults.wrapped(name.text(), name.place());
        } else {
            faults.unknown(name.text(), name.place(), submission.base());
        }
    }

    private void figures(JsonSubmission submission) throws IOException {
        if (parser.currentToken() == JsonToken.START_ARRAY) {
            listed(submission);
            return;
        }
        if (!isObject(FIGURES)) {
            return;
        }
        while (parser.nextToken() == JsonToken.FIELD_NAME && !isTooLarge()) {
            JsonText indicator = key();
            parser.nextToken();
            value(indicator, submission);
        }
    }

    /** A list of figures, an object each; of other objects the first is a finding. */
    private void listed(JsonSubmission submission) throws IOException {
        boolean isSaid = false;
        while (parser.nextToken() != null && parser.currentToken() != JsonToken.END_ARRAY && !isTooLarge()) {
            Place start = place();
            List<JsonFigure> figures = parser.currentToken() == JsonToken.START_OBJECT ? figure(submission) : List.of();
            figures.forEach(submission::figure);
            if (figures.isEmpty() && !isSaid) {
                faults.noFigure(start);
                isSaid = true;
            }
            parser.skipChildren();
        }
    }

    private List<JsonFigure> figure(JsonSubmission submission) throws IOException {
        LooseFigures one = new LooseFigures();
        List<JsonText> strange = new ArrayList<>();
        while (parser.nextToken() == JsonToken.FIELD_NAME && !isTooLarge()) {
            JsonText name = key();
            JsonToken token = parser.nextToken();
            if (LooseFigures.isPart(name.text()) && token.isScalarValue()) {
                one.part(name, value());
            } else {
                strange.add(name);
                parser.skipChildren();
            }
        }
        List<JsonFigure> figures = one.take();
        if (!figures.isEmpty()) {
            strange.forEach(name -> faults.unknown(name.text(), name.place(), submission.base() + "/" + FIGURES));
        }
        return figures;
    }

    private void value(JsonText indicator, FigureTaker taker) throws IOException {
        JsonToken token = parser.currentToken();
        if (token == JsonToken.START_OBJECT) {
            breakdowns(taker, indicator);
        } else if (token == JsonToken.START_ARRAY) {
            list(taker, indicator);
        } else {
            taker.figure(new JsonFigure(indicator, new JsonText("", indicator.place()), value()));
        }
    }

    /** The objects of a list, each behind a mark that it begins; of anything else in it the mark alone. */
    private void list(FigureTaker submission, JsonText indicator) throws IOException {
        Place start = place();
        JsonText none = new JsonText("", indicator.place());
        boolean any = false;
        boolean isMarked = false;
        while (parser.nextToken() != null && parser.currentToken() != JsonToken.END_ARRAY && !isTooLarge()) {
            boolean isObject = parser.currentToken() == JsonToken.START_OBJECT;
            if (isObject || !isMarked) {
                submission.figure(new JsonFigure(indicator, none, counted(ITEM).at(any ? place() : start)));
            }
            isMarked |= !isObject;
            any = true;
            if (isObject) {
                breakdowns(submission, indicator);
            } else {
                parser.skipChildren();
            }
        }
        if (!any) {
            submission.figure(new JsonFigure(indicator, none, new JsonText(EMPTY_LIST, start)));
        }
    }

    /** The members of an indicator; those that have members in turn are indicators, whose names go on: {@code {"requests": {"received": {…}}}}. */
    private void breakdowns(FigureTaker submission, JsonText indicator) throws IOException {
        while (parser.nextToken() == JsonToken.FIELD_NAME && !isTooLarge()) {
            JsonText breakdown = key();
            if (parser.nextToken() == JsonToken.START_OBJECT) {
                String longer = indicator.text() + "." + breakdown.text();
                breakdowns(submission, counted(longer).at(breakdown.place()));
                continue;
            }
            JsonText category =
                    breakdown.text().equals(LooseFigures.VALUE) ? new JsonText("", breakdown.place()) : breakdown;
            submission.figure(new JsonFigure(indicator, category, value()));
        }
    }

    private void notes(JsonSubmission submission) throws IOException {
        if (!isObject("notes")) {
            return;
        }
        while (parser.nextToken() == JsonToken.FIELD_NAME && !isTooLarge()) {
            JsonText indicator = key();
            parser.nextToken();
            if (!submission.note(indicator, value())) {
                faults.repeatedNote(indicator, submission.base());
            }
        }
    }

    /** Whether the value is an object; null counts as an empty one, anything else is a finding. */
    private boolean isObject(String name) throws IOException {
        JsonToken token = parser.currentToken();
        if (token != JsonToken.START_OBJECT && token != JsonToken.VALUE_NULL) {
            faults.here("no-object", "name", name);
            parser.skipChildren();
        }
        return token == JsonToken.START_OBJECT;
    }

    private JsonText key() throws IOException {
        return counted(parser.currentName());
    }

    /** The value as its raw text: empty for null, and a mark for what cannot be one value. */
    private JsonText value() throws IOException {
        Place start = place();
        switch (parser.currentToken()) {
            case VALUE_NULL:
                return counted("");
            case START_ARRAY:
                parser.skipChildren();
                return new JsonText(ITEM, start);
            case START_OBJECT:
                parser.skipChildren();
                return new JsonText("{…}", start);
            case VALUE_NUMBER_FLOAT:
                return counted(StoredNumber.written(parser.getText()));
            default:
                return counted(parser.getText());
        }
    }

    private JsonText counted(String text) {
        texts++;
        characters += text.length();
        return new JsonText(text, place());
    }

    private boolean isTooLarge() {
        return texts > MOST_TEXTS || characters > MOST_CHARACTERS;
    }

    private Place place() {
        return Place.of(parser.currentTokenLocation());
    }
}
