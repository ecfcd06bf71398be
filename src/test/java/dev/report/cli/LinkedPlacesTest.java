package dev.report.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.report.cli.process.ExitCode;
import dev.report.samples.ProjectFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A project from a stranger may hold links where this program writes and deletes: nobody else's files are touched or published. */
class LinkedPlacesTest {

    @TempDir
    Path folder;

    private ProjectFolder project;
    private Path victim;
    private Map<String, String> before;

    @BeforeEach
    void putAStrangersProjectBesideAFolderOfWorth() throws IOException {
        project = ProjectFolder.ofSample("minimal", folder.resolve("project"));
        victim = Files.createDirectories(folder.resolve("victim"));
        Files.createDirectories(victim.resolve("0123456789ab/chapters"));
        Files.writeString(victim.resolve("0123456789ab/chapters/thesis.md"), "thesis");
        Files.writeString(victim.resolve("notes.tmp"), "notes");
        Files.writeString(victim.resolve("key"), "secret");
        Files.writeString(victim.resolve("manifest.json"), "{\"tool\" : \"secret\", \"draft\" : false}");
        before = files(victim);
    }

    private static Map<String, String> files(Path root) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> walk = Files.walk(root)) {
            for (Path file : walk.toList()) {
                files.put(root.relativize(file).toString(), Files.isRegularFile(file) ? Files.readString(file) : "");
            }
        }
        return files;
    }

    private Path link(String name, String target) throws IOException {
        Path link = project.file(name);
        Files.createDirectories(link.getParent());
        return Files.createSymbolicLink(link, Path.of(target));
    }

    private Terminal compile(String... options) {
        Object[] words = new Object[options.length + 4];
        words[0] = "compile";
        words[1] = project.root();
        words[2] = "--outputs";
        words[3] = "markdown";
        System.arraycopy(options, 0, words, 4, options.length);
        return Terminal.run(words);
    }

    private void isRefused(Terminal run, String place) throws IOException {
        assertThat(run.code()).as(run.all()).isEqualTo(ExitCode.FINDINGS);
        assertThat(run.places()).containsExactly("outside-link " + place + ":1");
        assertThat(run.all()).doesNotContain("secret", "thesis", "Exception");
        assertThat(files(victim)).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource({
        ".out, ../victim",
        ".out, narrative",
        ".out, ../not-there",
        "out, ../victim",
        "out, narrative",
        "out, ../not-there",
        "out, .out/../narrative",
        "out, .out",
        ".out/0123456789ab, ../../victim",
        ".out/staging-1, ../../victim",
        ".out/replaced-1, ../../victim",
        ".report, ../victim",
        ".report/lock, ../../victim/key",
        ".report/lock, ../../victim/not-there",
        ".report/status.json, ../../victim/key",
        ".report/status.json.tmp, ../../victim/key",
        ".report/final, ../../victim",
        ".report/final.tmp, ../../victim"
    })
    void linkInAPlaceOfTheProgramIsRefusedByEveryCommandThatUsesIt(String name, String target) throws IOException {
        Path link = link(name, target);
        Map<String, String> narrative = files(project.file("narrative"));

        for (String option : new String[] {"--quiet", "--draft", "--if-changed"}) {
            Terminal run = compile(option);
            isRefused(run, name);
            assertThat(run.out()).contains(name + " is a link to " + target, "Remove the link " + name);
        }
        isRefused(Terminal.run("verify", project.root()), name);

        assertThat(Files.readSymbolicLink(link)).hasToString(target);
        assertThat(files(project.file("narrative"))).isEqualTo(narrative);
        assertThat(victim.resolve("not-there")).doesNotExist();
        assertThat(folder.resolve("not-there")).doesNotExist();
    }

    @Test
    void allLinksAreNamedAtOnceInTheLanguageOfTheCaller() throws IOException {
        link(".out", "../victim");
        link(".report", "../victim");
        link("out", "../victim");

        Terminal run = Terminal.run("compile", project.root(), "--lang", "zh");

        assertThat(run.places()).containsExactly("outside-link .out:1", "outside-link .report:1", "outside-link out:1");
        assertThat(run.out()).contains(".out 是指向 ../victim 的链接", "请删除链接 out 本身");
        assertThat(files(victim)).isEqualTo(before);
    }

    @Test
    void versionThatIsALinkIsNoVersion() throws IOException {
        link(".out/0123456789ab", "../../victim");
        link("out", ".out/0123456789ab");

        isRefused(compile(), ".out/0123456789ab");
    }

    @ParameterizedTest
    @ValueSource(strings = {"key", "attached/key", "report.md", "manifest.json"})
    void linkOutOfAFolderOutIsNotPublished(String name) throws IOException {
        link("out/" + name, victim.resolve("key").toString());

        for (String option : new String[] {"--quiet", "--draft"}) {
            Terminal run = compile(option);
            isRefused(run, "out/" + name);
            assertThat(run.out()).contains("would be published with out/", "Put the file itself into out/");
        }
        isRefused(Terminal.run("verify", project.root()), "out/" + name);
        assertThat(project.file(".out")).doesNotExist();
    }

    @Test
    void linkOutOfAVersionIsNotCarriedIntoTheNext() throws IOException {
        assertThat(compile().code()).isZero();
        Files.createSymbolicLink(project.file("out/attached"), victim);
        project.write("narrative/other.md", "没有其他需要报告的事项。\n");

        isRefused(compile(), "out/attached");

        Files.delete(project.file("out/attached"));
        assertThat(compile().code()).isZero();
        assertThat(project.versions()).hasSize(1);
    }

    @Test
    void statusDoesNotTakeAnothersManifestForTheReport() throws IOException {
        String without =
                Terminal.run("status", project.root(), "--today", "2026-01-20").out();
        link("out", "../victim");

        Terminal run = Terminal.run("status", project.root(), "--today", "2026-01-20");

        assertThat(run.out()).isEqualTo(without);
        assertThat(files(victim)).isEqualTo(before);
    }

    @Test
    void linkWithinOutIsKept() throws IOException {
        assertThat(compile().code()).isZero();
        link("out/latest.md", "report.md");
        project.write("narrative/other.md", "没有其他需要报告的事项。\n");

        assertThat(compile().code()).isZero();

        assertThat(Files.readSymbolicLink(project.file("out/latest.md"))).hasToString("report.md");
    }

    @Test
    void projectItselfMayBeALink() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("link"), project.root());

        for (String option : new String[] {"--quiet", "--if-changed", "--draft"}) {
            Terminal run = Terminal.run("compile", link, "--outputs", "markdown", option);
            assertThat(run.code()).as(run.all()).isZero();
        }
        assertThat(Terminal.run("verify", link).code()).isZero();
    }
}
