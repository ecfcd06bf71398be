package dev.report.golden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.report.samples.Json;
import dev.report.samples.Processes;
import dev.report.samples.ProjectFolder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TimeZone;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The same input gives the same bytes, PDF included, wherever and whenever it is compiled. */
class DeterminismTest {

    private static final List<String> FIGURES = List.of("model.json", "report.md", "report.html", "units.csv");

    @TempDir
    Path folder;

    static List<GoldenCase> cases() throws IOException {
        return GoldenCase.all();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void folderLocaleZoneAndOrderOfFilesLeaveNoTrace(GoldenCase golden) throws IOException {
        ProjectFolder here = ProjectFolder.copy(golden.input(), folder.resolve("here"), false);
        ProjectFolder there = ProjectFolder.copy(golden.input(), folder.resolve("另一处/a b"), true);
        golden.compile(here);

        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
            golden.compile(there);
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }

        Map<String, byte[]> first = here.outputs();
        assertThat(first).hasSize(8);
        assertThat(ProjectFolder.differences(first, there.outputs())).isEmpty();
        golden.compile(here);
        assertThat(ProjectFolder.differences(first, here.outputs())).isEmpty();
        assertThat(here.versions()).hasSize(1);
    }

    /** Windows line ends and byte order marks are other inputs to the manifest, but the same report. */
    @ParameterizedTest
    @MethodSource("cases")
    void lineEndsAndByteOrderMarksChangeNoFigure(GoldenCase golden) throws IOException {
        ProjectFolder plain = ProjectFolder.copy(golden.input(), folder.resolve("plain"), false);
        ProjectFolder windows = ProjectFolder.copy(golden.input(), folder.resolve("windows"), false);
        int changed = 0;
        try (Stream<Path> files = Files.walk(windows.root())) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                changed += toWindows(file) ? 1 : 0;
            }
        }
        assertThat(changed).isPositive();
        golden.compile(plain, "--outputs=markdown,html");

        golden.compile(windows, "--outputs=markdown,html");

        assertThat(ProjectFolder.differences(plain.outputs(), windows.outputs()))
                .doesNotContainAnyElementsOf(FIGURES);
        assertThat(findings(windows)).isEqualTo(findings(plain));
    }

    private static String findings(ProjectFolder project) throws IOException {
        return Json.parse(project.output("findings.json")).text();
    }

    /** Gives a UTF-8 file of the user's CR LF and a byte order mark. */
    private static boolean toWindows(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        String text = new String(bytes, StandardCharsets.UTF_8);
        boolean readable = file.toString().matches(".*\\.(csv|json|md|yaml)")
                && java.util.Arrays.equals(text.getBytes(StandardCharsets.UTF_8), bytes)
                && !text.contains("\r")
                && !text.startsWith("\ufeff");
        if (readable) {
            Files.writeString(file, "\ufeff" + text.replace("\n", "\r\n"));
        }
        return readable;
    }

    /**
     * Java 17 and a later one, zones on both sides of the day's change, and the languages that trip programs up.
     * {@code LC_ALL} is what the launcher sets: without it Java cannot name a Chinese file under {@code LANG=C}.
     */
    @ParameterizedTest
    @CsvSource({
        "minimal, Asia/Shanghai, C, zh",
        "jiangyou-2015, America/New_York, zh_CN.UTF-8, zh",
        "county-2025, America/New_York, tr_TR.UTF-8, tr",
        "draft-with-findings, America/Caracas, tr_TR.UTF-8, tr"
    })
    void anotherJavaZoneAndLanguageMakeTheSameBytes(String name, String zone, String locale, String language)
            throws Exception {
        GoldenCase golden = new GoldenCase(name);
        Optional<Path> other = otherJava();
        assumeTrue(other.isPresent(), "no second JDK beside " + System.getProperty("java.home"));
        ProjectFolder here = ProjectFolder.copy(golden.input(), folder.resolve("here"), false);
        ProjectFolder there = ProjectFolder.copy(golden.input(), folder.resolve("there"), true);
        golden.compile(here);

        List<String> words = new ArrayList<>(List.of("compile", there.root().toString()));
        words.addAll(golden.options());
        Map<String, String> environment = Map.of(
                "TZ", zone, "LANG", locale, "LC_ALL", "C.UTF-8", "JAVA_TOOL_OPTIONS", "-Duser.language=" + language);
        Processes.Result run = Processes.report(other.get(), environment, words);

        assertThat(run.code()).as(run.all()).isIn(0, 3);
        assertThat(ProjectFolder.differences(here.outputs(), there.outputs())).isEmpty();
    }

    /** A Java of version 21 or later that lies beside the running one. */
    private static Optional<Path> otherJava() throws IOException {
        Path beside = Path.of(System.getProperty("java.home")).toRealPath().getParent();
        try (Stream<Path> homes = Files.list(beside)) {
            return homes.filter(home -> version(home) >= 21)
                    .map(home -> home.resolve("bin/java"))
                    .filter(Files::isExecutable)
                    .sorted()
                    .findFirst();
        }
    }

    private static int version(Path home) {
        try (Stream<String> lines = Files.lines(home.resolve("release"))) {
            return lines.filter(line -> line.startsWith("JAVA_VERSION=\""))
                    .map(line -> line.replaceAll("JAVA_VERSION=\"([0-9]+).*", "$1"))
                    .mapToInt(Integer::parseInt)
                    .findFirst()
                    .orElse(0);
        } catch (IOException e) {
            return 0;
        }
    }
}
