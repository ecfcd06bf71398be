package dev.report.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.report.bind.SubmissionBinder;
import dev.report.model.Text;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class MessagesTest {

    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final Pattern PLACEHOLDER = Pattern.compile("(?<!\\$)\\{([a-zA-Z_-]+)(?:\\?[^|{}]+\\|[^|{}]+)?}");

    /** Words in -s behind a number that are no plurals. */
    private static final Set<String> SINGULAR = Set.of(
            "ms", "is", "has", "belongs", "was", "does", "goes", "leads", "holds", "needs", "occurs", "ends", "its",
            "as", "less");

    private static final Pattern ONE_OF_MANY = Pattern.compile("\\b1 (?:[a-z]+ )?([a-z]+s)\\b");

    static List<Path> bundles() throws IOException {
        try (Stream<Path> files = Files.walk(RESOURCES)) {
            return files.filter(file -> file.getFileName().toString().endsWith("_zh.properties"))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void everyPackageThatSpeaksIsLookedAt() throws IOException {
        assertThat(bundles().stream().map(file -> RESOURCES.relativize(file).toString()))
                .contains(
                        "dev/report/bind/messages_zh.properties",
                        "dev/report/config/messages_zh.properties",
                        "dev/report/prose/messages_zh.properties");
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void bothLanguagesHaveTheSameSentencesWithTheSameValues(Path zh) throws IOException {
        Path en = zh.resolveSibling(zh.getFileName().toString().replace("_zh.", "_en."));

        assertThat(placeholders(en)).isEqualTo(placeholders(zh)).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void noSentenceIsEmpty(Path zh) throws IOException {
        Path en = zh.resolveSibling(zh.getFileName().toString().replace("_zh.", "_en."));

        assertThat(load(zh).values()).noneMatch(sentence -> sentence.toString().isBlank());
        assertThat(load(en).values()).noneMatch(sentence -> sentence.toString().isBlank());
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void oneIsFollowedByASingular(Path zh) throws IOException {
        Path en = zh.resolveSibling(zh.getFileName().toString().replace("_zh.", "_en."));

        for (String key : load(en).stringPropertyNames()) {
            assertThat(pluralsAfterOne(load(en).getProperty(key))).as(key).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"{count} files,files", "{count} hidden files,files", "{count} {count?file|files},", "{unit} has none,"})
    void pluralAfterOneIsFound(String sentence, @Nullable String plural) {
        assertThat(pluralsAfterOne(sentence)).isEqualTo(plural == null ? List.of() : List.of(plural));
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void noKeyIsWrittenTwice(Path zh) throws IOException {
        for (String language : List.of("_zh.", "_en.")) {
            Path file = zh.resolveSibling(zh.getFileName().toString().replace("_zh.", language));
            List<String> keys = Files.readAllLines(file).stream()
                    .filter(line -> line.matches("[A-Za-z][A-Za-z0-9._-]*\\s*=.*"))
                    .map(line -> line.substring(0, line.indexOf('=')).strip())
                    .toList();

            assertThat(keys).doesNotHaveDuplicates();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "第 {line} 行,第 7 行",
        "{line}{line},77",
        "{other},{other}",
        "没有值,没有值",
        "{line,{line",
        "$'{'f'}' {line},$'{'f'}' 7",
        "{text},{line}",
        "{one} {one?file|files},1 file",
        "{line} {line?file|files},7 files",
        "{zero} {zero?file is|files are} there,0 files are there",
        "{other?file|files},{other?file|files}",
        "{line?file},{line?file}",
    })
    void valuesTakeThePlaceOfTheirNames(String sentence, String filled) {
        assertThat(Messages.fill(sentence.replace("'", ""), "zh", "line", 7, "text", "{line}", "one", 1, "zero", 0))
                .isEqualTo(filled.replace("'", ""));
    }

    @Test
    void valueInTwoLanguagesIsTakenInEach() {
        Text value = new Text("件", "cases");

        assertThat(Messages.fill("{a}", "zh", "a", value)).isEqualTo("件");
        assertThat(Messages.fill("{a}", "en", "a", value)).isEqualTo("cases");
    }

    @Test
    void unknownSentenceIsAFaultOfTheProgram() {
        Messages messages = new Messages(SubmissionBinder.class);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> messages.text("no-such-sentence"))
                .withMessage("no sentence no-such-sentence in bind (zh)");
    }

    private static List<String> pluralsAfterOne(String sentence) {
        Object[] ones = PLACEHOLDER
                .matcher(sentence)
                .results()
                .flatMap(found -> Stream.of(found.group(1), found.group(1).equals("most") ? "1000" : "1"))
                .toArray();
        return ONE_OF_MANY
                .matcher(Messages.fill(sentence, "en", ones))
                .results()
                .map(found -> found.group(1))
                .filter(word -> !SINGULAR.contains(word))
                .toList();
    }

    private static Map<String, TreeSet<String>> placeholders(Path file) throws IOException {
        Properties sentences = load(file);
        Map<String, TreeSet<String>> placeholders = new TreeMap<>();
        for (String key : sentences.stringPropertyNames()) {
            TreeSet<String> names = new TreeSet<>();
            PLACEHOLDER
                    .matcher(sentences.getProperty(key))
                    .results()
                    .map((MatchResult found) -> found.group(1))
                    .forEach(names::add);
            placeholders.put(key, names);
        }
        return placeholders;
    }

    private static Properties load(Path file) throws IOException {
        Properties properties = new Properties();
        try (Reader in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            properties.load(in);
        }
        return properties;
    }
}
