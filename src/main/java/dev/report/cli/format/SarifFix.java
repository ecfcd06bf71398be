package dev.report.cli.format;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.report.finding.Finding;
import dev.report.finding.Fix;
import dev.report.finding.Located;
import java.io.IOException;
import java.util.Optional;

/**
 * The change that a finding names, as SARIF's {@code fixes}: which characters of which line become what.
 *
 * <p>Only a cell that is found in a file of text is replaced; a workbook's is told in the message.
 */
final class SarifFix {

    private final String language;
    private final FilePaths paths;
    private final SourceView view;

    SarifFix(String language, FilePaths paths) {
        this.language = language;
        this.paths = paths;
        this.view = new SourceView(paths.root());
    }

    void write(JsonGenerator json, Finding finding) throws IOException {
        Optional<Fix> named = finding.remedy().fix().filter(fix -> fix.moved().isEmpty());
        Optional<Located> place = named.flatMap(fix -> place(finding, fix));
        Optional<SourceView.Span> span =
                place.flatMap(located -> view.span(located.at(), named.get().from()));
        if (span.isEmpty()) {
            return;
        }
        json.writeArrayFieldStart("fixes");
        json.writeStartObject();
        SarifText.message(
                json, "description", RemedyWords.fix(finding.remedy()).get(0).in(language));
        json.writeArrayFieldStart("artifactChanges");
        json.writeStartObject();
        json.writeObjectFieldStart("artifactLocation");
        json.writeStringField(
                "uri", SarifFormat.uri(paths.outside(place.get().at().file())));
        json.writeEndObject();
        json.writeArrayFieldStart("replacements");
        json.writeStartObject();
        json.writeObjectFieldStart("deletedRegion");
        json.writeNumberField("startLine", place.get().at().line());
        json.writeNumberField("startColumn", span.get().start() + 1);
        json.writeNumberField("endColumn", span.get().end() + 1);
        json.writeEndObject();
        json.writeObjectFieldStart("insertedContent");
        json.writeStringField("text", named.get().to());
        json.writeEndObject();
        json.writeEndObject();
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndArray();
    }

    /** Where the cell to change stands, among the places of the finding. */
    private static Optional<Located> place(Finding finding, Fix fix) {
        return finding.locations().stream()
                .filter(located -> located.value().equals(fix.from()))
                .filter(located -> located.label().zh().equals(fix.label())
                        || located.label().zh().endsWith(fix.label()))
                .findFirst();
    }
}
