package dev.report.cli.format;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.report.cli.print.Visible;
import java.io.IOException;

/** Texts in SARIF, where brackets make links and braces stand for values: what is quoted must make neither (2.1.0, §3.11.5, §3.11.6). */
final class SarifText {

    private SarifText() {}

    /** A message that says just these words. */
    static String escaped(String words) {
        return Visible.lines(words)
                .replace("\\", "\\\\")
                .replace("[", "\\[")
                .replace("]", "\\]")
                .replace("{", "{{")
                .replace("}", "}}");
    }

    /** Words in Markdown that mean just themselves. */
    static String markdown(String words) {
        return Visible.lines(words)
                .replaceAll("([\\\\`*_\\[\\]<>#|~&!])", "\\\\$1")
                .replace("{", "{{")
                .replace("}", "}}");
    }

    static void message(JsonGenerator json, String name, String words) throws IOException {
        json.writeObjectFieldStart(name);
        json.writeStringField("text", escaped(words));
        json.writeEndObject();
    }
}
