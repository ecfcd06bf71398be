package dev.report.compare.portal;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.report.json.JsonText;
import java.io.IOException;

/** Writes what a published document says otherwise as JSON. */
public final class PublicationJson {

    private PublicationJson() {}

    public static byte[] of(PublicationCheck check) {
        return JsonText.of(json -> {
            json.writeStartObject();
            json.writeStringField("state", check.isSame() ? "same" : "different");
            json.writeStringField("published", check.published());
            json.writeNumberField("figures", check.figures());
            json.writeNumberField("sentences", check.sentences());
            json.writeArrayFieldStart("deviations");
            for (Deviation deviation : check.deviations()) {
                write(json, deviation);
            }
            json.writeEndArray();
            json.writeEndObject();
        });
    }

    private static void write(JsonGenerator json, Deviation deviation) throws IOException {
        json.writeStartObject();
        json.writeStringField("kind", deviation.kind().wireName());
        json.writeStringField("subject", deviation.subject());
        json.writeStringField("cell", deviation.key());
        json.writeStringField("expected", deviation.expected());
        json.writeStringField("actual", deviation.actual());
        json.writeStringField("elsewhere", deviation.elsewhere());
        json.writeStringField("at", deviation.at().map(Object::toString).orElse(""));
        json.writeEndObject();
    }
}
