package dev.report.publish;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.report.aggregate.Consolidation;
import dev.report.compose.Block;
import dev.report.compose.ReportModel;
import dev.report.definition.ReportDefinition;
import dev.report.definition.form.AggregationMode;
import dev.report.model.Entry;
import dev.report.model.Measure;
import dev.report.model.Quantity;
import dev.report.project.ReportProject;
import dev.report.project.Unit;
import java.io.IOException;
import java.util.Optional;

/**
 * Writes {@code model.json}: every figure of the issuer with its subtotals by kind of unit, in definition order.
 *
 * <p>The public part, which is attached to the PDF, is the same without what the project keeps to itself.
 */
public final class ModelWriter {

    private final ReportProject project;
    private final Consolidation consolidation;
    private final ReportModel report;

    public ModelWriter(ReportProject project, Consolidation consolidation, ReportModel report) {
        this.project = project;
        this.consolidation = consolidation;
        this.report = report;
    }

    /** The whole model. */
    public byte[] full() {
        return JsonText.of(json -> write(json, true));
    }

    /** What may be published: subtotals only where the project publishes provenance, no names of units that are missing. */
    public byte[] publicPart() {
        return JsonText.of(json -> write(json, false));
    }

    private void write(JsonGenerator json, boolean whole) throws IOException {
        ReportDefinition definition = project.definition();
        json.writeStartObject();
        json.writeBooleanField("draft", report.draft());
        json.writeStringField("definition", definition.id());
        json.writeNumberField("year", project.year());
        json.writeObjectFieldStart("issuer");
        json.writeStringField("code", project.issuer().code().value());
        json.writeStringField("name", project.issuer().name());
        json.writeEndObject();
        json.writeStringField("title", report.title());
        json.writeStringField("published", report.publishedIso());
        json.writeFieldName("coverage");
        coverage(json, whole);
        json.writeArrayFieldStart("figures");
        for (int cell = 0; cell < definition.cells().size(); cell++) {
            figure(json, cell, whole || project.publishProvenance());
        }
        json.writeEndArray();
        json.writeArrayFieldStart("sections");
        for (ReportModel.SectionModel section : report.sections()) {
            section(json, section);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void coverage(JsonGenerator json, boolean whole) throws IOException {
        json.writeStartObject();
        json.writeNumberField("expected", consolidation.coverage().expected().size());
        json.writeNumberField("submitted", consolidation.coverage().submitted().size());
        if (whole) {
            json.writeArrayFieldStart("missing");
            for (Unit unit : consolidation.coverage().missing()) {
                json.writeString(unit.code().value());
            }
            json.writeEndArray();
        }
        json.writeEndObject();
    }

    private void figure(JsonGenerator json, int cell, boolean subtotals) throws IOException {
        ReportDefinition definition = project.definition();
        Entry entry = consolidation.total().entry(cell);
        Measure measure = definition.cells().measure(cell);
        json.writeStartObject();
        json.writeStringField("key", definition.cells().key(cell).toString());
        json.writeStringField("label", definition.label(cell));
        value(json, "value", entry);
        Consolidation.CellCoverage coverage = consolidation.coverage(cell);
        json.writeStringField("state", isZeroByPolicy(cell, coverage) ? "blank" : state(entry));
        json.writeStringField("measure", measure.label());
        json.writeBooleanField(
                "approximate", entry.quantity().map(Quantity::approximate).orElse(false));
        json.writeStringField(
                "operation", definition.indicator(cell).mode().operation().wireName());
        json.writeObjectFieldStart("units");
        json.writeNumberField("given", coverage.given());
        json.writeNumberField("asked", coverage.asked());
        json.writeEndObject();
        if (subtotals) {
            json.writeObjectFieldStart("by");
            for (String kind : consolidation.kinds()) {
                Optional<Entry> subtotal = consolidation.subtotal(cell, kind);
                if (subtotal.isPresent()) {
                    value(json, kind, subtotal.get());
                }
            }
            json.writeEndObject();
        }
        json.writeEndObject();
    }

    private static void value(JsonGenerator json, String name, Entry entry) throws IOException {
        Optional<Quantity> quantity = entry.quantity();
        json.writeFieldName(name);
        if (quantity.isPresent()) {
            json.writeNumber(Quantity.plain(quantity.get().value()));
        } else {
            json.writeNull();
        }
    }

    /** Whether a figure is 0 because all left it blank and the policy reads blanks so: it is printed, yet nobody gave it. */
    private boolean isZeroByPolicy(int cell, Consolidation.CellCoverage coverage) {
        return coverage.given() == 0
                && consolidation.total().isReported(cell)
                && project.definition().indicator(cell).mode() != AggregationMode.RECOMPUTE;
    }

    private static String state(Entry entry) {
        if (entry instanceof Entry.Reported) {
            return "reported";
        }
        return entry instanceof Entry.NotApplicable ? "not-applicable" : "blank";
    }

    private static void section(JsonGenerator json, ReportModel.SectionModel section) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", section.id());
        json.writeStringField("heading", section.heading());
        json.writeArrayFieldStart("text");
        for (Block block : section.blocks()) {
            if (block instanceof Block.Text text) {
                for (String line : ProseText.lines(text.prose())) {
                    json.writeString(line);
                }
            }
        }
        json.writeEndArray();
        json.writeArrayFieldStart("tables");
        for (Block block : section.blocks()) {
            if (block instanceof Block.Table table) {
                json.writeString(table.id());
            }
        }
        json.writeEndArray();
        json.writeEndObject();
    }
}
