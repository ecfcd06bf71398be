package dev.report.project;

import dev.report.config.ConfigNode;
import dev.report.config.ConfigProblems;
import dev.report.config.ConfigReader;
import dev.report.config.OutsideLink;
import dev.report.definition.DefinitionLoader;
import dev.report.definition.ReportDefinition;
import dev.report.finding.Context;
import dev.report.finding.PeriodWords;
import dev.report.model.Period;
import dev.report.model.SourceLocation;
import dev.report.model.Text;
import dev.report.model.UnitCode;
import dev.report.project.history.HistoryFinder;
import dev.report.project.period.PeriodReader;
import dev.report.project.roster.RosterReader;
import dev.report.project.settings.DocumentsReader;
import dev.report.project.settings.PolicyReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads a project folder's {@code report.yaml} and what it names. */
public final class ProjectLoader {

    private static final List<String> CONTACT = List.of("address", "postcode", "phone", "email", "site");

    private final Path root;
    private final History.Documents documents;
    private final Optional<ReportDefinition> given;
    private final ConfigProblems problems = new ConfigProblems("project-file", ProjectLoader.class);

    private ProjectLoader(Path root, History.Documents documents, Optional<ReportDefinition> given) {
        this.given = given;
        this.root = root;
        this.documents = documents;
    }

    /**
     * Loads a project.
     *
     * @throws dev.report.config.ConfigException with every fault of report.yaml, roster, definition and history
     * @throws IOException if a file is there but cannot be opened
     */
    public static ReportProject load(Path root) throws IOException {
        return load(root, History.Documents.NONE);
    }

    /**
     * As {@link #load(Path)}, with last year's report as it was published where there is no model of it.
     *
     * @param documents reads it
     */
    public static ReportProject load(Path root, History.Documents documents) throws IOException {
        return new ProjectLoader(root, documents, Optional.empty()).load();
    }

    /** Loads a project as one of a definition that is at hand, whatever its report.yaml names. @throws IOException if a file cannot be read */
    public static ReportProject load(Path root, ReportDefinition definition) throws IOException {
        return new ProjectLoader(root, History.Documents.NONE, Optional.of(definition)).load();
    }

    private ReportProject load() throws IOException {
        ConfigNode yaml = ConfigReader.yaml(text(ReportProject.FILE), ReportProject.FILE, problems);
        yaml.only(
                "definition",
                "year",
                "period",
                "issuer",
                "published",
                "units-published",
                "title",
                "contact",
                "previous",
                "outputs",
                "policy",
                "fonts",
                "pictures",
                "licence",
                "publish-provenance",
                "deadlines");
        Issuer issuer = issuer(yaml.required("issuer"));
        Optional<ReportDefinition> definition = definition(yaml.required("definition"));
        Period period = new PeriodReader(yaml, problems).read(definition);
        LocalDate published = date(yaml.required("published"));
        Roster roster = new RosterReader(
                        yaml.get("issuer").flatMap(node -> node.get("code")).map(code -> issuer.code()), problems)
                .read(text(RosterReader.FILE));
        ConfigProblems ofPast = inWordsFor(period);
        Optional<History> history = definition.isEmpty()
                ? Optional.empty()
                : new HistoryFinder(definition.get(), issuer, this.documents, ofPast).find(yaml, root, period.before());
        problems.addAll(ofPast);
        Map<String, LocalDate> deadlines = deadlines(yaml);
        Optional<LocalDate> unitsPublished = yaml.get("units-published").map(ProjectLoader::date);
        Map<String, String> contact = contact(yaml);
        Documents documents = DocumentsReader.read(
                yaml, root, definition.map(known -> known.pictures().shown()).orElse(false));
        Policy policy = PolicyReader.read(yaml);
        Optional<String> title = yaml.get("title").map(ConfigNode::line);
        List<Waiver> waivers = waivers();
        problems.throwIfAny();
        return new ReportProject(
                root,
                definition.orElseThrow(),
                new Cover(
                        period,
                        issuer,
                        published,
                        unitsPublished,
                        title.orElseGet(() -> definition.get().title(issuer.name(), period)),
                        contact),
                roster,
                history.map(lastYear -> lastYear.in(roster)),
                documents,
                policy,
                deadlines,
                waivers.stream()
                        .map(waiver -> waiver.in(roster, definition.get()))
                        .toList(),
                places(yaml));
    }

