package dev.report.cli.format;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.report.cli.print.Screen;
import dev.report.cli.print.VersionProvider;
import dev.report.finding.Finding;
import dev.report.finding.Located;
import dev.report.finding.Severity;
import dev.report.json.JsonText;
import dev.report.model.CellKey;
import dev.report.model.SourceLocation;
import dev.report.model.UnitCode;
import dev.report.publish.Manifest;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Findings as SARIF 2.1.0, which code hosts show beside the lines. */
final class SarifFormat {

    private final String language;
    private final FilePaths paths;
    private final SarifFix fixes;

    SarifFormat(String language, FilePaths paths) {
        this.language = language;
        this.paths = paths;
        this.fixes = new SarifFix(language, paths);
    }

    byte[] of(CheckResult result) {
        return JsonText.of(json -> {
            json.writeStartObject();
            json.writeStringField("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
            json.writeStringField("version", "2.1.0");
            json.writeArrayFieldStart("runs");
            json.writeStartObject();
            tool(json, result);
            json.writeStringField("columnKind", "utf16CodeUnits");
            json.writeArrayFieldStart("results");
            Map<String, Integer> seen = new HashMap<>();
            for (Finding finding : result.worstFirst()) {
                result(json, finding, seen);
            }
            json.writeEndArray();
            json.writeEndObject();
            json.writeEndArray();
            json.writeEndObject();
        });
    }

    private void tool(JsonGenerator json, CheckResult result) throws IOException {
        PrintStream none = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        json.writeObjectFieldStart("tool");
        json.writeObjectFieldStart("driver");
        json.writeStringField("name", "report");
        json.writeStringField("fullName", VersionProvider.line());
        json.writeStringField("version", VersionProvider.version());
        new SarifRules(new Screen(none, none, language, false, false)).write(json, result);
        json.writeEndObject();
        json.writeEndObject();
    }

    private void result(JsonGenerator json, Finding finding, Map<String, Integer> seen) throws IOException {
        json.writeStartObject();
        json.writeStringField("ruleId", finding.rule());
        json.writeStringField("level", level(finding.severity()));
        SarifText.message(json, "message", RemedyWords.with(finding, language));
        if (finding.waived().isPresent()) {
            json.writeArrayFieldStart("suppressions");
            json.writeStartObject();
            json.writeStringField("kind", "external");
            json.writeStringField("justification", finding.waived().get().reason());
            json.writeEndObject();
            json.writeEndArray();
        }
        json.writeObjectFieldStart("partialFingerprints");
        json.writeStringField("findingHash/v1", fingerprint(finding, seen));
        json.writeEndObject();
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
        fixes.write(json, finding);
        properties(json, finding);
        json.writeEndObject();
    }

    /**
     * Tells a finding from others in whatever line it comes to lie: by rule, unit, file and cell; one without a cell by what it
     * quotes, or by its sentence. Findings that are alike in all of these are counted.
     */
    private static String fingerprint(Finding finding, Map<String, Integer> seen) {
        String subject = finding.cell()
                .map(CellKey::toString)
                .orElseGet(() -> finding.actual().orElse(finding.message().zh()));
        String identity = String.join(
                "\n",
                finding.rule(),
                finding.unit().map(UnitCode::value).orElse(""),
                finding.place().file(),
                subject);
        int number = seen.merge(identity, 1, Integer::sum);
        return Manifest.sha256((identity + "\n" + number).getBytes(StandardCharsets.UTF_8));
    }

    private static void properties(JsonGenerator json, Finding finding) throws IOException {
        json.writeObjectFieldStart("properties");
        property(json, "unit", finding.unit().map(UnitCode::value));
        property(json, "cell", finding.cell().map(CellKey::toString));
        property(json, "expected", finding.expected());
        property(json, "actual", finding.actual());
        property(json, "difference", finding.difference());
        json.writeEndObject();
    }

    private static void property(JsonGenerator json, String name, Optional<String> value) throws IOException {
        if (value.isPresent()) {
            json.writeStringField(name, value.get());
        }
    }

    static String level(Severity severity) {
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
        json.writeStringField("uri", uri(paths.outside(located.at().file())));
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
            SarifText.message(json, "message", label);
        }
        json.writeEndObject();
    }

    /** In a workbook the line is the sheet's row. */
    private static void region(JsonGenerator json, SourceLocation at) throws IOException {
        json.writeObjectFieldStart("region");
        json.writeNumberField("startLine", at.line());
        if (FindingPrinter.isCharacter(at)) {
            json.writeNumberField("startColumn", at.column());
        }
        json.writeEndObject();
    }

    static String uri(String file) {
        try {
            return new URI(null, null, file, null).toASCIIString();
        } catch (URISyntaxException e) {
            return file;
        }
    }
}
