package dev.report.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.report.cli.Terminal;
import dev.report.samples.ProjectFolder;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the manual shows is what the program prints, in both languages. */
class ManualTest {

    private static final Path PAGES = ProjectFolder.HOME.resolve("src/site/markdown");

    private static final Pattern SHOWN = Pattern.compile("```\n\\$ report ([^\n]+)\n(.*?)\n```", Pattern.DOTALL);
    private static final Pattern BLOCK = Pattern.compile("```\n([^`]*?)\n```");
    private static final Pattern CODE = Pattern.compile("`([^`]+)`");

    /** A value's place in a sentence, with words of either number behind it where it has some. */
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{[^}]*}");

    @TempDir
    Path temporary;

    private static String manual(String language) throws IOException {
        return Files.readString(PAGES.resolve("manual." + language + ".md"));
    }

    private static Terminal run(String language, String words) {
        Object[] arguments = (words + " --lang " + language).split(" ");
        return Terminal.run(arguments);
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void usageIsShownAsItIsPrinted(String language) throws IOException {
        assertThat(manual(language)).contains(run(language, "--help").out().strip());
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void commandsOnTheSampleAreShownAsTheyPrint(String language) throws IOException {
        List<MatchResult> shown = SHOWN.matcher(manual(language)).results().toList();
        assertThat(shown).hasSize(3);
        Path sample =
                ProjectFolder.ofSample("minimal", temporary.resolve("minimal")).root();
        Terminal.run("compile", sample, "--outputs", "markdown");
        touch(sample.resolve("submissions/990101-001.csv"));
        touch(sample.resolve("out/report.md"));
        for (MatchResult command : shown) {
            boolean verified = command.group(1).startsWith("verify");
            String project = verified ? sample.toString() : "samples/minimal";
            assertThat(run(language, command.group(1).replace("samples/minimal", project))
                            .out()
                            .strip())
                    .isEqualTo(command.group(2));
        }
    }

    private static void touch(Path file) throws IOException {
        Files.writeString(file, Files.readString(file) + "\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void wrongValueIsShownAsCheckFindsIt(String language) throws IOException {
        ProjectFolder sample = ProjectFolder.ofSample("minimal", temporary.resolve("minimal"));
        sample.edit(
                "submissions/990101-001.csv",
                "requests.received,natural_person,21",
                "requests.received,natural_person,22");
        String found = run(language, "check " + sample.root()).out().split("\n\n")[0];

        assertThat(BLOCK.matcher(manual(language)).results().map(block -> block.group(1)))
                .contains(found);
        String readme = Files.readString(ProjectFolder.HOME.resolve("README.md"));
        assertThat(language.equals("zh")
                        || readme.contains(found.lines().limit(2).collect(Collectors.joining("\n"))))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void sentencesOnBadInputAreThoseOfTheBundles(String language) throws IOException {
        List<Pattern> sentences = sentences(language);
        List<String> printed = new ArrayList<>();
        for (String line : manual(language).lines().toList()) {
            String[] fields = line.split(" \\| ");
            if (fields.length == 4 && fields[2].matches("[13]")) {
                CODE.matcher(fields[3]).results().forEach(sentence -> printed.add(sentence.group(1)));
            }
        }

        assertThat(printed).hasSizeGreaterThan(20);
        assertThat(printed.stream()
                        .filter(sentence -> sentences.stream()
                                .noneMatch(pattern -> pattern.matcher(sentence).matches())))
                .isEmpty();
    }

    /** As patterns; the table may leave out what follows a semicolon. */
    private static List<Pattern> sentences(String language) throws IOException {
        Set<String> sentences = new LinkedHashSet<>();
        try (Stream<Path> files = Files.walk(ProjectFolder.HOME.resolve("src/main/resources/dev/report"))) {
            for (Path file : files.filter(each -> each.endsWith("messages_" + language + ".properties"))
                    .toList()) {
                Properties properties = new Properties();
                try (Reader reader = Files.newBufferedReader(file)) {
                    properties.load(reader);
                }
                properties.values().forEach(sentence -> {
                    sentences.add(sentence.toString());
                    sentences.add(sentence.toString().replaceAll("(; |；).*", ""));
                });
            }
        }
        return sentences.stream()
                .filter(sentence ->
                        PLACEHOLDER.matcher(sentence).replaceAll("").strip().length() > 3)
                .map(ManualTest::pattern)
                .toList();
    }

    private static Pattern pattern(String sentence) {
        return Pattern.compile(Arrays.stream(PLACEHOLDER.split(sentence, -1))
                .map(Pattern::quote)
                .collect(Collectors.joining(".*")));
    }
}