    private String text(String name) throws IOException {
        Path file = root.resolve(name);
        if (!Files.exists(file)) {
            Optional<String> other = alike(name);
            problems.add(
                            other.isPresent() ? "project-file.other-file" : "project-file.no-file",
                            SourceLocation.file(name))
                    .values("name", name, "folder", root, "other", other.orElse(""));
            problems.throwIfAny();
        }
        requireOwn(name, file);
        return TextFile.read(file);
    }

    /** A file of the same name in another format: a workbook, or a list saved under Windows' hidden second extension. */
    private Optional<String> alike(String name) throws IOException {
        String stem = name.substring(0, name.lastIndexOf('.') + 1);
        if (!Files.isDirectory(root)) {
            return Optional.empty();
        }
        try (Stream<Path> files = Files.list(root)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(file -> file.toLowerCase(Locale.ROOT).startsWith(stem))
                    .min(Comparator.naturalOrder());
        }
    }

    private void requireOwn(String name, Path file) {
        if (NoPlainFileException.isOther(file)) {
            problems.add("project-file.no-plain-file", SourceLocation.file(name))
                    .values("name", name);
            problems.throwIfAny();
        }
        if (OutsideLink.leadsOut(root, file)) {
            problems.add("outside-link", SourceLocation.file(name)).values("name", name);
            problems.throwIfAny();
        }
    }

    private List<Waiver> waivers() throws IOException {
        Path file = root.resolve(WaiverReader.FILE);
        requireOwn(WaiverReader.FILE, file);
        return Files.isRegularFile(file) ? WaiverReader.read(TextFile.read(file), problems) : List.of();
    }

    private Issuer issuer(ConfigNode node) {
        node.only("code", "name", "level");
        String code = node.required("code").line();
        return new Issuer(
                new UnitCode(code.isBlank() ? "?" : code),
                node.required("name").line(),
                node.required("level").choice(Issuer.Level.class));
    }

    private static LocalDate date(ConfigNode node) {
        return Day.of(node).orElse(LocalDate.EPOCH);
    }

    private Optional<ReportDefinition> definition(ConfigNode node) {
        if (given.isPresent()) {
            return given;
        }
        String name = node.text();
        Optional<ReportDefinition> definition = name.isBlank() ? Optional.empty() : DefinitionLoader.load(name, root);
        if (definition.isEmpty()) {
            node.problems().unknown("project-file.definition", node.at(), name, DefinitionLoader.bundled());
        }
        return definition;
    }

    /** Problems that speak of a period of the same kind. */
    private ConfigProblems inWordsFor(Period period) {
        PeriodWords words = PeriodWords.of(period);
        return words == PeriodWords.OF_YEARS
                ? problems
                : new ConfigProblems(
                        "project-file", ProjectLoader.class, new Context(code -> Optional.empty(), Text.EMPTY, words));
    }

    private Map<String, LocalDate> deadlines(ConfigNode yaml) {
        Map<String, LocalDate> deadlines = new LinkedHashMap<>();
        yaml.get("deadlines")
                .ifPresent(node ->
                        node.only("units", "publish").entries().forEach((name, day) -> deadlines.put(name, date(day))));
        return deadlines;
    }

    private static Map<String, String> contact(ConfigNode yaml) {
        Map<String, String> contact = new LinkedHashMap<>();
        yaml.get("contact").ifPresent(node -> {
            node.only(CONTACT.toArray(String[]::new));
            for (String key : CONTACT) {
                node.get(key).ifPresent(value -> contact.put(key, value.printable()));
            }
        });
        return contact;
    }

    private static Map<String, SourceLocation> places(ConfigNode yaml) {
        Map<String, SourceLocation> places = new LinkedHashMap<>();
        yaml.entries().forEach((key, node) -> places.put(key, node.at()));
        for (String group : List.of("contact", "fonts")) {
            yaml.get(group)
                    .ifPresent(
                            nodes -> nodes.entries().forEach((key, node) -> places.put(group + "." + key, node.at())));
        }
        return places;
    }
}
