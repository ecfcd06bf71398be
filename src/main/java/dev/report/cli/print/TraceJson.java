package dev.report.cli.print;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.report.aggregate.Consolidation;
import dev.report.bind.Submission;
import dev.report.compile.Compilation;
import dev.report.definition.ReportDefinition;
import dev.report.model.Entry;
import dev.report.model.Figure;
import dev.report.model.FigureTable;
import dev.report.model.Operation;
import dev.report.model.Provenance;
import dev.report.model.Quantity;
import dev.report.model.SourceLocation;
import dev.report.model.UnitCode;
import dev.report.project.Unit;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * {@code trace --format json}: the tree of what figures were made of.
 *
 * <p>Shape: {@code {"figures": [{key, label, value, state, measure, operation, given, asked, inputs: [figure …], cited: [place …]}]}}; an
 * input that was read has {@code unit}, {@code name}, {@code kind} and the place and text instead of inputs of its own; one that was computed
 * for a unit has all but the place and text, and the {@code formula}.
 */
public final class TraceJson {

    private final Compilation compilation;
    private final ReportDefinition definition;
    private final JsonGenerator json;

    public TraceJson(Compilation compilation, JsonGenerator json) {
        this.compilation = compilation;
        this.definition = compilation.project().definition();
        this.json = json;
    }

    /**
     * @param only the unit whose figures are wanted; empty for those of a kind, or the issuer's
     * @param kind the kind of unit whose figures are wanted
     */
    public void write(List<Integer> cells, Optional<UnitCode> only, Optional<String> kind) throws IOException {
        json.writeStartObject();
        json.writeArrayFieldStart("figures");
        for (int cell : cells) {
            json.writeStartObject();
            if (only.isPresent()) {
                figure(unitsFigure(cell, only.get()), kind);
            } else if (kind.isPresent()) {
                figure(compilation.consolidation().figure(cell, kind.get()).orElseThrow(), kind);
            } else {
                figure(compilation.consolidation().figure(cell), kind);
            }
            cited(cell, only.map(UnitCode::value).or(() -> kind).orElse(""));
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private Figure unitsFigure(int cell, UnitCode code) {
        FigureTable table = compilation
                .submissions()
                .of(code)
                .map(Submission::table)
                .orElseGet(() -> new FigureTable.Builder(code, definition.cells()).build());
        return compilation.consolidation().figure(table, cell);
    }

    private void figure(Figure figure, Optional<String> kind) throws IOException {
        int cell = definition.cells().position(figure.key());
        json.writeStringField("key", figure.key().toString());
        json.writeStringField("label", definition.label(cell));
        value(figure.entry());
        json.writeStringField("measure", definition.cells().measure(cell).label());
        if (figure.provenance() instanceof Provenance.Computed computed) {
            computed(cell, computed, kind);
        } else {
            read(figure);
        }
    }

    private void value(Entry entry) throws IOException {
        Optional<Quantity> quantity = entry.quantity();
        if (quantity.isPresent()) {
            json.writeNumberField("value", quantity.get().value());
            json.writeBooleanField("approximate", quantity.get().approximate());
        } else {
            json.writeNullField("value");
        }
        String empty = entry instanceof Entry.NotApplicable ? "not-applicable" : "blank";
        json.writeStringField("state", quantity.isPresent() ? "reported" : empty);
    }

    private void computed(int cell, Provenance.Computed computed, Optional<String> kind) throws IOException {
        Operation operation = computed.operation();
        json.writeStringField("operation", operation.wireName());
        Consolidation consolidation = compilation.consolidation();
        Consolidation.CellCoverage coverage =
                kind.map(of -> consolidation.coverage(cell, of)).orElseGet(() -> consolidation.coverage(cell));
        if (operation == Operation.RECOMPUTE) {
            json.writeStringField(
                    "formula",
                    definition
                            .indicator(cell)
                            .formula()
                            .map(form -> form.text())
                            .orElse(""));
        } else {
            json.writeNumberField("given", coverage.given());
            json.writeNumberField("asked", coverage.asked());
        }
        json.writeArrayFieldStart("inputs");
        for (Figure input : computed.inputs()) {
            json.writeStartObject();
            figure(input, kind);
            if (operation != Operation.RECOMPUTE && input.provenance() instanceof Provenance.Computed) {
                unit(input.unit());
            }
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void unit(UnitCode code) throws IOException {
        json.writeStringField("unit", code.value());
        Optional<Unit> unit = compilation.project().roster().unit(code);
        if (unit.isPresent()) {
            json.writeStringField("name", unit.get().name());
            json.writeStringField("kind", unit.get().kind());
        }
    }

    private void read(Figure leaf) throws IOException {
        unit(leaf.unit());
        if (leaf.provenance() instanceof Provenance.Read read) {
            place(read.at());
            json.writeStringField("text", read.text());
        }
    }

    private void place(SourceLocation at) throws IOException {
        json.writeStringField("file", at.file());
        json.writeNumberField("line", at.line());
        json.writeNumberField("column", at.column());
        if (!at.within().isEmpty()) {
            json.writeStringField("within", at.within());
        }
    }

    private void cited(int cell, String unit) throws IOException {
        json.writeArrayFieldStart("cited");
        for (Cited cited : Cited.of(compilation, definition.cells().key(cell), unit)) {
            json.writeStartObject();
            place(cited.citation().at());
            json.writeStringField("text", cited.citation().text());
            json.writeStringField("part", cited.part());
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
