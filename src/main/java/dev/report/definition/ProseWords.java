package dev.report.definition;

import dev.report.config.ConfigNode;
import dev.report.config.ConfigProblems;
import dev.report.config.ConfigReader;
import dev.report.finding.FindingKinds;
import dev.report.model.Measure;
import dev.report.model.SourceLocation;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * The words that the rules of prose look for, in the language of the report: {@code lint/<language>.yaml}.
 *
 * <p>A rule without an entry does not read the language: its words would be those of another one. A language without a file has no rules.
 */
public final class ProseWords {

    /** The words of numbers are no rule's own. */
    public static final String NUMBERS = "numbers";

    private static final String MEASURES = "measures";
    private static final String PATTERN = "_pattern";
    private static final Pattern NOTHING = Pattern.compile("(?!)");

    private final Map<String, Map<String, List<String>>> lists;
    private final Map<String, Pattern> patterns;

    private ProseWords(Map<String, Map<String, List<String>>> lists, Map<String, Pattern> patterns) {
        this.lists = Collections.unmodifiableMap(lists);
        this.patterns = patterns;
    }

    /**
     * The words of a definition's language.
     *
     * @throws dev.report.config.ConfigException if the file is faulty
     */
    public static ProseWords of(ReportDefinition definition) {
        ConfigProblems problems = new ConfigProblems("definition", ProseWords.class);
        ProseWords words = read(definition, problems);
        problems.throwIfAny();
        return words;
    }

    static ProseWords read(ReportDefinition definition, ConfigProblems problems) {
        String file = "lint/" + definition.heading().style().language() + ".yaml";
        ConfigNode root = ConfigReader.yaml(definition.templates(), file, problems)
                .orElseGet(() -> ConfigNode.empty(SourceLocation.file(file), problems));
        Map<String, Map<String, List<String>>> lists = new LinkedHashMap<>();
        Map<String, Pattern> patterns = new HashMap<>();
        root.named().forEach((rule, block) -> {
            if (!rule.equals(NUMBERS) && !FindingKinds.all().containsKey(rule)) {
                problems.unknownForm(block.at(), "config.unknown-key", rule, known());
            }
            Map<String, List<String>> named = new LinkedHashMap<>();
            block.named().forEach((name, node) -> {
                if (name.endsWith(PATTERN)) {
                    pattern(node, problems, rule + "/" + name, patterns);
                } else {
                    named.put(name, block.texts(name));
                }
            });
            lists.put(rule, named);
        });
        lists.computeIfPresent(NUMBERS, (rule, named) -> withOwn(definition, named));
        return new ProseWords(lists, patterns);
    }

    /** The words for what is counted, those of the definition among them, the long ones first. */
    private static Map<String, List<String>> withOwn(ReportDefinition definition, Map<String, List<String>> named) {
        Set<String> measures = new LinkedHashSet<>(named.getOrDefault(MEASURES, List.of()));
        List<String> untold = named.getOrDefault("untold", List.of());
        definition.measures().stream()
                .map(Measure::label)
                .filter(label -> label.codePoints().allMatch(Character::isLetter) && !untold.contains(label))
                .forEach(measures::add);
        Map<String, List<String>> all = new LinkedHashMap<>(named);
        all.put(
                MEASURES,
                measures.stream()
                        .sorted(Comparator.comparingInt(String::length).reversed())
                        .toList());
        return all;
    }

    private static Set<String> known() {
        Set<String> known = new LinkedHashSet<>(FindingKinds.all().keySet());
        known.add(NUMBERS);
        return known;
    }

    private static void pattern(ConfigNode node, ConfigProblems problems, String name, Map<String, Pattern> patterns) {
        try {
            patterns.put(name, Pattern.compile(node.text()));
        } catch (PatternSyntaxException e) {
            problems.add("definition.pattern", node.at()).values("text", node.text(), "reason", e.getDescription());
        }
    }

    /** Whether a rule reads the language. @param rule the id of its findings */
    public boolean has(String rule) {
        return lists.containsKey(rule);
    }

    /** One of a rule's lists, the words in the order of the file; empty if the language has none. */
    public List<String> list(String rule, String name) {
        return lists.getOrDefault(rule, Map.of()).getOrDefault(name, List.of());
    }

    /** A rule's patterns whose names begin alike, in alphabetical order. */
    public List<Pattern> patterns(String rule, String beginning) {
        String start = rule + "/" + beginning;
        return patterns.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(start))
                .sorted(Map.Entry.comparingByKey())
                .map(Map.Entry::getValue)
                .toList();
    }

    /** One of a rule's patterns; one that matches nothing if the language has none. @param name without its ending */
    public Pattern pattern(String rule, String name) {
        return patterns.getOrDefault(rule + "/" + name + PATTERN, NOTHING);
    }
}
