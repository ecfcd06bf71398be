package dev.report.read.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import dev.report.finding.Raised;
import dev.report.finding.Severity;
import dev.report.json.GivenWords;
import dev.report.json.ModelReader;
import dev.report.json.PublishedFigure;
import dev.report.json.PublishedModel;
import dev.report.model.CellKey;
import dev.report.model.SourceLocation;
import dev.report.model.Text;
import dev.report.read.raw.Faults;
import dev.report.read.raw.RawRow;
import dev.report.read.raw.RowSource;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The figures and lists of a report's {@code model.json} as rows of (unit, year, indicator, breakdown, value, note): the report of one
 * level is a submission of the next, its issuer the unit.
 *
 * <p>Blanks: a blank figure is an empty value, one that is not applicable a dash.
 *
 * <p>Errors: {@code unreadable-file} where the text is no JSON, {@code lower-report} for a draft, another definition, or JSON
 * that is no model: no row then; {@code incomplete-lower-report} where units had not submitted,
 * and as a remark where they gave words that stay below.
 */
final class ModelRows implements RowSource {

    private static final String NOT_APPLICABLE = "—";

    private final JsonParser parser;
    private final Faults faults;
    private final List<String> definitions;
    private final JsonSubmission rows;
    private boolean isRead;
    private boolean isRefused;

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
                take(ModelReader.read(parser, faults.file()));
            } catch (JsonProcessingException e) {
                isRefused = true;
                new JsonFaults(parser, faults).report(e);
            }
        }
        return !isRefused && rows.hasNext() ? rows.next() : null;
    }

    private void take(ModelReader reader) {
        PublishedModel model = reader.model();
        if (!reader.has("figures")) {
            refuse("lower-report.shape", reader.at("figures"), "");
        }
        reader.faults()
                .forEach(fault -> refuse("lower-report." + fault.problem().wireName(), fault.at(), fault.word())
                        .values("name", fault.word()));
        if (model.draft()) {
            refuse("lower-report.draft", reader.at("draft"), "true");
        }
        if (!definitions.contains(model.definition())) {
            refuse("lower-report.definition", reader.at("definition"), model.definition())
                    .values("definition", model.definition(), "expected", definitions.get(0));
        }
        PublishedModel.Coverage coverage = model.coverage();
        if (!isRefused && coverage.submitted() < coverage.expected()) {
            faults.file("incomplete-lower-report.units")
                    .values("expected", coverage.expected(), "submitted", coverage.submitted());
        }
        rows.unit(text(model.issuer().code(), reader.at("issuer/code")));
        rows.year(text(model.year(), reader.at(reader.has("period") ? "period" : "year")));
        model.figures().forEach(this::row);
        words(reader.words(), model.issuer().code());
    }

    /**
     * Lists are carried up row by row, and so is what the issuer itself gave in words. What its units said is no word of the issuer's:
     * that it stays below is said.
     */
    private void words(GivenWords words, String issuer) {
        Set<String> left = new LinkedHashSet<>();
        for (GivenWords.Cell cell : words.texts()) {
            if (cell.unit().equals(issuer)) {
                rows.figure(new JsonFigure(
                        text(cell.key(), cell.value().at()),
                        text("", cell.value().at()),
                        text(cell.value())));
            } else {
                left.add(cell.label());
            }
        }
        words.lists().forEach(this::list);
        if (!isRefused && !left.isEmpty()) {
            faults.file("incomplete-lower-report.words")
                    .severity(Severity.INFO)
                    .values("labels", Text.list(List.copyOf(left)));
        }
    }

    /** As a list stands in a submission in JSON: a mark before each row, another one for no row. */
    private void list(GivenWords.Listed list) {
        JsonText key = text(list.key(), list.at());
        JsonText none = text("", list.at());
        if (list.rows().isEmpty()) {
            rows.figure(new JsonFigure(key, none, text(JsonObjectReader.EMPTY_LIST, list.at())));
        }
        for (Map<String, GivenWords.Word> row : list.rows()) {
            SourceLocation at =
                    row.values().stream().findFirst().map(GivenWords.Word::at).orElse(list.at());
            rows.figure(new JsonFigure(text(list.key(), at), none, text(JsonObjectReader.ITEM, at)));
            row.forEach((column, word) ->
                    rows.figure(new JsonFigure(text(list.key(), word.at()), text(column, word.at()), text(word))));
        }
    }

    private static JsonText text(GivenWords.Word word) {
        return text(word.text(), word.at());
    }

    private Raised refuse(String id, SourceLocation at, String value) {
        isRefused = true;
        return faults.at(id, at, value);
    }

    private void row(PublishedFigure figure) {
        Optional<CellKey> cell = CellKey.parse(figure.key());
        SourceLocation at = figure.at().key();
        rows.figure(new JsonFigure(
                text(cell.map(CellKey::indicator).orElse(figure.key()), at),
                text(cell.map(CellKey::breakdown).orElse(""), at),
                text(value(figure.given()), figure.at().value())));
    }

    private static String value(PublishedFigure.Given given) {
        if (given.state() == PublishedFigure.State.NOT_APPLICABLE) {
            return NOT_APPLICABLE;
        }
        return given.approximate() ? given.value() + "余" : given.value();
    }

    private static JsonText text(String text, SourceLocation at) {
        return new JsonText(text, new Place(at.line(), at.column()));
    }
}
