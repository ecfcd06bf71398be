package dev.report.definition;

import dev.report.config.ConfigNode;
import dev.report.config.ConfigProblems;
import dev.report.finding.FindingKinds;
import dev.report.finding.Severity;
import dev.report.model.Text;
import java.time.MonthDay;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads a definition's {@code prose:} block, reporting unknown keys, sections and levels. */
record ProseRulesReader(List<Section> sections, ConfigProblems problems) {

    private static final String[] LEVELS = {"unit", "township", "county", "city", "province"};

    ProseRules read(ConfigNode node) {
        node.only(
                "titles",
                "superseded",
                "wrong_titles",
                "topics",
                "level_words",
                "generic_words",
                "vague_times",
                "numbers_required",
                "lengths",
                "stubs",
                "exact_titles",
                "wrong_words",
                "publish_by",
                "year_begins",
                "similarity",
                "basis",
                "disabled");
        return new ProseRules(
                node.texts("titles"),
                replaced(node.items("superseded")),
                replaced(node.items("wrong_titles")),
                topics(node.items("topics")),
                levelWords(node),
                node.texts("generic_words"),
                node.texts("vague_times"),
                known(node.items("numbers_required")),
                numbers(node, "lengths"),
                numbers(node, "stubs"),
                node.flag("exact_titles", false),
                replaced(node.items("wrong_words")),
                publishBy(node),
                node.get("year_begins").map(this::day).orElse(""),
                similarity(node),
                basis(node),
                node.texts("disabled"));
    }

    private static Map<String, Text> basis(ConfigNode node) {
        Map<String, Text> basis = new LinkedHashMap<>();
        node.get("basis").ifPresent(block -> {
            block.only(FindingKinds.all().keySet().toArray(String[]::new));
            block.entries().forEach((rule, source) -> basis.put(rule, source.words()));
        });
        return basis;
    }

    private static List<ProseRules.Replaced> replaced(List<ConfigNode> nodes) {
        List<ProseRules.Replaced> all = new ArrayList<>();
        for (ConfigNode node : nodes) {
            node.only("text", "use", "with", "unless");
            all.add(new ProseRules.Replaced(
                    node.required("text").text(),
                    node.required("use").text(),
                    node.texts("with"),
                    node.texts("unless")));
        }
        return List.copyOf(all);
    }

    private List<ProseRules.Topic> topics(List<ConfigNode> nodes) {
        List<ProseRules.Topic> topics = new ArrayList<>();
        for (ConfigNode node : nodes) {
            node.only("name", "section", "any", "levels", "severity", "basis", "draft");
            topics.add(new ProseRules.Topic(
                    node.required("name").words(),
                    topicSection(node.required("section")),
                    node.texts("any"),
                    node.items("levels").stream().map(this::level).toList(),
                    node.choice("severity", Severity.class, Severity.WARNING),
                    node.words("basis", Text.EMPTY),
                    node.text("draft", "")));
        }
        return List.copyOf(topics);
    }

    private String topicSection(ConfigNode node) {
        return node.text().equals(ProseRules.WHOLE_REPORT) ? node.text() : section(node);
    }

    private Map<String, String> publishBy(ConfigNode node) {
        Map<String, String> days = new LinkedHashMap<>();
        node.get("publish_by").ifPresent(levels -> {
            levels.only(LEVELS);
            levels.entries().forEach((level, day) -> days.put(level, day(day)));
        });
        return days;
    }

    /** Month and day, as in {@code 03-31}. */
    private String day(ConfigNode node) {
        try {
            MonthDay.parse("--" + node.text());
        } catch (DateTimeParseException e) {
            problems.form(node.at(), "config.day-expected", "value", node.text());
            return "12-31";
        }
        return node.text();
    }

    private Map<String, List<String>> levelWords(ConfigNode node) {
        Map<String, List<String>> words = new LinkedHashMap<>();
        node.get("level_words").ifPresent(levels -> {
            levels.only(LEVELS);
            levels.keys().forEach(level -> words.put(level, levels.texts(level)));
        });
        return words;
    }

    private Map<String, Integer> numbers(ConfigNode node, String key) {
        Map<String, Integer> numbers = new LinkedHashMap<>();
        node.get(key).ifPresent(block -> {
            block.only(ids().toArray(String[]::new));
            block.entries().forEach((section, number) -> numbers.put(section, number.integer()));
        });
        return numbers;
    }

    private ProseRules.Similarity similarity(ConfigNode node) {
        return node.get("similarity")
                .map(block -> {
                    block.only("percent", "sections");
                    return new ProseRules.Similarity(
                            block.required("percent").integer(), known(block.items("sections")));
                })
                .orElse(new ProseRules.Similarity(100, List.of()));
    }

    private List<String> known(List<ConfigNode> nodes) {
        return nodes.stream().map(this::section).toList();
    }

    private List<String> ids() {
        return sections.stream().map(Section::id).toList();
    }

    private String section(ConfigNode node) {
        if (!ids().contains(node.text())) {
            problems.unknown("definition.unknown-section", node.at(), node.text(), ids());
        }
        return node.text();
    }

    private String level(ConfigNode node) {
        if (!List.of(LEVELS).contains(node.text())) {
            problems.unknownForm(node.at(), "config.unknown-choice", node.text(), List.of(LEVELS));
        }
        return node.text();
    }
}
