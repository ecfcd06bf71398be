package dev.report.definition;

import dev.report.model.Severity;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What a definition expects of the narrative: its {@code prose:} block.
 *
 * @param titles full titles of laws and notices that a misspelt one is compared with
 * @param superseded document numbers and articles that no longer apply
 * @param wrongTitles titles often misquoted
 * @param topics what sections must speak of
 * @param levelWords level of an issuer to words of a level above it, e.g. {@code township} to 全省
 * @param genericWords words that stand where numbers should
 * @param vagueTimes words for "now" in a report on a year that is over
 * @param numbersRequired sections that must name at least one number
 * @param lengths section to the characters it should not exceed
 * @param stubs section to the characters below which it says nothing
 * @param similarity how much of last year's text may come again
 * @param disabled rules that are not applied
 */
public record ProseRules(
        List<String> titles,
        List<Replaced> superseded,
        List<Replaced> wrongTitles,
        List<Topic> topics,
        Map<String, List<String>> levelWords,
        List<String> genericWords,
        List<String> vagueTimes,
        List<String> numbersRequired,
        Map<String, Integer> lengths,
        Map<String, Integer> stubs,
        Similarity similarity,
        List<String> disabled) {

    /**
     * Words that should not stand, and what should stand instead.
     *
     * @param text as written, e.g. {@code 〔2019〕60号}
     * @param use what applies now
     * @param with the words count only in a sentence that holds one of these; empty for any sentence
     * @param unless the words are in order in a sentence that holds one of these
     */
    public record Replaced(String text, String use, List<String> with, List<String> unless) {}

    /**
     * Something that a section must speak of.
     *
     * @param name what people call it
     * @param section the section's id
     * @param any words of which one must occur
     * @param levels the issuers it is asked of; empty for all
     * @param severity how grave its absence is
     * @param basis the source that asks for it
     */
    public record Topic(
            String name, String section, List<String> any, List<String> levels, Severity severity, String basis) {}

    /**
     * How similar to last year's text a section may be.
     *
     * @param percent from which it is a warning
     * @param sections the sections compared
     */
    public record Similarity(int percent, List<String> sections) {}

    private static final String[] LEVELS = {"unit", "township", "county", "city", "province"};

    static ProseRules read(Optional<ConfigNode> block, List<Section> sections, ConfigProblems problems) {
        return block.map(node -> new Reader(sections, problems).read(node))
                .orElse(new ProseRules(
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        Map.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        Map.of(),
                        Map.of(),
                        new Similarity(100, List.of()),
                        List.of()));
    }

    /** Reads the block, reporting unknown keys, sections and levels. */
    private record Reader(List<Section> sections, ConfigProblems problems) {

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
                    "similarity",
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
                    similarity(node),
                    node.texts("disabled"));
        }

        private static List<Replaced> replaced(List<ConfigNode> nodes) {
            List<Replaced> all = new ArrayList<>();
            for (ConfigNode node : nodes) {
                node.only("text", "use", "with", "unless");
                all.add(new Replaced(
                        node.required("text").text(),
                        node.required("use").text(),
                        node.texts("with"),
                        node.texts("unless")));
            }
            return List.copyOf(all);
        }

        private List<Topic> topics(List<ConfigNode> nodes) {
            List<Topic> topics = new ArrayList<>();
            for (ConfigNode node : nodes) {
                node.only("name", "section", "any", "levels", "severity", "basis");
                topics.add(new Topic(
                        node.required("name").text(),
                        section(node.required("section")),
                        node.texts("any"),
                        node.items("levels").stream().map(this::level).toList(),
                        node.choice("severity", Severity.class, Severity.WARNING),
                        node.text("basis", "")));
            }
            return List.copyOf(topics);
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

        private Similarity similarity(ConfigNode node) {
            return node.get("similarity")
                    .map(block -> {
                        block.only("percent", "sections");
                        return new Similarity(block.required("percent").integer(), known(block.items("sections")));
                    })
                    .orElse(new Similarity(100, List.of()));
        }

        private List<String> known(List<ConfigNode> nodes) {
            return nodes.stream().map(this::section).toList();
        }

        private List<String> ids() {
            return sections.stream().map(Section::id).collect(Collectors.toList());
        }

        private String section(ConfigNode node) {
            if (!ids().contains(node.text())) {
                problems.unknown(node.at(), "definition.unknown-section", node.text(), ids());
            }
            return node.text();
        }

        private String level(ConfigNode node) {
            if (!List.of(LEVELS).contains(node.text())) {
                problems.unknown(node.at(), "config.unknown-choice", node.text(), List.of(LEVELS));
            }
            return node.text();
        }
    }
}
