package dev.report.definition;

import dev.report.config.BrokenBundleException;
import dev.report.config.ConfigException;
import dev.report.config.ConfigNode;
import dev.report.config.ConfigProblems;
import dev.report.config.TemplateLog;
import dev.report.config.TemplateSource;
import dev.report.definition.form.Breakdown;
import dev.report.definition.form.Category;
import dev.report.definition.form.FormTable;
import dev.report.definition.form.Indicator;
import dev.report.definition.form.PictureReader;
import dev.report.definition.form.TableReader;
import dev.report.definition.rule.LegalSource;
import dev.report.definition.rule.Rule;
import dev.report.definition.rule.RuleReader;
import dev.report.definition.text.TextForm;
import dev.report.definition.text.TextReader;
import dev.report.model.Measure;
import dev.report.model.Period;
import dev.report.model.SourceLocation;
import dev.report.model.Text;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
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

    /** What heads the column of the period before in the forms that units fill in. */
    private static final List<String> LAST_PERIOD = List.of("上期数", "Last period");

    /** The roles whose columns every unit's file may have, whatever a definition calls them. */
    private static final List<String> OWN_WORDS = List.of("unit", "year", "indicator", "breakdown", "value");

    /** What the note under each table of such a form begins with. */
    private static final List<String> NOTE = List.of("注", "Note");

    private final DefinitionPlaces.Place own;
    private final DefinitionFiles files;
    private final ConfigProblems problems = new ConfigProblems("definition", DefinitionLoader.class);
    private final Map<String, Measure> measures = new LinkedHashMap<>();
    private final Map<String, LegalSource> legal = new LinkedHashMap<>();
    private final Map<String, Breakdown> breakdowns = new LinkedHashMap<>();

    private DefinitionLoader(DefinitionPlaces.Place own, Path base) {
        this.own = own;
        this.files = new DefinitionFiles(base, problems);
    }

    /** The definitions that come with the program, in alphabetical order. */
    public static List<String> bundled() {
        return DefinitionPlaces.bundled();
    }

    /** Whether a name means a definition that comes with the program, as opposed to a path. */
    public static boolean isBundled(String name) {
        return DefinitionPlaces.isBundled(name);
    }

    /**
     * The definition that someone named on the command line: a bundled one, or the path of one.
     *
     * @throws ConfigException if there is none, or if that at the path is faulty
     * @throws BrokenBundleException if a bundled definition is inconsistent
     */
    public static ReportDefinition named(String name) {
        Optional<ReportDefinition> found = load(name, Path.of(""));
        if (found.isEmpty()) {
            ConfigProblems problems = new ConfigProblems("definition", DefinitionLoader.class);
            problems.unknown("definition.unknown", SourceLocation.file(name), name, bundled());
            throw problems.exception();
        }
        return found.get();
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
        Optional<DefinitionPlaces.Place> source = DefinitionPlaces.find(name, base);
        try {
            return source.map(own -> new DefinitionLoader(own, base).load());
        } catch (ConfigException e) {
            throw isBundled(name) ? new BrokenBundleException(e) : e;
        }
    }

    private ReportDefinition load() {
        ConfigNode root = files.read(own);
        List<TemplateSource> sources = new ArrayList<>(files.sources());
        sources.add(TemplateSource.bundled("common"));
        TemplateLog templates = new TemplateLog(TemplateSource.firstOf(sources));
        for (ConfigNode node : root.items("measures")) {
            node.only("id", "label", "decimals", "print");
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
        Map<String, Indicator> indicators = indicatorReader.read(numbers(root));
        TextForm texts = texts(root, indicators);
        problems.throwIfAny();
        Map<String, FormTable> tables =
                new TableReader(breakdowns, indicators, texts, problems).read(root.items("tables"));
        problems.throwIfAny();
        ReportDefinition.Heading heading = heading(root);
        List<Section> sections =
                new SectionReader(templates, tables, heading.style(), problems).read(root.items("sections"));
        List<Rule> rules = new RuleReader(legal, problems).read(root.items("rules"));
        ReportDefinition definition = new ReportDefinition(
                heading,
                headers(root, tables.values(), heading.periods()),
                ReportDefinition.ordered(breakdowns),
                ReportDefinition.ordered(indicators),
                texts,
                ReportDefinition.ordered(tables),
                sections,
                rules,
                ProseRules.read(root.get("prose"), sections, problems),
                new PictureReader(problems).read(root.get("pictures")),
                Look.read(root, templates, problems),
                files.contents());
        new DefinitionProof(definition, problems, indicatorReader.formulas()).check();
        if (own.files().has(SentenceRules.FILE)) {
            SentenceRules.prove(definition, problems);
        }
        problems.throwIfAny();
        return definition;
    }

    private static List<ConfigNode> numbers(ConfigNode root) {
        List<ConfigNode> indicators = root.items("indicators");
        return indicators.stream().noneMatch(node -> node.has("type"))
                ? indicators
                : indicators.stream().filter(node -> !TextReader.isText(node)).toList();
    }

    /** What is asked for in words; most definitions ask for nothing so. */
    private TextForm texts(ConfigNode root, Map<String, Indicator> indicators) {
        List<ConfigNode> nodes = root.items("indicators");
        boolean isAsked = root.has("lists") || nodes.stream().anyMatch(node -> node.has("type") || node.has("counts"));
        return isAsked
                ? new TextReader(indicators, IndicatorReader::asked, problems).read(nodes, root.items("lists"))
                : TextForm.NOTHING;
    }

    private ReportDefinition.Heading heading(ConfigNode root) {
        ConfigNode years = root.required("years").only("from", "to");
        return new ReportDefinition.Heading(
                root.required("id").text(),
                files.ids(),
                root.required("name").words(),
                style(root),
                years.required("from").integer(),
                years.get("to").map(ConfigNode::integer).orElse(Integer.MAX_VALUE),
                root.choice("periods", Period.Kind.class, Period.Kind.YEAR),
                Placeholders.only(root.required("title"), "issuer", "year", "period")
                        .line(),
                root.texts("title_without"));
    }

    private Style style(ConfigNode root) {
        ConfigNode own = root.get("style").orElse(ConfigNode.empty(root.at(), problems));
        return Style.read(own, root.text("language", "zh"));
    }

    /** The words of headers; columns of the period before, and notes under forms, are passed over like those that the definition lists. */
    private static Map<String, List<String>> headers(
            ConfigNode root, Collection<FormTable> tables, Period.Kind periods) {
        Map<String, List<String>> headers = new LinkedHashMap<>();
        ConfigNode node = root.required("headers")
                .only(
                        "unit",
                        "year",
                        "indicator",
                        "breakdown",
                        "value",
                        "measure",
                        "note",
                        "ignore",
                        "remark",
                        "all-units");
        for (String role : node.keys()) {
            headers.put(role, node.texts(role));
        }
        OWN_WORDS.forEach(role -> addOwnWord(role, headers));
        List<String> ignored = new ArrayList<>(headers.getOrDefault("ignore", List.of()));
        tables.forEach(table -> ignored.addAll(table.previousLabels()));
        if (periods != Period.Kind.YEAR) {
            ignored.addAll(LAST_PERIOD);
        }
        if (!ignored.isEmpty()) {
            headers.put("ignore", List.copyOf(ignored));
        }
        List<String> remarks = new ArrayList<>(headers.getOrDefault("remark", List.of()));
        remarks.addAll(NOTE);
        headers.put("remark", List.copyOf(remarks));
        return headers;
    }

    /** A role's own name heads its column in what this program writes, so that it is always one of the role's words. */
    private static void addOwnWord(String role, Map<String, List<String>> headers) {
        if (headers.values().stream().noneMatch(words -> words.contains(role))) {
            List<String> all = new ArrayList<>(List.of(role));
            all.addAll(headers.getOrDefault(role, List.of()));
            headers.put(role, List.copyOf(all));
        }
    }

    private static Measure measure(ConfigNode node) {
        String label = node.required("label").line();
        int decimals = node.get("decimals").map(ConfigNode::integer).orElse(0);
        boolean isPossible = decimals >= 0 && decimals <= Measure.MOST_DECIMALS;
        if (!isPossible) {
            node.problems()
                    .add("definition.decimals", node.required("decimals").at())
                    .values("value", decimals, "most", Measure.MOST_DECIMALS);
        }
        int print = node.get("print").map(ConfigNode::integer).orElse(0);
        if (isPossible && (print < 0 || print > decimals)) {
            node.problems()
                    .add("definition.print", node.required("print").at())
                    .values("value", print, "most", decimals);
        }
        return new Measure(label.isBlank() ? "?" : label, isPossible ? decimals : 0, print);
    }

    private static LegalSource legalSource(ConfigNode node) {
        node.only("id", "title", "number", "article", "from");
        return new LegalSource(
                node.required("id").text(),
                node.words("title", Text.EMPTY),
                node.words("number", Text.EMPTY),
                node.words("article", Text.EMPTY),
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
                problems.add("definition.twice", item.at()).values("name", category.code());
            }
        }
        return new Breakdown(node.required("id").text(), node.text("label", ""), List.copyOf(categories.values()));
    }
}
