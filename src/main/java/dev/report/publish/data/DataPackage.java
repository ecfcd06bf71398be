package dev.report.publish.data;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.report.definition.rule.Rule;
import dev.report.definition.text.TextList;
import dev.report.json.JsonText;
import dev.report.project.ReportProject;
import dev.report.publish.Manifest;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Writes {@code datapackage.json}: whose figures these are, on what law, under what licence, and what each column holds.
 *
 * <p>It follows the specifications Tabular Data Package and Table Schema of Frictionless Data, version 1; {@code measure} and
 * {@code table} of a field are members of its own, as they allow.
 */
final class DataPackage {

    private final ReportProject project;
    private final DataFields words;

    DataPackage(ReportProject project, DataFields words) {
        this.project = project;
        this.words = words;
    }

    /** @param tables name to table */
    byte[] json(Map<String, DataTable> tables) {
        return JsonText.of(json -> {
            json.writeStartObject();
            json.writeStringField("profile", "tabular-data-package");
            json.writeStringField("name", name());
            json.writeStringField("title", project.title());
            json.writeStringField("description", words.say("description", "title", project.title()));
            json.writeStringField("version", project.period().id());
            json.writeStringField("created", project.published() + "T00:00:00Z");
            String site = project.contact().getOrDefault("site", "");
            if (site.startsWith("http")) {
                json.writeStringField("homepage", site);
            }
            JsonText.texts(json, "keywords", List.of(words.say("keywords").split("\\|")));
            contributors(json);
            licence(json);
            sources(json);
            json.writeArrayFieldStart("resources");
            for (Map.Entry<String, DataTable> table : tables.entrySet()) {
                resource(json, table.getKey(), table.getValue());
            }
            json.writeEndArray();
            json.writeEndObject();
        });
    }

    /** Lower case, digits, dots, dashes: e.g. {@code cn-2021-510781-2025}. */
    private String name() {
        String name = project.definition().id() + "-" + project.issuer().code() + "-"
                + project.period().folder();
        return name.toLowerCase(Locale.ROOT).replaceAll("[^-a-z0-9._]", "-");
    }

    private void contributors(JsonGenerator json) throws IOException {
        json.writeArrayFieldStart("contributors");
        json.writeStartObject();
        json.writeStringField("title", project.issuer().name());
        json.writeStringField("role", "publisher");
        json.writeEndObject();
        json.writeEndArray();
    }

    /** The licence that the office chose; one that it did not choose is called so. */
    private void licence(JsonGenerator json) throws IOException {
        Map<String, String> given = project.licence().isEmpty()
                ? Map.of("name", "notspecified", "title", words.say("no-licence"))
                : project.licence();
        json.writeArrayFieldStart("licenses");
        json.writeStartObject();
        for (String key : List.of("name", "title", "path")) {
            if (given.containsKey(key)) {
                json.writeStringField(key, given.get(key));
            }
        }
        json.writeEndObject();
        json.writeEndArray();
    }

    /** The law that the figures are published by: what the rules of the form rest on, each document once. */
    private void sources(JsonGenerator json) throws IOException {
        Set<String> titles = new LinkedHashSet<>();
        titles.add(words.in(project.definition().heading().name()));
        for (Rule rule : project.definition().rules()) {
            titles.add(words.in(rule.basis().document()));
        }
        json.writeArrayFieldStart("sources");
        for (String title : titles) {
            if (!title.isBlank()) {
                json.writeStartObject();
                json.writeStringField("title", title);
                json.writeEndObject();
            }
        }
        json.writeEndArray();
    }

    private void resource(JsonGenerator json, String name, DataTable table) throws IOException {
        json.writeStartObject();
        json.writeStringField("profile", "tabular-data-resource");
        json.writeStringField("name", name);
        json.writeStringField("path", name + ".csv");
        json.writeStringField("title", title(name));
        json.writeStringField("format", "csv");
        json.writeStringField("mediatype", "text/csv");
        json.writeStringField("encoding", "utf-8");
        json.writeNumberField("bytes", table.content().length);
        json.writeStringField("hash", "sha256:" + Manifest.sha256(table.content()));
        json.writeObjectFieldStart("schema");
        json.writeArrayFieldStart("fields");
        for (DataField field : table.fields()) {
            field(json, field, OpenData.key(name).contains(field.name()));
        }
        json.writeEndArray();
        JsonText.texts(json, "missingValues", List.of("", DataTables.NOT_APPLICABLE));
        if (!OpenData.key(name).isEmpty()) {
            json.writeStringField("primaryKey", OpenData.key(name).get(0));
        }
        json.writeEndObject();
        json.writeEndObject();
    }

    private String title(String name) {
        return OpenData.key(name).isEmpty()
                ? project.definition()
                        .texts()
                        .list(name.substring(name.indexOf('-') + 1))
                        .map(TextList::label)
                        .orElse(name)
                : words.say("table." + name);
    }

    private static void field(JsonGenerator json, DataField field, boolean isKey) throws IOException {
        json.writeStartObject();
        json.writeStringField("name", field.name());
        json.writeStringField("title", field.title());
        json.writeStringField("type", field.type());
        if (!field.measure().isEmpty()) {
            json.writeStringField("measure", field.measure());
        }
        if (!field.table().isEmpty()) {
            json.writeStringField("table", field.table());
        }
        if (field.traits().contains(DataField.Trait.APPROXIMATE)) {
            json.writeBooleanField("bareNumber", false);
        }
        if (field.traits().contains(DataField.Trait.REQUIRED)) {
            json.writeObjectFieldStart("constraints");
            json.writeBooleanField("required", true);
            if (isKey) {
                json.writeBooleanField("unique", true);
            }
            json.writeEndObject();
        }
        json.writeEndObject();
    }
}
