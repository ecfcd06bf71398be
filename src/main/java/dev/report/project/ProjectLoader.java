package dev.report.project;

import dev.report.config.ConfigNode;
import dev.report.config.ConfigProblems;
import dev.report.config.ConfigReader;
import dev.report.definition.DefinitionLoader;
import dev.report.definition.ReportDefinition;
import dev.report.finding.Messages;
import dev.report.finding.Severity;
import dev.report.model.SourceLocation;
import dev.report.model.Text;
import dev.report.model.UnitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads a project folder's {@code report.yaml} and what it names. */
public final class ProjectLoader {

    private static final Messages MESSAGES = new Messages(ProjectLoader.class);
    private static final List<String> CONTACT = List.of("address", "postcode", "phone", "email", "site");
    private static final List<String> FACES = List.of("title", "body", "heading1", "heading2", "figures");
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2200;

    private final Path root;
    private final ConfigProblems problems = new ConfigProblems("project-file");

    private ProjectLoader(Path root) {
        this.root = root;
    }

    /**
     * Loads a project.
     *
     * @throws dev.report.config.ConfigException with every fault of report.yaml, roster, definition and history
     * @throws IOException if a file is there but cannot be opened
     */
    public static ReportProject load(Path root) throws IOException {
        return new ProjectLoader(root).load();
    }

    private ReportProject load() throws IOException {
        ConfigNode yaml = ConfigReader.yaml(text(ReportProject.FILE), ReportProject.FILE, problems);
        yaml.only(
                "definition",
                "year",
                "issuer",
                "published",
                "title",
                "contact",
                "previous",
                "outputs",
                "policy",
                "fonts",
                "pictures",
                "publish-provenance",
                "deadlines");
        Issuer issuer = issuer(yaml.required("issuer"));
        int year = year(yaml.required("year"));
        LocalDate published = date(yaml.required("published"));
        Optional<ReportDefinition> definition = definition(yaml.required("definition"));
        definition.ifPresent(known -> checkYear(known, year, yaml));
        Roster roster = new RosterReader(
                        yaml.get("issuer").flatMap(node -> node.get("code")).map(code -> issuer.code()), problems)
                .read(text(RosterReader.FILE));
        Optional<History> history =
                definition.isEmpty() ? Optional.empty() : history(yaml, definition.get(), issuer, year);
        Map<String, LocalDate> deadlines = deadlines(yaml);
        Map<String, String> contact = contact(yaml);
        Documents documents = documents(yaml, definition);
        Policy policy = policy(yaml);
        List<Waiver> waivers = waivers();
        problems.throwIfAny();
        String title = yaml.text("title", definition.orElseThrow().title(issuer.name(), year));
        return new ReportProject(
                root,
                definition.get(),
                new Cover(year, issuer, published, title, contact),
                roster,
                history.map(lastYear -> lastYear.in(roster)),
                documents,
                policy,
                deadlines,
                waivers,
                places(yaml));
    }

    private Documents documents(ConfigNode yaml, Optional<ReportDefinition> definition) {
        boolean otherwise = definition.map(known -> known.pictures().shown()).orElse(false);
        return new Documents(outputs(yaml), fonts(yaml), yaml.flag("pictures", otherwise), publishesProvenance(yaml));
    }

    private String text(String name) throws IOException {
        Path file = root.resolve(name);
        if (!Files.exists(file)) {
            problems.add(
                    SourceLocation.file(name),
                    MESSAGES.text("project.no-file", "name", name, "folder", root),
                    MESSAGES.text("project.no-file.help", "name", name));
            problems.throwIfAny();
        }
        requirePlain(name, file);
        return TextFile.read(file);
    }

    private void requirePlain(String name, Path file) {
        if (NoPlainFileException.isOther(file)) {
            problems.add(
                    SourceLocation.file(name),
                    MESSAGES.text("project.no-plain-file", "name", name),
                    MESSAGES.text("project.no-plain-file.help", "name", name));
            problems.throwIfAny();
        }
    }

    private List<Waiver> waivers() throws IOException {
        Path file = root.resolve(WaiverReader.FILE);
        requirePlain(WaiverReader.FILE, file);
        return Files.isRegularFile(file) ? WaiverReader.read(TextFile.read(file), problems) : List.of();
    }

    private Issuer issuer(ConfigNode node) {
        node.only("code", "name", "level");
        String code = node.required("code").text();
        return new Issuer(
                new UnitCode(code.isBlank() ? "?" : code),
                node.required("name").text(),
                node.required("level").choice(Issuer.Level.class));
    }

