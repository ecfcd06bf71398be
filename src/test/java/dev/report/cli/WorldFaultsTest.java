package dev.report.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.report.cli.process.ExitCode;
import dev.report.publish.ProjectLock;
import dev.report.samples.Processes;
import dev.report.samples.ProjectFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What happens where the operating system says no: a process of its own runs without rights or without room on the disk.
 *
 * <p>Root may open everything; as root the process gives that power up first.
 */
class WorldFaultsTest {

    /** What lets root pass by a file's permissions. */
    private static final String OVERRIDE = "-dac_override,-dac_read_search";

    @TempDir
    Path temporary;

    private BrokenProject project;
    private ProjectFolder folder;

    @BeforeEach
    void compileWhileAllIsWell() throws IOException {
        project = BrokenProject.of("county", temporary.resolve("project"));
        folder = project.folder();
    }

    /** The temporary folder is removed after the test, and needs its rights for that. */
    @AfterEach
    void giveBackAllRights() throws IOException {
        allow(temporary, "rwxr-xr-x");
    }

    private static void allow(Path root, String rights) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.filter(file -> !Files.isSymbolicLink(file)).toList()) {
                Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(rights));
            }
        }
    }

    private static boolean isRoot() throws IOException {
        return Files.getOwner(Path.of("/proc/self")).getName().equals("root");
    }

    /** Runs the program as one whom a file's permissions bind. */
    private static Processes.Result asSomebody(List<String> words) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        if (isRoot()) {
            assumeTrue(Files.isExecutable(Path.of("/usr/bin/setpriv")), "root without setpriv may open everything");
            command.addAll(List.of("/usr/bin/setpriv", "--bounding-set=" + OVERRIDE, "--inh-caps=" + OVERRIDE));
        }
        command.addAll(Processes.command(Processes.java(), words));
        return Processes.run(Map.of(), command);
    }

    private void isPlain(Processes.Result run, int code) throws IOException {
        project.isPlainAndWithoutTrace(new Terminal(run.code(), run.out(), run.err()), code);
    }

    @Test
    void fileWithoutReadPermissionIsNamedAndTheRunFails() throws Exception {
        allow(temporary, "rwxrwxrwx");
        Path file = folder.file("submissions/990101-101.csv");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("---------"));

        Processes.Result run = asSomebody(List.of("compile", project.root().toString()));

        assertThat(run.out()).contains("error[unopened-file]", "--> submissions/990101-101.csv:1", "chmod u+r");
        assertThat(run.out()).doesNotContain("missing-unit", "--draft");
        isPlain(run, ExitCode.FAULT);
    }

    @Test
    void reportYamlWithoutReadPermissionIsNamed() throws Exception {
        allow(temporary, "rwxrwxrwx");
        Files.setPosixFilePermissions(folder.file("report.yaml"), PosixFilePermissions.fromString("---------"));

        Processes.Result run = asSomebody(List.of("compile", project.root().toString()));

        assertThat(run.err()).contains("report.yaml", "No permission to open or write");
        isPlain(run, ExitCode.FAULT);
    }

    @Test
    void projectThatMayNotBeWrittenKeepsItsReport() throws Exception {
        allow(temporary, "r-xr-xr-x");
        Files.setPosixFilePermissions(temporary, PosixFilePermissions.fromString("rwxr-xr-x"));

        Processes.Result run = asSomebody(List.of("compile", project.root().toString()));

        assertThat(run.err()).contains(project.root().toString(), "No permission to open or write");
        isPlain(run, ExitCode.FAULT);
    }

    @Test
    void folderOutThatIsAMountPointIsSaidAndStaysAsItWas() throws Exception {
        Path unshare = Path.of("/usr/bin/unshare");
        assumeTrue(
                Files.isExecutable(unshare)
                        && Processes.run(Map.of(), List.of(unshare.toString(), "-rm", "true"))
                                        .code()
                                == 0,
                "no mount points of one's own");
        ProjectFolder mounted = ProjectFolder.ofSample("minimal", temporary.resolve("mounted"));
        Files.createDirectory(mounted.file("out"));
        Path volume = Files.createDirectory(temporary.resolve("volume"));
        Files.writeString(volume.resolve("index.html"), "mine");
        List<String> command = new ArrayList<>(
                List.of(unshare.toString(), "-rm", "sh", "-c", "mount --bind \"$0\" \"$1\" && shift && exec \"$@\""));
        command.addAll(List.of(volume.toString(), mounted.file("out").toString()));
        command.addAll(Processes.command(
                Processes.java(), List.of("compile", mounted.root().toString(), "--outputs", "markdown")));

        Processes.Result run = Processes.run(Map.of(), command);

        assertThat(run.code()).as(run.err()).isEqualTo(ExitCode.FAULT);
        assertThat(run.err())
                .contains("out cannot be replaced as a whole", "mount point", "mount the whole project folder instead")
                .doesNotContain("Exception");
        assertThat(volume.resolve("index.html")).hasContent("mine");
        assertThat(volume.resolve("report.md")).doesNotExist();
        assertThat(mounted.versions()).isEmpty();
    }

    @Test
    void checkNeedsNoRightToWrite() throws Exception {
        allow(temporary, "r-xr-xr-x");

        Processes.Result run = asSomebody(List.of("check", project.root().toString()));

        assertThat(run.err()).isEmpty();
        assertThat(run.code()).isZero();
    }

    @Test
    void outThatIsAFileIsLeftAlone() throws IOException {
        ProjectFolder fresh = ProjectFolder.copy(project.root(), temporary.resolve("fresh"), false);
        fresh.write("out", "mine");

        Terminal run = Terminal.run("compile", fresh.root());

        assertThat(run.code()).isEqualTo(ExitCode.FAULT);
        assertThat(run.err()).contains("out is not a folder").doesNotContain("Exception");
        assertThat(fresh.text("out")).isEqualTo("mine");
        assertThat(fresh.versions()).isEmpty();
    }

    @Test
    void fullDiskLeavesTheLastReportAndNothingHalfWritten() throws Exception {
        SortedMap<String, byte[]> good = folder.outputs();
        folder.edit("submissions/990101-101.csv", "work_news,860", "work_news,861");
        List<String> words = new ArrayList<>(List.of("bash", "-c", "ulimit -f 4; trap '' XFSZ; exec \"$@\"", "bash"));
        words.addAll(Processes.command(
                Processes.java(), List.of("compile", project.root().toString())));

        Processes.Result run = Processes.run(Map.of("REPORT_LANG", "en"), words);

        assertThat(run.err()).contains("Cannot read or write", "out/ is as it was");
        isPlain(run, ExitCode.FAULT);
        assertThat(ProjectFolder.differences(good, folder.outputs())).isEmpty();

        assertThat(project.compile().code()).isZero();
        assertThat(folder.output("report.md")).contains("1291条");
    }

    @Test
    void projectThatAnotherRunHoldsIsLeftAlone() throws Exception {
        ProjectLock lock = ProjectLock.take(folder.file(".report"), "2026-01-15T02:00:00Z");
        Terminal held;
        try {
            held = project.compile();
        } finally {
            lock.close();
        }

        assertThat(held.err()).contains("process " + ProcessHandle.current().pid());
        project.isPlainAndWithoutTrace(held, ExitCode.HELD);
        assertThat(project.compile().code()).isZero();
    }

    @Test
    void lockIsHeldAgainstAnotherProcess() throws Exception {
        ProjectLock lock = ProjectLock.take(folder.file(".report"), "2026-01-15T02:00:00Z");
        Processes.Result held;
        try {
            held = Processes.report(
                    Processes.java(),
                    Map.of(),
                    List.of("compile", project.root().toString()));
        } finally {
            lock.close();
        }

        isPlain(held, ExitCode.HELD);
    }

    @Test
    void chineseNamesAreFoundInTheCLocale() throws Exception {
        folder.write("submissions/990101-101-填报表.csv", folder.text("submissions/990101-101.csv"))
                .delete("submissions/990101-101.csv");
        Path launcher = ProjectFolder.HOME.resolve("report");
        assumeTrue(Files.exists(ProjectFolder.HOME.resolve("target/report.jar")), "nothing packaged yet");
        assumeTrue(isFresh(), "the package is older than the sources: the launcher would build");

        Processes.Result run = Processes.run(
                Map.of("LC_ALL", "C", "REPORT_LANG", ""),
                List.of(launcher.toString(), "check", project.root().toString()));

        assertThat(run.code()).as(run.all()).isZero();
    }

    private static boolean isFresh() throws IOException {
        long built = Files.getLastModifiedTime(ProjectFolder.HOME.resolve("target/report.jar"))
                .toMillis();
        for (String name : List.of("src/main", "templates", "pom.xml")) {
            try (Stream<Path> files = Files.walk(ProjectFolder.HOME.resolve(name))) {
                for (Path file : files.toList()) {
                    if (Files.getLastModifiedTime(file).toMillis() > built) {
                        return false;
                    }
                }
            }
        }
        return true;
    }
}
