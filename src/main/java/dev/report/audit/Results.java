package dev.report.audit;

import dev.report.finding.Severity;
import dev.report.model.Text;
import dev.report.publish.JsonTree;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Results as JSON, for {@code audit.json} and for what is remembered from run to run. */
final class Results {

    private Results() {}

    static byte[] json(List<ReportResult> results) {
        return new JsonTree(Map.of("reports", tree(results))).json();
    }

    static List<Object> tree(List<ReportResult> results) {
        return List.copyOf(results.stream().map(Results::tree).toList());
    }

    private static Map<String, Object> tree(ReportResult result) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("file", result.file());
        json.put("issuer", result.issuer());
        json.put("year", result.year());
        json.put("definition", result.definition());
        json.put("figures", result.figures());
        json.put("cells", result.cells());
        json.put("unread", result.unread().zh());
        json.put("unread_en", result.unread().en());
        List<Object> flaws = new ArrayList<>();
        for (Flaw flaw : result.flaws()) {
            Map<String, Object> part = new LinkedHashMap<>();
            part.put("topic", flaw.topic().wireName());
            part.put("rule", flaw.rule());
            part.put("severity", flaw.severity().wireName());
            part.put("cell", flaw.cell());
            part.put("message", flaw.message().zh());
            part.put("message_en", flaw.message().en());
            part.put("place", flaw.place());
            flaws.add(part);
        }
        json.put("findings", flaws);
        return json;
    }

    /** @return empty if the text is not what {@link #json} wrote */
    static Optional<List<ReportResult>> parse(byte[] text) {
        try {
            List<ReportResult> results = new ArrayList<>();
            for (Object item : list(JsonTree.parse(text).members().get("reports"))) {
                results.add(result(object(item)));
            }
            return Optional.of(results);
        } catch (IOException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static ReportResult result(JsonTree json) {
        List<Flaw> flaws = new ArrayList<>();
        for (Object item : list(json.members().get("findings"))) {
            JsonTree part = object(item);
            flaws.add(new Flaw(
                    Flaw.Topic.of(part.text("topic")),
                    part.text("rule"),
                    Severity.valueOf(part.text("severity").toUpperCase(Locale.ROOT)),
                    part.text("cell"),
                    new Text(part.text("message"), part.text("message_en")),
                    part.text("place")));
        }
        return new ReportResult(
                json.text("file"),
                json.text("issuer"),
                json.text("year"),
                json.text("definition"),
                (int) json.number("figures"),
                (int) json.number("cells"),
                new Text(json.text("unread"), json.text("unread_en")),
                flaws);
    }

    private static List<?> list(Object value) {
        return value instanceof List<?> items ? items : List.of();
    }

    private static JsonTree object(Object value) {
        return new JsonTree(Map.of("it", value)).get("it");
    }
}
