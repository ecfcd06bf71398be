package dev.report.dist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.report.samples.Processes;
import dev.report.samples.ProjectFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Installs what {@code mvn package} made into a clean root, does the main job there with every Java of this machine, and removes it. */
class InstalledIT {

    private static final Path TARGET = ProjectFolder.HOME.resolve("target");

    @TempDir
    Path temporary;

    @AfterEach
    void giveBackAllRights() throws IOException {
        rights(temporary, true);
    }

    /** The Javas of this machine from 17 on, by folder; the one that runs the tests first. */
    private static List<Path> javas() throws IOException {
        Map<Path, Path> homes = new LinkedHashMap<>();
        Path own = Path.of(System.getProperty("java.home"));
        homes.put(own.toRealPath(), own);
        Path all = Path.of("/usr/lib/jvm");
        if (Files.isDirectory(all)) {
            try (Stream<Path> found = Files.list(all)) {
                for (Path home : found.sorted().toList()) {
                    if (Files.isExecutable(home.resolve("bin/java")) && release(home) >= 17) {
                        homes.putIfAbsent(home.toRealPath(), home);
                    }
                }
            }
        }
        return List.copyOf(homes.values());
    }

    private static int release(Path home) throws IOException {
        Path file = home.resolve("release");
        if (!Files.isRegularFile(file)) {
            return 0;
        }
        return Files.readString(file)
                .lines()
                .filter(line -> line.startsWith("JAVA_VERSION="))
                .map(line -> line.replaceAll("[^0-9.]", "").split("\\.")[0])
                .mapToInt(Integer::parseInt)
                .findFirst()
                .orElse(0);
    }

    private static Processes.Result run(Map<String, String> environment, String... words) throws Exception {
        return Processes.run(environment, List.of(words));
    }

    private static void succeeds(String... words) throws Exception {
        Processes.Result result = run(Map.of(), words);
        assertThat(result.code()).as(result.all()).isZero();
    }

    /** The environment of a user with a home of his own and one Java. */
    private Map<String, String> environment(Path java, Path home) {
        Map<String, String> environment = new TreeMap<>();
        environment.put("HOME", home.toString());
        environment.put("XDG_CACHE_HOME", "");
        environment.put("JAVA_HOME", java.toString());
        environment.put("REPORT_LANG", "en");
        // A locale that is not installed: bash would warn of it, and cron would mail the warning.
        environment.put("LC_ALL", "xx_YY.UTF-8");
        return environment;
    }

