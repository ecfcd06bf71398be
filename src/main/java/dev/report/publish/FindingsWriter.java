package dev.report.publish;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.report.aggregate.Coverage;
import dev.report.finding.Finding;
import dev.report.finding.Fix;
import dev.report.finding.Located;
import dev.report.finding.Remedy;
import dev.report.finding.Severity;
import dev.report.json.JsonText;
import dev.report.model.CellKey;
import dev.report.model.Text;
import dev.report.model.UnitCode;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Writes findings as JSON: one record a finding, counts by severity, coverage. */
public final class FindingsWriter {

    private final List<Finding> findings;
    private final int notEvaluated;
    private final Optional<Coverage> coverage;

    /**
     * @param notEvaluated how many claims could not be looked at
     * @param coverage who submitted; empty where single files are checked
     */
    public FindingsWriter(List<Finding> findings, int notEvaluated, Optional<Coverage> coverage) {
        this.findings = List.copyOf(findings);
        this.notEvaluated = notEvaluated;
        this.coverage = coverage;
    }

    /**
     * For {@code findings.json}: sentences in the language of the report, and in English beside them.
     *
     * @param language {@code zh} or {@code en}
     */
    public byte[] ofReport(String language) {
        return JsonText.of(json -> write(json, language, true));
    }

    /** For a program's eyes: sentences in one language, {@code zh} or {@code en}. */
    public byte[] in(String language) {
        return JsonText.of(json -> write(json, language, false));
    }

    private void write(JsonGenerator json, String language, boolean both) throws IOException {
        json.writeStartObject();
        json.writeStringField("language", language);
        json.writeArrayFieldStart("findings");
        for (Finding finding : findings) {
            finding(json, finding, language, both);
        }
        json.writeEndArray();
        json.writeObjectFieldStart("counts");
        for (Severity severity : Severity.values()) {
            json.writeNumberField(
                    severity.wireName(),
                    findings.stream()
                            .filter(finding -> finding.severity() == severity
                                    && finding.waived().isEmpty())
                            .count());
        }
        json.writeNumberField(
                "waived",
                findings.stream()
                        .filter(finding -> finding.waived().isPresent())
                        .count());
        json.writeNumberField("not_evaluated", notEvaluated);
        json.writeEndObject();
        if (coverage.isPresent()) {
            json.writeFieldName("coverage");
            CoverageJson.of(coverage.get(), true).write(json);
        }
        json.writeEndObject();
    }

    private static void finding(JsonGenerator json, Finding finding, String language, boolean both) throws IOException {
        json.writeStartObject();
        json.writeStringField("rule", finding.rule());
        json.writeStringField("severity", finding.severity().wireName());
        optional(json, "unit", finding.unit().map(UnitCode::value));
        optional(json, "cell", finding.cell().map(CellKey::toString));
        words(json, "message", finding.message(), language, both);
        optional(json, "expected", finding.expected());
        optional(json, "actual", finding.actual());
        optional(json, "difference", finding.difference());
        json.writeArrayFieldStart("locations");
        for (Located located : finding.locations()) {
            json.writeStartObject();
            json.writeStringField("file", located.at().file());
            json.writeNumberField("line", located.at().line());
            json.writeNumberField("column", located.at().column());
            if (!located.at().within().isEmpty()) {
                json.writeStringField("within", located.at().within());
            }
            json.writeStringField("label", located.label().in(language));
            json.writeStringField("value", located.value());
            json.writeEndObject();
        }
        json.writeEndArray();
        words(json, "help", finding.help(), language, both);
        if (!finding.basis().isEmpty()) {
            words(json, "basis", finding.basis(), language, both);
        }
        remedy(json, finding.remedy(), language);
        json.writeBooleanField("waived", finding.waived().isPresent());
        if (finding.waived().isPresent()) {
            json.writeObjectFieldStart("waiver");
            json.writeStringField("reason", finding.waived().get().reason());
            json.writeStringField("approver", finding.waived().get().approver());
            json.writeStringField("expires", finding.waived().get().expires());
            json.writeEndObject();
        }
        json.writeEndObject();
    }

    private static void remedy(JsonGenerator json, Remedy remedy, String language) throws IOException {
        if (remedy.fix().isPresent()) {
            json.writeFieldName("fix");
            fix(json, remedy.fix().get(), language);
        }
        if (!remedy.candidates().isEmpty()) {
            json.writeArrayFieldStart("candidates");
            for (Fix candidate : remedy.candidates()) {
                fix(json, candidate, language);
            }
            json.writeEndArray();
        }
    }

    private static void fix(JsonGenerator json, Fix fix, String language) throws IOException {
        json.writeStartObject();
        json.writeStringField("cell", fix.cell().toString());
        json.writeStringField("label", fix.label());
        json.writeStringField("from", fix.from());
        json.writeStringField("to", fix.to());
        json.writeStringField("slip", fix.slip().in(language));
        optional(json, "moved_from", fix.moved().map(moved -> moved.cell().toString()));
        json.writeArrayFieldStart("clears");
        for (Fix.Cleared cleared : fix.clears()) {
            json.writeStartObject();
            json.writeStringField("rule", cleared.rule());
            json.writeStringField("cell", cleared.cell().toString());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void words(JsonGenerator json, String name, Text text, String language, boolean both)
            throws IOException {
        json.writeStringField(name, text.in(language));
        if (both) {
            json.writeStringField(name + "_en", text.en());
        }
    }

    private static void optional(JsonGenerator json, String name, Optional<String> value) throws IOException {
        if (value.isPresent()) {
            json.writeStringField(name, value.get());
        }
    }
}
