package dev.report.cli.print;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.report.definition.rule.Rule;
import dev.report.finding.Finding;
import dev.report.finding.Located;
import dev.report.finding.Severity;
import dev.report.json.JsonText;
import dev.report.model.SourceLocation;
import dev.report.model.Text;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Findings as SARIF 2.1.0, which code hosts show beside the lines. */
final class SarifFormat {

    private final String language;

    SarifFormat(String language) {
        this.language = language;
    }

    byte[] of(List<Finding> findings, List<Rule> rules) {
        Map<String, Text> titles = new LinkedHashMap<>();
        rules.forEach(rule -> titles.put(rule.id(), rule.title()));
        findings.forEach(finding -> titles.putIfAbsent(finding.rule(), Text.same(finding.rule())));
        return JsonText.of(json -> {
            json.writeStartObject();
            json.writeStringField("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
            json.writeStringField("version", "2.1.0");
            json.writeArrayFieldStart("runs");
            json.writeStartObject();
            tool(json, titles);
            json.writeStringField("columnKind", "utf16CodeUnits");
            json.writeArrayFieldStart("results");
            for (Finding finding : findings) {
                result(json, finding);
            }
            json.writeEndArray();
            json.writeEndObject();
            json.writeEndArray();
            json.writeEndObject();
        });
    }

    private void tool(JsonGenerator json, Map<String, Text> titles) throws IOException {
        json.writeObjectFieldStart("tool");
        json.writeObjectFieldStart("driver");
        json.writeStringField("name", "report");
        json.writeStringField("version", VersionProvider.version());
        json.writeArrayFieldStart("rules");
        for (Map.Entry<String, Text> title : titles.entrySet()) {
            json.writeStartObject();
            json.writeStringField("id", title.getKey());
            message(json, "shortDescription", title.getValue().in(language));
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndObject();
    }

    private void result(JsonGenerator json, Finding finding) throws IOException {
        json.writeStartObject();
        json.writeStringField("ruleId", finding.rule());
        json.writeStringField("level", level(finding.severity()));
        message(json, "message", RemedyWords.with(finding, language));
        if (finding.waived().isPresent()) {
            json.writeArrayFieldStart("suppressions");
            json.writeStartObject();
            json.writeStringField("kind", "external");
            json.writeStringField("justification", finding.waived().get().reason());
            json.writeEndObject();
            json.writeEndArray();
        }
        json.writeArrayFieldStart("locations");
        location(json, finding.locations().get(0));
        json.writeEndArray();
        if (finding.locations().size() > 1) {
            json.writeArrayFieldStart("relatedLocations");
            for (Located located :
                    finding.locations().subList(1, finding.locations().size())) {
                location(json, located);
            }
            json.writeEndArray();
        }
        json.writeEndObject();
    }

    private static String level(Severity severity) {
        return switch (severity) {
            case ERROR -> "error";
            case WARNING -> "warning";
            case INFO -> "note";
        };
    }

    private void location(JsonGenerator json, Located located) throws IOException {
        json.writeStartObject();
        json.writeObjectFieldStart("physicalLocation");
        json.writeObjectFieldStart("artifactLocation");
        json.writeStringField("uri", uri(located.at().file()));
        json.writeEndObject();
        region(json, located.at());
        json.writeEndObject();
        if (located.at().isInSheet()) {
            json.writeArrayFieldStart("logicalLocations");
            json.writeStartObject();
            json.writeStringField("fullyQualifiedName", located.at().within());
            json.writeEndObject();
            json.writeEndArray();
        }
        String label = (located.label().in(language) + " " + located.value()).strip();
        if (!label.isEmpty()) {
            message(json, "message", label);
        }
        json.writeEndObject();
    }

    /** A workbook has no lines of text; in CSV a column is a field, which SARIF would take for a character. */
    private static void region(JsonGenerator json, SourceLocation at) throws IOException {
        if (at.isInSheet() || at.file().endsWith(".xlsx")) {
            return;
        }
        json.writeObjectFieldStart("region");
        json.writeNumberField("startLine", at.line());
        if (at.column() > 0 && !at.file().endsWith(".csv")) {
            json.writeNumberField("startColumn", at.column());
        }
        json.writeEndObject();
    }

    private static String uri(String file) {
        try {
            return new URI(null, null, file, null).toASCIIString();
        } catch (URISyntaxException e) {
            return file;
        }
    }

    private static void message(JsonGenerator json, String name, String text) throws IOException {
        json.writeObjectFieldStart(name);
        json.writeStringField("text", text);
        json.writeEndObject();
    }
}
