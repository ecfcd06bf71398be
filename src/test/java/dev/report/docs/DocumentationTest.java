package dev.report.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.report.cli.Terminal;
import dev.report.definition.CheckCatalog;
import dev.report.definition.DefinitionLoader;
import dev.report.definition.ReportDefinition;
import dev.report.definition.rule.Rule;
import dev.report.finding.FindingKinds;
import dev.report.samples.ProjectFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the program can say is documented: every rule, every sentence in both languages, every shared type. */
class DocumentationTest {

    private static final Path SOURCES = ProjectFolder.HOME.resolve("src/main/java/dev/report");
    private static final Path SENTENCES = ProjectFolder.HOME.resolve("src/main/resources/dev/report");

    private static final Path PAGES = ProjectFolder.HOME.resolve("src/site/markdown");

    /** A type in a page, with a member of it where one is named: {@code `Publisher.recover`}. */
    private static final Pattern TYPE = Pattern.compile("`([A-Z][a-z]\\w*[A-Z]\\w*(?:[.]\\w+)?)");

    private static final Pattern WORD = Pattern.compile("\\w{4,}");

    /** A value's name in a sentence. */
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-z_]+)}");

    private static List<Path> files(Path root, String ending) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        }
    }

    private static List<ReportDefinition> definitions() {
        return DefinitionLoader.bundled().stream()
                .map(id -> DefinitionLoader.load(id, Path.of("")).orElseThrow())
                .toList();
    }

    static Set<String> ruleIds() {
        Set<String> ids = new LinkedHashSet<>(CheckCatalog.load().keySet());
        definitions().forEach(each -> each.rules().forEach(rule -> ids.add(rule.id())));
        return ids;
    }

    /** Findings are raised by these kinds alone: another id ends the run that raises it. */
    @Test
    void everyKindOfFindingIsInTheCatalogue() {
        assertThat(FindingKinds.all()).hasSizeGreaterThan(30);
        assertThat(CheckCatalog.load().keySet())
                .containsExactlyInAnyOrderElementsOf(FindingKinds.all().keySet());
    }

    @ParameterizedTest
    @MethodSource("ruleIds")
    void everyRuleCanBeExplainedInBothLanguages(String id) {
        for (String language : List.of("zh", "en")) {
            Terminal run = Terminal.run("explain", id, "--lang", language);
            assertThat(run.code()).as(run.all()).isZero();
            assertThat(run.err()).isEmpty();
            assertThat(run.out()).startsWith(id + "  ").doesNotContain("null", "Optional[");
            assertThat(run.out().lines().count()).isGreaterThanOrEqualTo(6);
            assertThat(run.out().lines().filter(line -> !line.isBlank()))
                    .allMatch(line -> line.equals(line.stripTrailing()));
        }
    }

    @Test
    void everyRuleOfADefinitionHasTitleBasisAndTwoExamples() {
        for (ReportDefinition definition : definitions()) {
            assertThat(definition.rules()).isNotEmpty();
            for (Rule rule : definition.rules()) {
                assertThat(rule.title().zh()).as(rule.id()).isNotBlank();
                assertThat(rule.title().en()).as(rule.id()).isNotBlank();
                assertThat(rule.help().zh()).as(rule.id()).isNotBlank();
                assertThat(rule.basis().number().en()).as(rule.id()).isNotBlank();
                assertThat(rule.passes()).as(rule.id()).isNotEmpty();
                assertThat(rule.fails()).as(rule.id()).isNotEmpty().isNotEqualTo(rule.passes());
            }
        }
    }

    @Test
    void rulesIdsOfCatalogueAndDefinitionsDoNotCollide() {
        for (ReportDefinition definition : definitions()) {
            assertThat(definition.rules().stream().map(Rule::id))
                    .doesNotContainAnyElementsOf(CheckCatalog.load().keySet());
        }
    }

    @Test
    void everyRuleIdIsInTheChangeNotes() throws IOException {
        String notes = Files.readString(ProjectFolder.HOME.resolve("changes.md"));

        assertThat(ruleIds())
                .allSatisfy(id -> assertThat(notes.lines()).anyMatch(line -> line.startsWith("| `" + id + "` | ")));
    }

    static List<Path> sentences() throws IOException {
        return files(SENTENCES, "_zh.properties");
    }

    @ParameterizedTest
    @MethodSource("sentences")
    void sentencesAreThereInBothLanguagesWithTheSameValues(Path chinese) throws IOException {
        Map<String, String> zh = properties(chinese);
        Map<String, String> en = properties(Path.of(chinese.toString().replace("_zh.properties", "_en.properties")));

        assertThat(en.keySet()).containsExactlyInAnyOrderElementsOf(zh.keySet());
        for (Map.Entry<String, String> sentence : zh.entrySet()) {
            // What has several lines is laid out: blanks in it have a purpose.
            boolean isLaidOut = sentence.getValue().contains("\n");
            assertThat(isLaidOut ? "" : sentence.getValue())
                    .as(sentence.getKey())
                    .doesNotContain("  ");
            assertThat(names(en.get(sentence.getKey()))).as(sentence.getKey()).isEqualTo(names(sentence.getValue()));
        }
    }

    private static Map<String, String> properties(Path file) throws IOException {
        Properties properties = new Properties();
        properties.load(Files.newBufferedReader(file));
        Map<String, String> sentences = new LinkedHashMap<>();
        properties.forEach((key, sentence) -> sentences.put(key.toString(), sentence.toString()));
        return sentences;
    }

    private static Set<String> names(String sentence) {
        Set<String> names = new TreeSet<>();
        PLACEHOLDER.matcher(sentence).results().map(MatchResult::group).forEach(names::add);
        return names;
    }

    /** Keys are asked for with a word in quotation marks; one that no source mentions, in whole or from its start, is left over. */
    @ParameterizedTest
    @MethodSource("sentences")
    void everySentenceIsUsed(Path chinese) throws IOException {
        if (!chinese.getFileName().toString().startsWith("messages")) {
            return;
        }
        StringBuilder sources = new StringBuilder();
        for (Path file : files(SOURCES, ".java")) {
            sources.append(Files.readString(file));
        }
        List<String> unused = new ArrayList<>();
        for (String key : properties(chinese).keySet()) {
            if (!isMentioned(key, sources.toString())) {
                unused.add(key);
            }
        }
        assertThat(unused).isEmpty();
    }

    private static boolean isMentioned(String key, String sources) {
        for (int end = key.length(); end > 0; end--) {
            String start = key.substring(0, end);
            boolean whole = end == key.length() || key.charAt(end) == '.' || start.endsWith(".") || start.endsWith("-");
            if (whole && sources.contains("\"" + start + "\"")) {
                return true;
            }
        }
        // What to do with a kind, whatever the case of it.
        return key.endsWith(".help") && sources.contains("\"" + key.substring(0, key.length() - "help".length()));
    }

    @Test
    void everyTypeThatAllStagesShareIsInTheGlossary() throws IOException {
        Path glossary = ProjectFolder.HOME.resolve("src/site/markdown/glossary.md");
        assumeTrue(Files.exists(glossary), "no glossary yet");
        String text = Files.readString(glossary);
        List<String> types = new ArrayList<>();
        List<Path> shared = new ArrayList<>(files(SOURCES.resolve("model"), ".java"));
        shared.addAll(files(SOURCES.resolve("finding"), ".java"));
        shared.addAll(files(SOURCES.resolve("run"), ".java"));
        for (Path file : shared) {
            String name = file.getFileName().toString().replace(".java", "");
            if (Files.readString(file).contains("public ") && !name.equals("package-info")) {
                types.add(name);
            }
        }
        assertThat(types).isNotEmpty().allSatisfy(type -> assertThat(text).contains("`" + type + "`"));
    }

    @Test
    void everyRoomHasALineOnThePageAboutArchitecture() throws IOException {
        String page = Files.readString(PAGES.resolve("architecture.md"));
        String tree = page.substring(page.indexOf("```\n") + 4);
        List<String> told = tree.substring(0, tree.indexOf("```"))
                .lines()
                .map(line -> line.strip().split(" ")[0])
                .toList();
        Set<String> rooms = new TreeSet<>();
        for (Path file : files(SOURCES, "package-info.java")) {
            rooms.add(SOURCES.relativize(file.getParent()).toString().replace('/', '.'));
        }

        assertThat(told).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(rooms);
    }

    @Test
    void typesAndTestsThatPagesNameAreThere() throws IOException {
        Set<String> known = new TreeSet<>();
        for (Path root : List.of(SOURCES, ProjectFolder.HOME.resolve("src/test/java"))) {
            for (Path file : files(root, ".java")) {
                WORD.matcher(Files.readString(file))
                        .results()
                        .map(MatchResult::group)
                        .forEach(known::add);
            }
        }
        Set<String> lost = new TreeSet<>();
        for (Path page : files(PAGES, ".md")) {
            TYPE.matcher(Files.readString(page))
                    .results()
                    .map(type -> type.group(1))
                    .filter(name -> !known.containsAll(List.of(name.split("[.]"))))
                    .forEach(name -> lost.add(name + " in " + PAGES.relativize(page)));
        }

        assertThat(lost).isEmpty();
    }
}
