package dev.report.project.history;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.report.config.ConfigProblems;
import dev.report.config.ConfigReader;
import dev.report.definition.ReportDefinition;
import dev.report.json.ModelReader;
import dev.report.json.PublishedFigure;
import dev.report.json.PublishedModel;
import dev.report.model.Entry;
import dev.report.model.FigureTable;
import dev.report.model.Measure;
import dev.report.model.Period;
import dev.report.model.Quantity;
import dev.report.model.SourceLocation;
import dev.report.model.Text;
import dev.report.model.UnitCode;
import dev.report.project.History;
import dev.report.project.Issuer;
import dev.report.project.TextFile;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Reads what was published last year and reports what cannot be compared with: a draft, another year, another body. */
public final class HistoryReader {

    private static final List<String> STATES = Stream.of(PublishedFigure.State.values())
            .map(PublishedFigure.State::wireName)
            .toList();

    /** The file of the units' figures beside a model. */
    public static final String UNITS = "units.csv";

    private final ReportDefinition definition;
    private final Issuer issuer;
    private final ConfigProblems problems;

    /** @param issuer whose report is made; last year's may have had another code or another name, but not both */
    public HistoryReader(ReportDefinition definition, Issuer issuer, ConfigProblems problems) {
        this.definition = definition;
        this.issuer = issuer;
        this.problems = problems;
    }

    /**
     * Reads a published model, and the figures of its units if they are beside it.
     *
     * @param folder the folder that holds {@code model.json}
     * @param name the model's name in messages
     * @param expected the period before that of the report
     */
    public History read(Path folder, String name, Period expected) throws IOException {
        ModelReader reader = model(TextFile.read(folder.resolve(PublishedModel.FILE)), name);
        PublishedModel model = reader.model();
        reader.faults().forEach(this::tell);
        if (model.draft()) {
            problems.add("project-file.history-draft", reader.at("draft"));
        }
        FigureTable figures = figures(reader, model, name);
        checkPeriod(reader, model.year(), expected);
        if (reader.has("issuer")) {
            checkIssuer(reader, model.issuer());
        }
        String units = name.replace(PublishedModel.FILE, UNITS);
        Map<UnitCode, FigureTable> byUnit =
                Files.isRegularFile(folder.resolve(UNITS)) ? units(folder, units, expected) : Map.of();
        return new History(expected.named(model.periodName()), name, figures, byUnit, Map.of(), Map.of());
    }

    /**
     * Reads the figures of the units alone, where the model beside them was lost: only they can be compared with.
     *
     * @param folder the folder that holds {@code units.csv}
     * @param name its name in messages
     */
    public History readUnits(Path folder, String name, Period expected) throws IOException {
        FigureTable nothing = new FigureTable.Builder(issuer.code(), definition.cells()).build();
        return new History(expected, name, nothing, units(folder, name, expected), Map.of(), Map.of());
    }

    private Map<UnitCode, FigureTable> units(Path folder, String name, Period expected) throws IOException {
        return new UnitHistory(name, expected, definition, problems).read(TextFile.read(folder.resolve(UNITS)));
    }

    private ModelReader model(String text, String name) throws IOException {
        try {
            return ModelReader.read(text, name);
        } catch (JsonProcessingException e) {
            throw ConfigReader.syntax(e, name, problems);
        }
    }

    private void tell(ModelReader.Fault fault) {
        switch (fault.problem()) {
            case STATE -> problems.unknown("project-file.history-state", fault.at(), fault.word(), STATES);
            case TWICE -> problems.add("project-file.history-twice", fault.at()).values("cell", fault.word());
        }
    }

    private FigureTable figures(ModelReader reader, PublishedModel model, String name) {
        if (!reader.has("figures")) {
            problems.form(SourceLocation.of(name, 1, 1), "config.missing-key", "name", "figures");
        }
        FigureTable.Builder table = new FigureTable.Builder(issuer.code(), definition.cells());
        FigureTable.Source source = new FigureTable.Source(name, "");
        boolean isOfAnotherForm =
                reader.has("definition") && !definition.lineage().contains(model.definition());
        boolean isForeign = true;
        for (PublishedFigure figure : model.figures()) {
            if (figure.key().isEmpty()) {
                problems.form(figure.at().figure(), "config.missing-key", "name", "key");
            }
            int cell = definition.cells().position(figure.key());
            if (cell < 0) {
                continue;
            }
            isForeign = false;
            if (table.isSeen(cell)) {
                problems.add("project-file.history-twice", figure.at().key()).values("cell", definition.label(cell));
            }
            SourceLocation at = figure.at().figure();
            table.read(cell, source, at.line(), at.column(), "");
            table.entry(cell, entry(figure, cell, isOfAnotherForm));
        }
        if (isForeign && reader.has("definition") && !model.figures().isEmpty()) {
            problems.add("project-file.history-definition", reader.at("definition"))
                    .values("found", model.definition(), "definition", definition.id());
        }
        return definition.computations().fillWhole(table);
    }

    /** A model that does not say its year or period is taken for the one before. */
    private void checkPeriod(ModelReader reader, String id, Period expected) {
        if (!id.isEmpty() && !id.equals(expected.id())) {
            Text found =
                    Period.ofId(id).map(other -> other.calledBeside(expected)).orElse(Text.same(id));
            problems.add("project-file.history-year", reader.at(reader.has("period") ? "period" : "year"))
                    .values("found", found, "expected", expected.label());
        }
    }

    private void checkIssuer(ModelReader reader, PublishedModel.Issuer last) {
        String code = last.code().isEmpty() ? issuer.code().value() : last.code();
        String name = last.name().isEmpty() ? issuer.name() : last.name();
        if (!code.equals(issuer.code().value()) && !name.equals(issuer.name())) {
            problems.add("project-file.history-issuer", reader.at("issuer/code"))
                    .values("name", name, "code", code, "expected", issuer.name(), "own", issuer.code());
        }
    }

    /** @param isOfAnotherForm whether last year's form may have asked for more decimals */
    private Entry entry(PublishedFigure figure, int cell, boolean isOfAnotherForm) {
        String value = figure.given().value();
        PublishedFigure.State state = figure.given().state();
        if (value.isEmpty() == (state == PublishedFigure.State.REPORTED)) {
            problems.add("project-file.history-empty", figure.at().figure())
                    .values("cell", definition.label(cell), "state", state.wireName(), "value", value);
            return new Entry.Blank();
        }
        return switch (state) {
            case REPORTED -> reported(figure, cell, isOfAnotherForm);
            case NOT_APPLICABLE -> new Entry.NotApplicable();
            case BLANK -> new Entry.Blank();
        };
    }

    private Entry reported(PublishedFigure figure, int cell, boolean isOfAnotherForm) {
        Measure measure = definition.cells().measure(cell);
        String value = figure.given().value();
        try {
            BigDecimal number = Quantity.sane(new BigDecimal(value));
            boolean rounds = number.scale() > measure.decimals() && (isOfAnotherForm || !measure.isCount());
            BigDecimal held = rounds ? number.setScale(measure.decimals(), RoundingMode.HALF_UP) : number;
            return new Entry.Reported(new Quantity(held, measure, figure.given().approximate()));
        } catch (ArithmeticException | NumberFormatException e) {
            problems.add("project-file.history-value", figure.at().value())
                    .values("value", value, "cell", definition.label(cell));
            return new Entry.Blank();
        }
    }
}
