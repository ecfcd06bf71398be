package dev.report.compare;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.report.compare.figure.FigureChange;
import dev.report.compare.figure.Numbers;
import dev.report.compare.figure.UnitChange;
import dev.report.compare.prose.Sentence;
import dev.report.compare.prose.SentenceChange;
import dev.report.json.JsonText;
import dev.report.json.PublishedFigure.Given;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Optional;

/** Writes a difference as JSON: everything that differs, with all units behind it. */
public final class DifferenceJson {

    private final JsonGenerator json;

    private DifferenceJson(JsonGenerator json) {
        this.json = json;
    }

    public static byte[] of(Difference difference) {
        return JsonText.of(json -> new DifferenceJson(json).write(difference));
    }

    private void write(Difference difference) throws IOException {
        json.writeStartObject();
        side("before", difference.before());
        side("after", difference.after());
        json.writeObjectFieldStart("counts");
        json.writeNumberField("shared_figures", difference.shared());
        for (FigureChange.Kind kind : FigureChange.Kind.values()) {
            json.writeNumberField("figures_" + kind.wireName(), difference.count(kind));
        }
        json.writeNumberField("same_sentences", difference.sameSentences());
        for (SentenceChange.Kind kind : SentenceChange.Kind.values()) {
            json.writeNumberField("sentences_" + kind.wireName(), difference.count(kind));
        }
        json.writeEndObject();
        json.writeArrayFieldStart("figures");
        for (FigureChange change : difference.figures()) {
            figure(change);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("sentences");
        for (SentenceChange change : difference.sentences()) {
            sentence(change);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void side(String name, Side side) throws IOException {
        json.writeObjectFieldStart(name);
        json.writeStringField("name", side.name());
        json.writeStringField("definition", side.model().definition());
        json.writeStringField("year", side.model().year());
        if (!side.model().periodName().isEmpty()) {
            json.writeStringField("period_name", side.model().periodName());
        }
        json.writeStringField("issuer", side.model().issuer().name());
        json.writeBooleanField("draft", side.model().draft());
        json.writeBooleanField("units_known", side.units().isKnown());
        json.writeEndObject();
    }

    private void figure(FigureChange change) throws IOException {
        json.writeStartObject();
        json.writeStringField("key", change.key());
        json.writeStringField("label", change.label());
        json.writeStringField("kind", change.kind().wireName());
        given("before", change.before());
        given("after", change.after());
        number("difference", change.difference());
        number("percent", change.percent());
        json.writeArrayFieldStart("units");
        for (UnitChange unit : change.units()) {
            json.writeStartObject();
            json.writeStringField("unit", unit.code());
            json.writeStringField("name", unit.name());
            number("before", unit.before());
            number("after", unit.after());
            number("difference", Optional.of(unit.difference()));
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void given(String name, Optional<Given> given) throws IOException {
        if (given.isEmpty()) {
            json.writeNullField(name);
            return;
        }
        json.writeObjectFieldStart(name);
        number("value", Numbers.parse(given.get().value()));
        json.writeStringField("state", given.get().state().wireName());
        json.writeStringField("measure", given.get().measure());
        json.writeBooleanField("approximate", given.get().approximate());
        json.writeEndObject();
    }

    private void sentence(SentenceChange change) throws IOException {
        json.writeStartObject();
        json.writeStringField("kind", change.kind().wireName());
        sentence("before", change.before());
        sentence("after", change.after());
        json.writeArrayFieldStart("numbers");
        for (SentenceChange.NumberPair pair : change.numbers()) {
            json.writeStartObject();
            json.writeStringField("before", pair.before());
            json.writeStringField("after", pair.after());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void sentence(String name, Optional<Sentence> sentence) throws IOException {
        if (sentence.isEmpty()) {
            json.writeNullField(name);
            return;
        }
        json.writeObjectFieldStart(name);
        json.writeStringField("section", sentence.get().section());
        json.writeStringField("heading", sentence.get().heading());
        json.writeStringField("text", sentence.get().text());
        json.writeEndObject();
    }

    private void number(String name, Optional<BigDecimal> number) throws IOException {
        if (number.isEmpty()) {
            json.writeNullField(name);
        } else {
            json.writeNumberField(name, new BigDecimal(Numbers.plain(number.get())));
        }
    }
}
