package dev.report.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.report.definition.CheckCatalog;
import dev.report.definition.DefinitionLoader;
import dev.report.definition.ProseRules;
import dev.report.definition.ReportDefinition;
import dev.report.definition.rule.Rule;
import dev.report.finding.FindingKind;
import dev.report.finding.FindingKinds;
import dev.report.model.Text;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What the program says is in one language: English without a Chinese sign, Chinese without an English word but names. */
class OneLanguageTest {

    static Stream<Path> english() throws IOException {
        return bundles("_en.properties");
    }

    static Stream<Path> chinese() throws IOException {
        return bundles("_zh.properties");
    }

    private static Stream<Path> bundles(String end) throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/resources/dev/report"))) {
            return files.filter(file -> file.toString().endsWith(end)).sorted().toList().stream();
        }
    }

    private static List<String> sentences(Path bundle) throws IOException {
        Properties lines = new Properties();
        try (Reader reader = Files.newBufferedReader(bundle)) {
            lines.load(reader);
        }
        return lines.stringPropertyNames().stream()
                .sorted()
                .map(key -> key + "=" + lines.getProperty(key))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("english")
    void englishSentencesHoldNoChineseSign(Path bundle) throws IOException {
        assertThat(sentences(bundle)).filteredOn(Scraps::hasChinese).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("chinese")
    void chineseSentencesHoldNoEnglishWordButNames(Path bundle) throws IOException {
        List<String> scraps = new ArrayList<>();
        for (String sentence : sentences(bundle)) {
            Scraps.english(sentence.substring(sentence.indexOf('=') + 1))
                    .forEach(word -> scraps.add(word + " in " + sentence.substring(0, sentence.indexOf('='))));
        }

        assertThat(scraps).isEmpty();
    }

    /** Words in both languages, each with where it stands. */
    static Stream<Arguments> worded() {
        List<Arguments> all = new ArrayList<>();
        for (CheckCatalog.Check check : CheckCatalog.load().values()) {
            words(all, check.id(), check.title(), check.meaning(), check.passes(), check.fails());
        }
        for (FindingKind kind : FindingKinds.all().values()) {
            words(all, kind.id() + ".basis", kind.basis());
        }
        for (String id : DefinitionLoader.bundled()) {
            ReportDefinition definition = DefinitionLoader.load(id, Path.of("")).orElseThrow();
            words(all, id, definition.heading().name());
            for (Rule rule : definition.rules()) {
                words(all, id + " " + rule.id(), rule.title(), rule.message(), rule.help());
                words(all, id + " " + rule.id() + " basis", rule.basis().citation());
            }
            for (ProseRules.Topic topic : definition.prose().topics()) {
                words(all, id + " " + topic.name().zh(), topic.name(), topic.basis());
            }
            definition.prose().basis().forEach((rule, basis) -> words(all, id + " " + rule, basis));
        }
        return all.stream();
    }

    private static void words(List<Arguments> all, String where, Text... texts) {
        for (Text text : texts) {
            all.add(Arguments.of(where, text));
        }
    }

    @ParameterizedTest
    @MethodSource("worded")
    void wordsForEnglishHoldNoChineseSign(String where, Text text) {
        assertThat(Scraps.hasChinese(text.en())).as(where + ": " + text.en()).isFalse();
    }

    /** A law of another country, and an input that is the same in both languages, keep their own words. */
    @ParameterizedTest
    @MethodSource("worded")
    void wordsForChineseHoldNoEnglishWordButNames(String where, Text text) {
        Set<String> scraps = text.zh().equals(text.en()) ? Set.of() : Scraps.english(text.zh());

        assertThat(scraps).as(where + ": " + text.zh()).isEmpty();
    }

    @Test
    void namesThatChineseMayHoldAreHeld() throws IOException {
        Set<String> held = new TreeSet<>();
        for (Path bundle : chinese().toList()) {
            sentences(bundle)
                    .forEach(sentence -> held.addAll(Scraps.latin(sentence.substring(sentence.indexOf('=') + 1))));
        }
        worded().forEach(each -> held.addAll(Scraps.latin(((Text) each.get()[1]).zh())));

        assertThat(held).containsAll(Scraps.NAMES);
    }
}
