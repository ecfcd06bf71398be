package dev.report.cli.print;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.report.bind.Submission;
import dev.report.compile.Compilation;
import dev.report.definition.text.TextForm;
import dev.report.definition.text.TextItem;
import dev.report.definition.text.TextList;
import dev.report.model.CellKey;
import dev.report.model.TextValue;
import dev.report.model.UnitCode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Prints where words come from: of each unit the text, and the file, line and column where it was read. */
public final class TraceWords {

    private final Compilation compilation;
    private final Optional<UnitCode> only;

    /** @param only the unit whose words are wanted; empty for all */
    public TraceWords(Compilation compilation, Optional<UnitCode> only) {
        this.compilation = compilation;
        this.only = only;
    }

    /** What a name means that is no figure's: a text cell or a column of a list by key or label, or all columns of a list. */
    public static List<TextItem> named(TextForm form, String name) {
        TextItem cell = form.cellNamed(name);
        TextList list = form.listNamed(name);
        if (cell != null || list != null) {
            return cell != null ? List.of(cell) : list.columns();
        }
        Optional<TextItem> column = form.lists().stream()
                .flatMap(one -> one.columns().stream())
                .filter(one -> one.label().equals(name))
                .findFirst();
        return form.item(name).or(() -> column).map(List::of).orElse(List.of());
    }

    /** One answer of one unit. */
    private record Answer(Submission from, TextItem item, TextValue value) {}

    /** The answers unit by unit; those of a list row by row. */
    private List<Answer> answers(List<TextItem> items) {
        List<Answer> answers = new ArrayList<>();
        for (Submission submission : compilation.submissions().submissions()) {
            CellKey first = items.get(0).key();
            boolean isWanted =
                    only.isEmpty() || only.get().equals(submission.unit().code());
            if (isWanted && first.breakdown().isEmpty()) {
                items.forEach(item -> submission
                        .texts()
                        .all(item.key())
                        .forEach(value -> answers.add(new Answer(submission, item, value))));
            } else if (isWanted) {
                submission
                        .texts()
                        .rows(first.indicator())
                        .forEach(row ->
                                items.forEach(item -> row.value(item.key().breakdown())
                                        .ifPresent(value -> answers.add(new Answer(submission, item, value)))));
            }
        }
        return answers;
    }

    public void print(List<TextItem> items, Screen screen) {
        for (Answer answer : answers(items)) {
            TextValue value = answer.value();
            String shown = switch (value.state()) {
                case GIVEN -> value.value();
                case NOT_APPLICABLE -> screen.say("trace.not-applicable");
                case BLANK, UNREADABLE -> screen.say("trace.blank");
            };
            String read = value.text().equals(shown) || value.text().isBlank()
                    ? ""
                    : "  " + screen.say("trace.read", "text", value.text().strip());
            screen.out()
                    .println(answer.item().key() + "  " + answer.item().label() + "  "
                            + answer.from().unit().name() + "  " + screen.paint("1", shown) + "  " + value.at() + read);
        }
    }

    public void write(List<TextItem> items, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeArrayFieldStart("texts");
        for (Answer answer : answers(items)) {
            TextValue value = answer.value();
            json.writeStartObject();
            json.writeStringField("key", answer.item().key().toString());
            json.writeStringField("label", answer.item().label());
            json.writeStringField("unit", answer.from().unit().code().value());
            json.writeStringField("value", value.value());
            json.writeStringField("text", value.text());
            json.writeStringField("file", value.at().file());
            json.writeNumberField("line", value.at().line());
            json.writeNumberField("column", value.at().column());
            if (!value.at().within().isEmpty()) {
                json.writeStringField("within", value.at().within());
            }
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }
}
