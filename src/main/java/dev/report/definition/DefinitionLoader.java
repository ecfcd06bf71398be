package dev.report.definition;

import dev.report.model.Measure;
import dev.report.model.SourceLocation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Loads a definition by its name or folder, and reports every inconsistency with file and line.
 *
 * <p>A definition is {@code definition.yaml} and the further files that its {@code parts} name; each may hold any of the lists.
 */
public final class DefinitionLoader {

    /** The definitions that come with the program. */
    public static final List<String> BUNDLED = List.of("cn-2008", "cn-2019", "cn-2021");

    private static final String[] KEYS = {
        "id",
        "name",
        "language",
        "years",
        "title",
        "title_without",
        "parts",
        "headers",
        "measures",
        "legal",
        "breakdowns",
        "indicators",
        "tables",
        "sections",
        "rules",
        "prose",
        "pictures"
    };

    private final TemplateSource own;
    private final TemplateLog templates;
    private final ConfigProblems problems = new ConfigProblems("definition");
    private final Map<String, Measure> measures = new LinkedHashMap<>();
    private final Map<String, LegalSource> legal = new LinkedHashMap<>();
    private final Map<String, Breakdown> breakdowns = new LinkedHashMap<>();

    private DefinitionLoader(TemplateSource own) {
        this.own = own;
        this.templates = new TemplateLog(TemplateSource.firstOf(List.of(own, TemplateSource.bundled("common"))));
    }

    /** Whether a name means a definition that comes with the program, as opposed to a path. */
    public static boolean isBundled(String name) {
        return BUNDLED.contains(name);
    }

    /**
     * Loads a bundled definition, or one in a folder.
     *
     * @param name a bundled definition's id, or a path
     * @param base what a relative path starts from
     * @return empty if there is neither
     * @throws ConfigException with all its faults, if the user's definition is inconsistent
     * @throws BrokenBundleException if a bundled one is
     */
    public static Optional<ReportDefinition> load(String name, Path base) {
        if (isBundled(name)) {
            try {
                return Optional.of(new DefinitionLoader(TemplateSource.bundled(name)).load());
            } catch (ConfigException e) {
                throw new BrokenBundleException(e);
            }
        }
        Path folder = base.resolve(name);
        return Files.isRegularFile(folder.resolve("definition.yaml"))
                ? Optional.of(new DefinitionLoader(TemplateSource.folder(folder, name)).load())
                : Optional.empty();
    }

    private ReportDefinition load() {
        ConfigNode root = merged();
        for (ConfigNode node : root.items("measures")) {
            node.only("id", "label", "decimals");
            measures.put(node.required("id").text(), measure(node));
        }
        for (ConfigNode node : root.items("legal")) {
            LegalSource source = legalSource(node);
            legal.put(source.id(), source);
        }
        for (ConfigNode node : root.items("breakdowns")) {
            Breakdown breakdown = breakdown(node);
            breakdowns.put(breakdown.id(), breakdown);
        }
        problems.throwIfAny();
        IndicatorReader indicatorReader = new IndicatorReader(measures, breakdowns, problems);
        Map<String, Indicator> indicators = indicatorReader.read(root.items("indicators"));
        problems.throwIfAny();
        Map<String, FormTable> tables = new TableReader(breakdowns, indicators, problems).read(root.items("tables"));
        problems.throwIfAny();
        List<Section> sections = new SectionReader(templates, tables, problems).read(root.items("sections"));
        List<Rule> rules = new RuleReader(legal, problems).read(root.items("rules"));
        ReportDefinition definition = new ReportDefinition(
                heading(root),
                headers(root),
                ReportDefinition.ordered(breakdowns),
                ReportDefinition.ordered(indicators),
                ReportDefinition.ordered(tables),
                sections,
                rules,
                ProseRules.read(root.get("prose"), sections, problems),
                new PictureReader(problems).read(root.get("pictures")),
                templates);
        new DefinitionProof(definition, problems, indicatorReader.formulas()).check();
        if (own.has(SentenceRules.FILE)) {
            SentenceRules.read(definition, problems, true);
        }
        problems.throwIfAny();
        return definition;
    }

    /** The main file with its parts, as if written in one. */
    private ConfigNode merged() {
        ConfigNode main = read("definition.yaml").only(KEYS);
        Map<String, ConfigNode> entries = new LinkedHashMap<>(main.entries());
        for (ConfigNode part : main.items("parts")) {
            read(part.text()).only(KEYS).entries().forEach((key, node) -> {
                if (entries.putIfAbsent(key, node) != null) {
                    problems.add(node.at(), "config.key-twice", "name", key);
                }
            });
        }
        return ConfigNode.mapping(main.at(), problems, entries, Map.of());
    }

    private ConfigNode read(String name) {
        Optional<String> text = own.text(name);
        if (text.isEmpty()) {
            problems.add(SourceLocation.file(own.display(name)), "definition.no-file", "name", name);
            throw new ConfigException(problems.findings());
        }
        templates.add(name);
        return ConfigReader.yaml(text.get(), own.display(name), problems);
    }

    private ReportDefinition.Heading heading(ConfigNode root) {
        ConfigNode years = root.required("years").only("from", "to");
        return new ReportDefinition.Heading(
                root.required("id").text(),
                root.required("name").words(),
                root.text("language", "zh"),
                years.required("from").integer(),
                years.get("to").map(ConfigNode::integer).orElse(Integer.MAX_VALUE),
                root.required("title").text(),
                root.texts("title_without"));
    }

    private static Map<String, List<String>> headers(ConfigNode root) {
        Map<String, List<String>> headers = new LinkedHashMap<>();
        ConfigNode node = root.required("headers")
                .only("unit", "year", "indicator", "breakdown", "value", "measure", "note", "ignore");
        for (String role : node.keys()) {
            headers.put(role, node.texts(role));
        }
        return headers;
    }

    private static Measure measure(ConfigNode node) {
        return new Measure(
                node.required("label").text(),
                node.get("decimals").map(ConfigNode::integer).orElse(0));
    }

    private static LegalSource legalSource(ConfigNode node) {
        node.only("id", "title", "number", "article", "from");
        return new LegalSource(
                node.required("id").text(),
                node.text("title", ""),
                node.text("number", ""),
                node.text("article", ""),
                node.text("from", ""));
    }

    private Breakdown breakdown(ConfigNode node) {
        node.only("id", "label", "categories");
        Map<String, Category> categories = new LinkedHashMap<>();
        for (ConfigNode item : node.items("categories")) {
            item.only("code", "label", "aliases");
            Category category = new Category(
                    item.required("code").text(), item.required("label").text(), item.texts("aliases"));
            if (categories.put(category.code(), category) != null) {
                problems.add(item.at(), "definition.twice", "name", category.code());
            }
        }
        return new Breakdown(node.required("id").text(), node.text("label", ""), List.copyOf(categories.values()));
    }

    /** Looks a name up in a map; an unknown one is reported with the nearest, and read as the otherwise value. */
    static <T> T known(Map<String, T> map, ConfigNode name, String key, T otherwise) {
        T found = map.get(name.text());
        if (found == null) {
            name.problems().unknown(name.at(), key, name.text(), map.keySet());
            return otherwise;
        }
        return found;
    }
}
