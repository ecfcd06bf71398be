package dev.report.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.report.samples.Processes;
import dev.report.samples.ProjectFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The manual pages and completions that are installed say what the program says; {@code -Ddist.update=true} writes them anew.
 */
class DistributionFilesTest {

    private static final Path SHARE = ProjectFolder.HOME.resolve("src/main/dist/share");
    private static final String BASH = "bash-completion/completions/report";
    private static final String ZSH = "zsh/site-functions/_report";
    private static final String FISH = "fish/vendor_completions.d/report.fish";

    /** Path under share/ to content. */
    private static Map<String, String> made() throws IOException {
        Map<String, String> files = new LinkedHashMap<>();
        CompletionFiles completion = new CompletionFiles(CommandWords.in("en"));
        files.put(BASH, completion.bash());
        files.put(ZSH, completion.zsh());
        files.put(FISH, completion.fish());
        for (String language : List.of("en", "zh")) {
            List<CommandWords.Command> commands = CommandWords.in(language);
            String folder = language.equals("en") ? "man/man1/" : "man/zh_CN/man1/";
            for (CommandWords.Command command : commands) {
                files.put(folder + ManPage.name(command) + ".1", new ManPage(command, commands, language).text());
            }
        }
        return files;
    }

    @Test
    void installedFilesSayWhatTheProgramSays() throws IOException {
        Map<String, String> made = made();
        if (Boolean.getBoolean("dist.update")) {
            for (Map.Entry<String, String> file : made.entrySet()) {
                Path path = SHARE.resolve(file.getKey());
                Files.createDirectories(path.getParent());
                Files.writeString(path, file.getValue());
            }
        }
        for (Map.Entry<String, String> file : made.entrySet()) {
            assertThat(SHARE.resolve(file.getKey())).hasContent(file.getValue());
        }
        try (Stream<Path> pages = Files.walk(SHARE.resolve("man"))) {
            assertThat(pages.filter(Files::isRegularFile)
                            .map(page -> SHARE.relativize(page).toString()))
                    .containsExactlyInAnyOrderElementsOf(made.keySet().stream()
                            .filter(name -> name.startsWith("man/"))
                            .toList());
        }
    }

    static List<Path> pages() throws IOException {
        try (Stream<Path> pages = Files.walk(SHARE.resolve("man"))) {
            return pages.filter(Files::isRegularFile).sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void manualPageIsFreeOfFaults(Path page) throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/groff")), "no groff");

        Processes.Result run = Processes.run(
                Map.of(),
                List.of("/usr/bin/groff", "-man", "-K", "utf8", "-Tutf8", "-ww", "-rLL=200n", page.toString()));

        assertThat(run.code()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).contains("report").doesNotContain("null", "%n");
    }

    /** As man-db 2.11 gives a Chinese page to groff, with the classes of characters between which a line may end. */
    @ParameterizedTest
    @MethodSource("pages")
    void manualPageEndsAtEveryWidthOfATerminal(Path page) throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/groff")), "no groff");
        String script = """
                for width in 30 33 34 35 36 37 38 39 40 45 60 80; do
                  { printf '.do mso zh.tmac\\n.do hla zh\\n'; cat "$1"; } | preconv -e UTF-8 |
                    timeout 10 groff -mtty-char -mandoc "-rLL=${width}n" "-rLT=${width}n" -Tutf8 2>/dev/null | head -c 1000000 | wc -c
                done
                """;

        Processes.Result run = Processes.run(Map.of(), List.of("bash", "-c", script, "bash", page.toString()));

        assertThat(run.out().lines().map(String::strip))
                .hasSize(12)
                .allSatisfy(length -> assertThat(Integer.parseInt(length)).isBetween(500, 100_000));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            report com               | compile
            report status --fo       | --format
            report compile --format  | text json sarif junit github mail
            report compile --lang z  | zh
            report ver               | verify
            """)
    void bashCompletes(String typed, String offered) throws Exception {
        List<String> words = new ArrayList<>(List.of(typed.split(" ")));
        if (words.get(words.size() - 1).equals("--format")) {
            words.add("");
        }
        StringBuilder array = new StringBuilder();
        words.forEach(word -> array.append("'").append(word).append("' "));
        String script = "source '" + SHARE.resolve(BASH) + "'; COMP_WORDS=(" + array + "); COMP_CWORD="
                + (words.size() - 1) + "; _report; echo \"${COMPREPLY[*]}\"";

        Processes.Result run = Processes.run(Map.of(), List.of("bash", "-c", script));

        assertThat(run.err()).isEmpty();
        assertThat(new TreeSet<>(List.of(run.out().strip().split(" "))))
                .isEqualTo(new TreeSet<>(List.of(offered.split(" "))));
    }

    @ParameterizedTest
    @CsvSource({"zsh, " + ZSH, "fish, " + FISH})
    void otherShellsUnderstandTheirs(String shell, String file) throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin", shell)), "no " + shell);

        Processes.Result run =
                Processes.run(Map.of(), List.of(shell, "-n", SHARE.resolve(file).toString()));

        assertThat(run.all()).isEmpty();
        assertThat(run.code()).isZero();
    }
}
