package dev.report.read.json;

import dev.report.read.raw.RawRow;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One submission object: its members come in any order, so it is gathered whole before its first row can be made. */
final class JsonSubmission implements JsonObjectReader.FigureTaker {

    static final int UNIT = 0;
    static final int YEAR = 1;
    static final int INDICATOR = 2;
    static final int BREAKDOWN = 3;
    static final int VALUE = 4;
    static final int NOTE = 5;

    private final String base;
    private final List<JsonFigure> figures = new ArrayList<>();
    private final Map<String, JsonText> notes = new HashMap<>();
    private final List<JsonText> noteKeys = new ArrayList<>();
    private final Set<String> noted = new HashSet<>();
    private final LooseFigures looseFigures = new LooseFigures();
    private JsonText unit;
    private JsonText year;
    private int emitted;

    /**
     * An object without members so far.
     *
     * @param base its pointer, empty for the only one, {@code /2} for the third of several
     */
    JsonSubmission(String base, Place start) {
        this.base = base;
        this.unit = new JsonText("", start);
        this.year = new JsonText("", start);
    }

    String base() {
        return base;
    }

    void unit(JsonText text) {
        unit = text;
    }

    void year(JsonText text) {
        year = text;
    }

    LooseFigures looseFigures() {
        return looseFigures;
    }

    /** Takes the figures that stand beside unit and year for the submission's own. */
    void takeLoose() {
        figures.addAll(looseFigures.take());
    }

    /** The names of members that are no part of the submission. */
    List<JsonText> loose() {
        return looseFigures.names();
    }

    @Override
    public void figure(JsonFigure figure) {
        figures.add(figure);
    }

    /** Adds a note; of two on one indicator the first counts. Answers whether it was the first. */
    boolean note(JsonText indicator, JsonText text) {
        noteKeys.add(indicator);
        return notes.putIfAbsent(indicator.text(), text) == null;
    }

    /** The keys of notes on indicators of which no figure was given. */
    List<JsonText> notesWithoutFigure() {
        Set<String> given = new HashSet<>();
        figures.forEach(figure -> {
            given.add(figure.indicator().text());
            given.add(inSteps(figure));
        });
        return noteKeys.stream().filter(key -> !given.contains(key.text())).toList();
    }

    /** The key of an indicator whose name goes on in its member: {@code {"licensing": {"decisions": 12}}}. */
    private static String inSteps(JsonFigure figure) {
        return figure.indicator().text() + "." + figure.breakdown().text();
    }

    boolean hasNext() {
        return emitted < figures.size();
    }

    /** The next figure as a row; an indicator's note comes with its first one. */
    RawRow next() {
        JsonFigure figure = figures.get(emitted++);
        JsonText indicator = figure.indicator();
        String noteKey = notes.containsKey(inSteps(figure)) ? inSteps(figure) : indicator.text();
        boolean isFirst = !notes.isEmpty() && noted.add(noteKey);
        JsonText note = isFirst ? notes.get(noteKey) : null;
        if (note == null) {
            note = new JsonText("", indicator.place());
        }
        JsonText[] fields = {unit, year, indicator, figure.breakdown(), figure.value(), note};
        String[] texts = new String[fields.length];
        Place[] places = new Place[fields.length];
        for (int i = 0; i < fields.length; i++) {
            texts[i] = fields[i].text();
            places[i] = fields[i].place();
        }
        return new RawRow(texts, figure.breakdown().place().line(), new JsonPlaces(base, places));
    }
}
