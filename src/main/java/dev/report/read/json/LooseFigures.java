package dev.report.read.json;

import com.fasterxml.jackson.core.JsonToken;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** What stands beside unit and year in a submission that may have no {@code figures}: the figures themselves, or the parts of one. */
final class LooseFigures implements JsonObjectReader.FigureTaker {

    private static final String INDICATOR = "indicator";
    private static final String BREAKDOWN = "breakdown";
    static final String VALUE = "value";
    /** In the words of both languages. */
    private static final Map<String, String> PARTS = Map.of(
            INDICATOR, INDICATOR, BREAKDOWN, BREAKDOWN, VALUE, VALUE, "指标", INDICATOR, "分类项", BREAKDOWN, "数值", VALUE);

    /** A key of a form, or a label. */
    private static final Pattern FIGURE = Pattern.compile("\\p{ASCII}*[./]\\p{ASCII}*|.*\\p{IsHan}.*");

    private final List<JsonText> names = new ArrayList<>();
    private final List<JsonFigure> figures = new ArrayList<>();
    private final Map<String, JsonText> parts = new HashMap<>();

    /** Whether a name is that of a part of one figure. */
    static boolean isPart(String name) {
        return PARTS.containsKey(name);
    }

    /** Whether a member may be a figure, by its name and by how its value begins; not one whose name is a slip for another. */
    static boolean mayBe(String name, JsonToken value) {
        boolean isNamed =
                value == JsonToken.START_OBJECT || FIGURE.matcher(name).matches();
        return isNamed && value != JsonToken.START_ARRAY && !JsonFaults.isNearlyKnown(name);
    }

    void begin(JsonText name) {
        names.add(name);
    }

    void part(JsonText name, JsonText value) {
        names.add(name);
        parts.putIfAbsent(PARTS.getOrDefault(name.text(), name.text()), value);
    }

    @Override
    public void figure(JsonFigure figure) {
        figures.add(figure);
    }

    /** The figures, which are then no strangers any more. */
    List<JsonFigure> take() {
        JsonText indicator = parts.get(INDICATOR);
        JsonText value = parts.get(VALUE);
        if (indicator != null && value != null) {
            JsonText none = new JsonText("", indicator.place());
            figures.add(new JsonFigure(indicator, parts.getOrDefault(BREAKDOWN, none), value));
            names.removeIf(name -> isPart(name.text()));
        }
        names.removeIf(name -> !isPart(name.text()));
        return figures;
    }

    List<JsonText> names() {
        return names;
    }
}
