package dev.report.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.report.samples.ProjectFolder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The launchers for Windows: read here, and run by Wine where it is installed, with a script in the place of Java. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WindowsLauncherTest {

    private static final Path DIST = ProjectFolder.HOME.resolve("src/main/dist");
    private static final Path WINE = Path.of("/usr/lib/wine/wine64");
    private static final Path START = DIST.resolve("lib/report/start");
    private static final List<String> LAUNCHERS =
            List.of("report.bat", "src/main/dist/bin/report.bat", "src/main/dist/lib/report/start.bat");
    private static final Pattern FLAG = Pattern.compile("(?<=[ ='(])-(?:X|D(?:java|picocli))[^ '\"\\n)]+");

    /** Writes down what it is called with, and makes the files that Java would. */
    private static final String JAVA = """
            #!/bin/sh
            here=$(dirname "$0")
            printf '%s|' "$@" >>"$here/calls"
            echo >>"$here/calls"
            unix() { printf %s "${1#*=}" | sed 's#\\\\#/#g' | sed "s#^C:#$WINEPREFIX/drive_c#; s#^Z:##"; }
            for word; do
              case $word in
                -XX:DumpLoadedClassList=*) printf 'java/lang/Object\\nown/Type source: x\\n' >"$(unix "$word")" ;;
                -XX:SharedArchiveFile=*made.jsa) echo archive >"$(unix "$word")" ;;
              esac
            done
            """;

    @TempDir
    Path temporary;

    private Path install(String version) throws IOException {
        Path home = Files.createTempDirectory(temporary, "安装 ");
        for (String file : List.of("bin/report.bat", "lib/report/start.bat", "lib/report/no-java.txt")) {
            Files.createDirectories(home.resolve(file).getParent());
            Files.copy(DIST.resolve(file), home.resolve(file));
        }
        ProjectFolder.ofSample("minimal", home.resolve("lib/report/samples/minimal"));
        Files.writeString(home.resolve("lib/report/report.jar"), "jar");
        Path java = Files.createDirectories(home.resolve("jdk/bin")).resolve("java.exe");
        Files.writeString(java, JAVA);
        Files.setPosixFilePermissions(java, PosixFilePermissions.fromString("rwxr-xr-x"));
        Files.writeString(home.resolve("jdk/release"), "IMPLEMENTOR=\"x\"\nJAVA_VERSION=\"" + version + "\"\n");
        return home;
    }

    private record Run(int code, String err) {}

    private Run run(Path home, String java, String... words) throws IOException, InterruptedException {
        Path err = Files.createTempFile(temporary, "err", "");
        List<String> command = new ArrayList<>(List.of(WINE.toString(), "cmd", "/c", "bin\\report.bat"));
        command.addAll(List.of(words));
        ProcessBuilder builder = new ProcessBuilder(command).directory(home.toFile());
        builder.environment()
                .putAll(Map.of(
                        "WINEPREFIX", temporary.resolve("prefix").toString(), "WINEDEBUG", "-all", "JAVA_HOME", java));
        Process process = builder.redirectError(err.toFile())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectInput(Files.writeString(temporary.resolve("stdin"), "exit 3\n")
                        .toFile())
                .start();
        if (!process.waitFor(180, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new IOException("Wine does not end");
        }
        return new Run(process.exitValue(), Files.readString(err));
    }

    @BeforeAll
    static void textsAreThere() {
        assertThat(LAUNCHERS)
                .allSatisfy(file -> assertThat(ProjectFolder.HOME.resolve(file)).exists());
    }

    @ParameterizedTest
    @ValueSource(strings = {"report.bat", "src/main/dist/bin/report.bat", "src/main/dist/lib/report/start.bat"})
    void launchersAreReadAlikeInEveryCodePage(String file) throws IOException {
        byte[] content = Files.readAllBytes(ProjectFolder.HOME.resolve(file));
        String text = new String(content, StandardCharsets.UTF_8);

        assertThat(content).as("ASCII alone").doesNotContain((byte) -28);
        assertThat(text.chars()).allMatch(character -> character < 128);
        assertThat(text.replace("\r\n", "")).as("lines end as on Windows").doesNotContain("\n", "\r");
        Pattern.compile("(?:goto|call) :?([a-z]+)(?=\\W)")
                .matcher(text)
                .results()
                .forEach(jump -> {
                    String label = jump.group(1);
                    assertThat(label.equals("mvn") || text.contains("\r\n:" + label + "\r\n"))
                            .as(label)
                            .isTrue();
                });
    }

    @Test
    void javaIsStartedWithTheSameOptionsAsElsewhere() throws IOException {
        String elsewhere = Files.readString(START)
                .replaceAll("(?m)^ *#.*$", "")
                .replaceFirst("(?s).*?flags=\\(", "(")
                .replaceFirst("(?s)make_archive\\(.*", "")
                .replaceAll("(?m)^long=.*$", "");

        // Windows lets Java find the zone, and has the short runs' compiler for all.
        assertThat(flags(Files.readString(DIST.resolve("lib/report/start.bat"))))
                .isNotEmpty()
                .containsExactlyInAnyOrderElementsOf(flags(elsewhere).stream()
                        .filter(flag -> !flag.startsWith("-Duser.timezone"))
                        .toList());
    }

    /** The options up to those that only the making of an archive has. */
    private static List<String> flags(String text) {
        return FLAG.matcher(text)
                .results()
                .map(found -> found.group())
                .takeWhile(flag -> !flag.contains("Shared"))
                .filter(flag -> !flag.startsWith("-XX:DumpLoaded"))
                .distinct()
                .toList();
    }

    @Test
    void argumentsArePassedOnAndAnArchiveIsAskedFor() throws Exception {
        assumeTrue(Files.isExecutable(WINE), "no Wine");
        Path home = install("17.0.9");

        run(home, "Z:" + home.resolve("jdk").toString().replace('/', '\\'), "check", "我的 项目", "--lang=zh");
        List<String> lines = settled(home.resolve("jdk/bin/calls"), 3);

        assertThat(lines)
                .anyMatch(line -> line.contains("-XX:DumpLoadedClassList=") && line.contains("|compile|"))
                .anyMatch(line -> line.contains("|-Xshare:dump|") && line.contains("made.jsa|"))
                .anyMatch(line -> line.endsWith("lib\\report\\report.jar|check|我的 项目|--lang=zh|"));
    }

    /** Wine does not wait for a program that is none of Windows': what comes of the archive is not seen here. */
    private static List<String> settled(Path calls, int count) throws IOException, InterruptedException {
        for (int i = 0;
                i < 100 && (!Files.exists(calls) || Files.readAllLines(calls).size() < count);
                i++) {
            Thread.sleep(100);
        }
        return Files.readAllLines(calls);
    }

    @Test
    void theExitCodeIsThatOfTheProgram() throws Exception {
        assumeTrue(Files.isExecutable(WINE), "no Wine");
        Path home = install("17.0.9");
        run(home, "C:\\nowhere", "status");
        // A program of Windows that ends as standard input says.
        Files.delete(home.resolve("jdk/bin/java.exe"));
        Files.copy(temporary.resolve("prefix/drive_c/windows/system32/cmd.exe"), home.resolve("jdk/bin/java.exe"));

        assertThat(run(home, "Z:" + home.resolve("jdk").toString().replace('/', '\\'), "status")
                        .code())
                .isEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource({"1.8.0_402", "11.0.2", "16"})
    void anOldJavaIsToldInBothLanguages(String version) throws Exception {
        assumeTrue(Files.isExecutable(WINE), "no Wine");
        Path home = install(version);

        Run run = run(home, "Z:" + home.resolve("jdk").toString().replace('/', '\\'), "status");

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).contains("需要 Java 17 或更高版本", "Java 17 or later is needed");
        assertThat(home.resolve("jdk/bin/calls")).doesNotExist();
    }
}
