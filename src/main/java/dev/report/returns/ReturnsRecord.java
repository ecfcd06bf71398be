package dev.report.returns;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.report.json.JsonText;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What was written to the units last: {@code .report/returns.json}.
 *
 * @param round how many times letters were made
 * @param day the day that the letters bear; empty before the first
 * @param faults by unit code the faults in its letter, each told by its rule and place in the form; a missing unit has none
 * @param earlier the same of the round before, with which this one was compared
 * @param files the letters, as they were named
 */
public record ReturnsRecord(
        int round,
        String day,
        Map<String, List<String>> faults,
        Map<String, List<String>> earlier,
        List<String> files) {

    /** Where it lies in a project. */
    public static final String FILE = "returns.json";

    /** Nothing was written yet. */
    public static final ReturnsRecord NONE = new ReturnsRecord(0, "", Map.of(), Map.of(), List.of());

    public ReturnsRecord {
        faults = new LinkedHashMap<>(faults);
        earlier = new LinkedHashMap<>(earlier);
        files = List.copyOf(files);
    }

    /**
     * What letters of a day are compared with. The same faults on the same day are the same round, made again: in another format,
     * for example.
     *
     * @param now the faults now, as {@link #faults} has them
     */
    ReturnsRecord before(LocalDate today, Map<String, List<String>> now) {
        boolean isSame = day.equals(today.toString()) && faults.equals(now);
        return isSame ? new ReturnsRecord(round - 1, "", earlier, Map.of(), files) : this;
    }

    /** Reads a record; one that another program spoilt is as good as none. */
    public static ReturnsRecord parse(byte[] json) {
        try {
            JsonNode root = new ObjectMapper().readTree(json);
            return new ReturnsRecord(
                    root.path("round").asInt(),
                    root.path("day").asText(),
                    units(root.path("units")),
                    units(root.path("earlier")),
                    texts(root.path("files")));
        } catch (IOException e) {
            return NONE;
        }
    }

    private static Map<String, List<String>> units(JsonNode units) {
        Map<String, List<String>> faults = new LinkedHashMap<>();
        units.properties().forEach(unit -> faults.put(unit.getKey(), texts(unit.getValue())));
        return faults;
    }

    private static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(each -> texts.add(each.asText()));
        return texts;
    }

    public byte[] json() {
        return JsonText.of(json -> {
            json.writeStartObject();
            json.writeNumberField("round", round);
            json.writeStringField("day", day);
            units(json, "units", faults);
            units(json, "earlier", earlier);
            JsonText.texts(json, "files", files);
            json.writeEndObject();
        });
    }

    private static void units(JsonGenerator json, String name, Map<String, List<String>> units) throws IOException {
        json.writeObjectFieldStart(name);
        for (Map.Entry<String, List<String>> unit : units.entrySet()) {
            JsonText.texts(json, unit.getKey(), unit.getValue());
        }
        json.writeEndObject();
    }
}
