package dev.report.trial;

import dev.report.definition.ReportDefinition;
import dev.report.model.SourceLocation;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Knows the lines on which the files of a definition write the keys of its indicators. */
final class KeyPlaces {

    private static final Pattern KEY = Pattern.compile("\\bkey:\\s*['\"]?([a-z0-9_.]+)");

    private final Map<String, SourceLocation> places = new LinkedHashMap<>();
    private final SourceLocation otherwise;

    KeyPlaces(ReportDefinition definition) {
        otherwise = definition.files().keySet().stream()
                .findFirst()
                .map(name -> SourceLocation.of(name, 1, 1))
                .orElse(SourceLocation.file(definition.id()));
        definition.files().forEach((name, content) -> read(name, new String(content, StandardCharsets.UTF_8)));
    }

    private void read(String name, String text) {
        List<String> lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            Matcher key = KEY.matcher(lines.get(i));
            if (key.find()) {
                places.putIfAbsent(key.group(1), SourceLocation.of(name, i + 1, key.start() + 1));
            }
        }
    }

    /** Where an indicator is written; the first line of the definition for one that is nowhere. */
    SourceLocation of(String indicator) {
        return places.getOrDefault(indicator, otherwise);
    }
}
