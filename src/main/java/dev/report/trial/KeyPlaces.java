package dev.report.trial;

import dev.report.definition.ReportDefinition;
import dev.report.model.SourceLocation;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Knows the lines on which the files of a definition write the keys of its indicators. */
final class KeyPlaces {

    private static final Pattern KEY = Pattern.compile("\\bkey:\\s*['\"]?([a-z0-9_.]+)");

    private final Map<String, SourceLocation> places = new LinkedHashMap<>();
    private final Map<String, List<String>> texts = new LinkedHashMap<>();
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
        texts.put(name, lines);
        for (int i = 0; i < lines.size(); i++) {
            Matcher key = KEY.matcher(lines.get(i));
            if (key.find()) {
                places.putIfAbsent(key.group(1), SourceLocation.of(name, i + 1, key.start() + 1));
            }
        }
    }

    /** The first line that has some words of a page; the first line of the definition for words that none has. */
    SourceLocation ofWords(String words) {
        return texts.entrySet().stream()
                .flatMap(file -> IntStream.range(0, file.getValue().size())
                        .filter(line -> file.getValue().get(line).contains(words))
                        .mapToObj(line -> SourceLocation.of(
                                file.getKey(),
                                line + 1,
                                file.getValue().get(line).indexOf(words) + 1)))
                .findFirst()
                .orElse(otherwise);
    }

    /** Where an indicator is written; the first line of the definition for one that is nowhere. */
    SourceLocation of(String indicator) {
        return places.getOrDefault(indicator, otherwise);
    }
}
