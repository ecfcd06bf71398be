package dev.report.returns;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.report.json.JsonText;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What was written to the units last: {@code .report/returns.json}.
 *
 * @param round how many times letters were made
 * @param faults by unit code the faults in its letter, each told by its rule and place in the form; a missing unit has none
 * @param files the letters, as they were named
 */
public record ReturnsRecord(int round, Map<String, List<String>> faults, List<String> files) {

    /** Where it lies in a project. */
    public static final String FILE = "returns.json";

    /** Nothing was written yet. */
    public static final ReturnsRecord NONE = new ReturnsRecord(0, Map.of(), List.of());

    public ReturnsRecord {
        faults = new LinkedHashMap<>(faults);
        files = List.copyOf(files);
    }

    /** Reads a record; one that another program spoilt is as good as none. */
    public static ReturnsRecord parse(byte[] json) {
        try {
            JsonNode root = new ObjectMapper().readTree(json);
            Map<String, List<String>> faults = new LinkedHashMap<>();
            root.path("units").properties().forEach(unit -> faults.put(unit.getKey(), texts(unit.getValue())));
            return new ReturnsRecord(root.path("round").asInt(), faults, texts(root.path("files")));
        } catch (IOException e) {
            return NONE;
        }
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
            json.writeObjectFieldStart("units");
            for (Map.Entry<String, List<String>> unit : faults.entrySet()) {
                json.writeArrayFieldStart(unit.getKey());
                for (String fault : unit.getValue()) {
                    json.writeString(fault);
                }
                json.writeEndArray();
            }
            json.writeEndObject();
            json.writeArrayFieldStart("files");
            for (String file : files) {
                json.writeString(file);
            }
            json.writeEndArray();
            json.writeEndObject();
        });
    }
}