    private int year(ConfigNode node) {
        int before = node.problems().findings().size();
        int year = node.integer();
        boolean isNumber = node.problems().findings().size() == before;
        if (isNumber && (year < FIRST_YEAR || year > LAST_YEAR)) {
            problems.add(node.at(), MESSAGES.text("project.year", "value", year), Text.EMPTY);
        }
        return year;
    }

    private LocalDate date(ConfigNode node) {
        try {
            return LocalDate.parse(node.text());
        } catch (DateTimeParseException e) {
            Text message = MESSAGES.text("project.date", "value", node.text());
            node.problems().add(node.at(), message, MESSAGES.text("project.date.help"));
            return LocalDate.EPOCH;
        }
    }

    private Optional<ReportDefinition> definition(ConfigNode node) {
        String name = node.text();
        Optional<ReportDefinition> definition = name.isBlank() ? Optional.empty() : DefinitionLoader.load(name, root);
        if (definition.isEmpty()) {
            node.problems().unknown(node.at(), "definition.unknown", name, DefinitionLoader.bundled());
        }
        return definition;
    }

    private void checkYear(ReportDefinition definition, int year, ConfigNode yaml) {
        ReportDefinition.Heading heading = definition.heading();
        if (year >= FIRST_YEAR && year <= LAST_YEAR && (year < heading.firstYear() || year > heading.lastYear())) {
            String last = heading.lastYear() == Integer.MAX_VALUE ? "…" : Integer.toString(heading.lastYear());
            problems.add(
                    yaml.required("year").at(),
                    MESSAGES.text(
                            "project.definition-year",
                            "definition",
                            heading.id(),
                            "from",
                            heading.firstYear(),
                            "to",
                            last,
                            "year",
                            year),
                    MESSAGES.text("project.definition-year.help"));
        }
    }

    private Optional<History> history(ConfigNode yaml, ReportDefinition definition, Issuer issuer, int year)
            throws IOException {
        String folder = yaml.text("previous", "history/" + (year - 1));
        if (!Files.exists(root.resolve(folder).resolve("model.json"))) {
            if (yaml.has("previous")) {
                ConfigNode node = yaml.required("previous");
                problems.add(node.at(), MESSAGES.text("project.no-history", "folder", folder), Text.EMPTY);
            }
            return Optional.empty();
        }
        return Optional.of(
                History.read(root.resolve(folder), folder + "/model.json", definition, issuer, year - 1, problems));
    }

    private Map<String, Path> fonts(ConfigNode yaml) {
        Map<String, Path> fonts = new LinkedHashMap<>();
        yaml.get("fonts")
                .ifPresent(node -> node.only(FACES.toArray(String[]::new))
                        .entries()
                        .forEach((role, file) -> {
                            Path path = root.resolve(file.text());
                            if (FACES.contains(role) && !Files.isRegularFile(path)) {
                                problems.add(
                                        file.at(), MESSAGES.text("project.no-font", "file", file.text()), Text.EMPTY);
                            }
                            fonts.put(role, path);
                        }));
        return fonts;
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
                node.get(key).ifPresent(value -> contact.put(key, value.text()));
            }
        });
        return contact;
    }

    private static Set<ReportProject.Output> outputs(ConfigNode yaml) {
        Set<ReportProject.Output> outputs = EnumSet.noneOf(ReportProject.Output.class);
        yaml.items("outputs").forEach(node -> outputs.add(node.choice(ReportProject.Output.class)));
        return outputs.isEmpty() ? EnumSet.allOf(ReportProject.Output.class) : outputs;
    }

    private static Policy policy(ConfigNode yaml) {
        ConfigNode node = yaml.get("policy").orElse(ConfigNode.empty(yaml.at(), yaml.problems()));
        node.only("blank", "missing-unit", "missing-prose", "fail-on");
        return new Policy(
                node.choice("blank", Policy.Blank.class, Policy.Blank.ERROR),
                gravity(node, "missing-unit"),
                gravity(node, "missing-prose"),
                switch (node.choice("fail-on", FailOn.class, FailOn.ERROR)) {
                    case ERROR -> Optional.of(Severity.ERROR);
                    case WARNING -> Optional.of(Severity.WARNING);
                    case NEVER -> Optional.empty();
                });
    }

    private enum FailOn {
        ERROR,
        WARNING,
        NEVER
    }

    private enum Gravity {
        ERROR,
        WARNING
    }

    private static Severity gravity(ConfigNode node, String key) {
        return node.choice(key, Gravity.class, Gravity.ERROR) == Gravity.ERROR ? Severity.ERROR : Severity.WARNING;
    }

    private enum Shown {
        NONE,
        UNITS
    }

    private static boolean publishesProvenance(ConfigNode yaml) {
        return yaml.choice("publish-provenance", Shown.class, Shown.UNITS) == Shown.UNITS;
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