    private static List<Path> archives(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".jsa")).toList();
        }
    }

    /**
     * Compiles the sample with the installed program.
     *
     * @return the hashes of what it wrote
     */
    private String compile(Path report, Path java, Path home, boolean bound) throws Exception {
        ProjectFolder folder = ProjectFolder.ofSample("minimal", Files.createTempDirectory(temporary, "project"));
        List<String> command = new ArrayList<>();
        if (bound) {
            // Root may write everywhere; this one may not.
            String override = "-dac_override,-dac_read_search,-fowner";
            command.addAll(List.of("/usr/bin/setpriv", "--bounding-set=" + override, "--inh-caps=" + override));
        }
        command.addAll(List.of(report.toString(), "compile", folder.root().toString()));
        Processes.Result run = Processes.run(environment(java, home), command);
        assertThat(run.err()).as(java.toString()).isEmpty();
        assertThat(run.out()).contains("3 of 3 units submitted", "result    out/ was made");
        assertThat(run.code()).isZero();
        assertThat(folder.outputs()).hasSize(8);
        return folder.output("manifest.json");
    }

    private static void rights(Path root, boolean writable) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.sorted(java.util.Comparator.reverseOrder())
                    .filter(file -> !Files.isSymbolicLink(file))
                    .toList()) {
                String rights = Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS) || Files.isExecutable(file)
                        ? "r-xr-xr-x"
                        : "r--r--r--";
                Files.setPosixFilePermissions(
                        file, PosixFilePermissions.fromString(writable ? rights.replaceFirst("r-", "rw") : rights));
            }
        }
    }

    private static Path made(String ending) throws IOException {
        try (Stream<Path> files = Files.list(TARGET)) {
            return files.filter(file -> file.getFileName().toString().matches("report[-_][0-9].*" + ending))
                    .findFirst()
                    .orElseThrow();
        }
    }

    @Test
    void tarWorksWithEveryJavaAndWithoutRightsToWrite() throws Exception {
        Path root = Files.createDirectory(temporary.resolve("opt"));
        Path home = Files.createDirectory(temporary.resolve("home"));
        succeeds("tar", "-xzf", made("\\.tar\\.gz").toString(), "-C", root.toString(), "--strip-components=1");
        Path report = root.resolve("bin/report");
        String first = "";
        int count = 0;
        for (Path java : javas()) {
            String manifest = compile(report, java, home, false);
            count++;
            assertThat(archives(root.resolve("lib/report/cds")))
                    .as(java.toString())
                    .hasSize(count);
            assertThat(first.isEmpty() || first.equals(manifest))
                    .as(java.toString())
                    .isTrue();
            first = manifest;
        }
        assertThat(home).isEmptyDirectory();
        sharesWhatItSays(root.resolve("share"));

        assumeTrue(Files.isExecutable(Path.of("/usr/bin/setpriv")), "root without setpriv may write everywhere");
        Path java = javas().get(0);
        succeeds("rm", "-rf", root.resolve("lib/report/cds").toString());
        rights(root, false);
        assertThat(compile(report, java, home, true)).isEqualTo(first);
        assertThat(archives(home.resolve(".cache/report"))).hasSize(1);
        succeeds("rm", "-rf", home.resolve(".cache").toString());
        rights(home, false);
        assertThat(compile(report, java, home, true)).isEqualTo(first);
        assertThat(home).isEmptyDirectory();
        assertThat(root.resolve("lib/report/cds")).doesNotExist();
    }

    private static void sharesWhatItSays(Path share) {
        for (String page : List.of("man/man1/report-compile.1", "man/zh_CN/man1/report-compile.1")) {
            // Debian's are compressed.
            assertThat(Files.isRegularFile(share.resolve(page)) || Files.isRegularFile(share.resolve(page + ".gz")))
                    .as(page)
                    .isTrue();
        }
        assertThat(share.resolve("bash-completion/completions/report")).isRegularFile();
        assertThat(share.resolve("fish/vendor_completions.d/report.fish")).isRegularFile();
        assertThat(share.resolve("doc/report/README.md")).isRegularFile();
        assertThat(share.resolve("doc/report/manual.zh.md")).isRegularFile();
        assertThat(share.resolve("doc/report/manual.en.md")).isRegularFile();
        assertThat(share.resolve("doc/report/examples/crontab")).isRegularFile();
        for (String licence : List.of("GPL-FandolFang.txt", "OFL-NotoSerifSC.txt", "README.md")) {
            assertThat(share.resolve("doc/report/licences").resolve(licence)).isNotEmptyFile();
        }
    }

    @Test
    void archiveOfAnotherJarIsMadeAnew() throws Exception {
        Path root = Files.createDirectory(temporary.resolve("opt"));
        Path home = Files.createDirectory(temporary.resolve("home"));
        succeeds("tar", "-xzf", made("\\.tar\\.gz").toString(), "-C", root.toString(), "--strip-components=1");
        Path report = root.resolve("bin/report");
        Map<String, String> environment = environment(javas().get(0), home);
        assertThat(run(environment, report.toString(), "--version").out()).startsWith("report ");
        List<Path> before = archives(root.resolve("lib/report/cds"));
        assertThat(before).hasSize(1);

        Path jar = root.resolve("lib/report/report.jar");
        Files.setLastModifiedTime(jar, java.nio.file.attribute.FileTime.from(java.time.Instant.now()));
        assertThat(run(environment, report.toString(), "--version").code()).isZero();

        assertThat(archives(root.resolve("lib/report/cds"))).hasSize(1).doesNotContainAnyElementsOf(before);
    }

    /** Twenty-six hours lie between these zones: no day is today in both. */
    @Test
    void todayIsTheCallersDay() throws Exception {
        Path root = Files.createDirectory(temporary.resolve("opt"));
        Path home = Files.createDirectory(temporary.resolve("home"));
        succeeds("tar", "-xzf", made("\\.tar\\.gz").toString(), "-C", root.toString(), "--strip-components=1");
        String project = ProjectFolder.ofSample("minimal", temporary.resolve("minimal"))
                .root()
                .toString();
        Map<String, String> environment = new HashMap<>(environment(javas().get(0), home));

        environment.put("TZ", "Etc/GMT+12");
        String west = run(environment, root.resolve("bin/report").toString(), "status", project)
                .out();
        environment.put("TZ", "Etc/GMT-14");
        String east = run(environment, root.resolve("bin/report").toString(), "status", project)
                .out();

        assertThat(east).isNotEmpty().isNotEqualTo(west);
    }

    @Test
    void faceThatIsMissingIsNamed() throws Exception {
        Path root = Files.createDirectory(temporary.resolve("opt"));
        Path home = Files.createDirectory(temporary.resolve("home"));
        succeeds("tar", "-xzf", made("\\.tar\\.gz").toString(), "-C", root.toString(), "--strip-components=1");
        Path face = root.resolve("lib/report/fonts/body.ttf");
        Files.delete(face);
        ProjectFolder folder = ProjectFolder.ofSample("minimal", Files.createTempDirectory(temporary, "project"));

        Processes.Result run = run(
                environment(javas().get(0), home),
                root.resolve("bin/report").toString(),
                "compile",
                folder.root().toString());

        assertThat(run.err()).isEqualToIgnoringNewLines("error: File not found: " + face);
        assertThat(run.code()).isEqualTo(1);
    }

    @Test
    void debianFindsNoErrorInItsPackage() throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/lintian")), "no lintian");
        Processes.Result look = run(
                Map.of(),
                "/usr/bin/lintian",
                "--allow-root",
                "--fail-on",
                "error",
                made("\\.deb").toString());

        assertThat(look.code()).as(look.all()).isZero();
    }

    @Test
    void packageIsInstalledAndRemoved() throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/dpkg")), "no dpkg");
        assumeTrue(Files.getOwner(Path.of("/proc/self")).getName().equals("root"), "dpkg needs root");
        Path root = Files.createDirectory(temporary.resolve("root"));
        Path home = Files.createDirectory(temporary.resolve("home"));
        Files.createDirectories(root.resolve("var/lib/dpkg/updates"));
        Files.createDirectories(root.resolve("var/lib/dpkg/info"));
        Files.writeString(root.resolve("var/lib/dpkg/status"), "");
        String[] dpkg = {"dpkg", "--root=" + root, "--force-script-chrootless", "--force-depends", "--log=/dev/null"};
        Processes.Result installed = Processes.run(
                environment(javas().get(0), home),
                with(dpkg, "--install", made("\\.deb").toString()));
        assertThat(installed.code()).as(installed.all()).isZero();

        assertThat(archives(root.resolve("usr/lib/report/cds"))).hasSize(1);
        for (Path java : javas()) {
            compile(root.resolve("usr/bin/report"), java, home, false);
        }
        assertThat(archives(root.resolve("usr/lib/report/cds"))).hasSize(javas().size());
        sharesWhatItSays(root.resolve("usr/share"));
        assertThat(root.resolve("usr/share/zsh/vendor-completions/_report")).isRegularFile();

        Processes.Result removed = Processes.run(environment(javas().get(0), home), with(dpkg, "--purge", "report"));
        assertThat(removed.code()).as(removed.all()).isZero();
        try (Stream<Path> left = Files.walk(root)) {
            assertThat(left.filter(Files::isRegularFile)
                            .map(file -> root.relativize(file).toString())
                            .filter(file -> !file.startsWith("var/lib/dpkg/")))
                    .isEmpty();
        }
        assertThat(home).isEmptyDirectory();
    }

    private static List<String> with(String[] words, String... more) {
        List<String> all = new ArrayList<>(List.of(words));
        all.addAll(List.of(more));
        return all;
    }
}
