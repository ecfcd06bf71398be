package dev.report.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.report.cli.process.ExitCode;
import dev.report.publish.Manifest;
import dev.report.samples.Processes;
import dev.report.samples.ProjectFolder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Runs that end before they are over: killed, interrupted, out of memory, out of room. {@code out/} is always whole.
 *
 * <p>{@code src/bench/kill-test} kills 300 runs of the launcher; here it is 15 of the classes.
 */
class KilledRunTest {

    private static final int KILLS = Integer.getInteger("kill.count", 15);
    /** The command to run, in words separated by blanks; the classes under test if there is none. */
    private static final String COMMAND = System.getProperty("kill.command", "");

    private static final String UNIT = "submissions/990101-101.csv";
    private static final List<String> VERSIONS = List.of("work_news,860", "work_news,861");

    @TempDir
    Path temporary;

    private ProjectFolder folder;

    @BeforeEach
    void copyProject() throws IOException {
        Path county = ProjectFolder.HOME.resolve("src/test/resources/projects/county");
        folder = ProjectFolder.copy(county, temporary.resolve("project"), false);
    }

    private List<String> command(String... words) {
        List<String> command = new ArrayList<>();
        if (COMMAND.isEmpty()) {
            command.addAll(Processes.command(Processes.java(), List.of(words)));
        } else {
            command.addAll(List.of(COMMAND.split(" ")));
            command.addAll(List.of(words));
        }
        return command;
    }

    private Process start(List<String> command) throws IOException {
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(temporary.resolve("printed").toFile())
                .start();
    }

    private String printed() throws IOException {
        return Files.readString(temporary.resolve("printed"), StandardCharsets.UTF_8);
    }

    /** Which version of the inputs {@code out/} was made from, after every file in it was found as the manifest says. */
    private int versionOfOutputs() throws IOException {
        Path out = folder.file("out");
        Manifest manifest = Manifest.parse(Files.readAllBytes(out.resolve("manifest.json")));
        Set<String> found = new LinkedHashSet<>();
        try (Stream<Path> files = Files.list(out)) {
            for (Path file : files.toList()) {
                found.add(file.getFileName().toString());
            }
        }
        found.remove("manifest.json");
        assertThat(found).containsExactlyInAnyOrderElementsOf(manifest.outputs().keySet());
        for (Map.Entry<String, String> output : manifest.outputs().entrySet()) {
            assertThat(Manifest.sha256(out.resolve(output.getKey())))
                    .as(output.getKey())
                    .isEqualTo(output.getValue());
        }
        String input = manifest.inputs().get(UNIT);
        for (int version = 0; version < VERSIONS.size(); version++) {
            if (Manifest.sha256(unit(version).getBytes(StandardCharsets.UTF_8)).equals(input)) {
                return version;
            }
        }
        throw new AssertionError("out/ was made from inputs that never were");
    }

    private String unit(int version) throws IOException {
        Path county = ProjectFolder.HOME.resolve("src/test/resources/projects/county");
        return Files.readString(county.resolve(UNIT)).replace(VERSIONS.get(0), VERSIONS.get(version));
    }

    private void leavesNoTrace() throws IOException {
        assertThat(folder.versions()).hasSize(1);
        try (Stream<Path> files = Files.list(folder.file(".report"))) {
            assertThat(files.map(file -> file.getFileName().toString())).containsOnly("lock", "status.json");
        }
    }

    @Test
    void runThatIsKilledAtAnyInstantLeavesOneWholeVersion() throws Exception {
        Random random = new Random(20260115);
        long begun = System.nanoTime();
        assertThat(start(command("compile", folder.root().toString())).waitFor())
                .as(printed())
                .isZero();
        long wholeMillis = (System.nanoTime() - begun) / 1_000_000;
        int[] seen = new int[VERSIONS.size()];
        int killed = 0;
        int last = 0;
        int run = 0;
        for (; killed < KILLS; run++) {
            int version = (run + 1) % VERSIONS.size();
            folder.write(UNIT, unit(version));
            Process process = start(command("compile", folder.root().toString()));
            if (run % 4 < 2) {
                process.waitFor(random.nextInt((int) wholeMillis), TimeUnit.MILLISECONDS);
            } else {
                awaitWriting(process);
                process.waitFor(random.nextInt(20), TimeUnit.MILLISECONDS);
            }
            killed += process.isAlive() ? 1 : 0;
            process.destroyForcibly().waitFor();
            int now = versionOfOutputs();
            assertThat(now).as("run %d", run).isIn(last, version);
            seen[now]++;
            last = now;
        }
        System.out.printf(
                "%d of %d runs were killed; out/ held the versions %d and %d times%n", killed, run, seen[0], seen[1]);

        folder.write(UNIT, unit(1));
        assertThat(start(command("compile", folder.root().toString())).waitFor())
                .as(printed())
                .isZero();
        assertThat(versionOfOutputs()).isEqualTo(1);
        leavesNoTrace();
    }

    /** Waits until the run writes its files, or is over. */
    private void awaitWriting(Process process) throws IOException, InterruptedException {
        while (process.isAlive()) {
            if (folder.versions().stream().anyMatch(name -> name.startsWith("staging-"))) {
                return;
            }
            Thread.sleep(1);
        }
    }

    @Test
    void interruptedRunEndsAtOnceAndLeavesNothing() throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/env")), "no env command");
        assertThat(start(command("compile", folder.root().toString())).waitFor())
                .as(printed())
                .isZero();
        Random random = new Random(7);
        int interrupted = 0;
        for (int run = 0; run < 4; run++) {
            folder.write(UNIT, unit((run + 1) % 2));
            // Where the tests run in the background of a shell, children would ignore the signal.
            List<String> command = new ArrayList<>(List.of("/usr/bin/env", "--default-signal=INT"));
            command.addAll(command("compile", folder.root().toString()));
            Process process = start(command);
            if (run % 2 == 0) {
                awaitLock(process);
                process.waitFor(100 + random.nextInt(100), TimeUnit.MILLISECONDS);
            } else {
                awaitWriting(process);
            }
            long pid = process.pid();
            assertThat(new ProcessBuilder("kill", "-INT", Long.toString(pid))
                            .start()
                            .waitFor())
                    .isIn(0, 1);
            assertThat(process.waitFor(10, TimeUnit.SECONDS)).isTrue();
            if (process.exitValue() != 0) {
                interrupted++;
                assertThat(process.exitValue()).as(printed()).isEqualTo(130);
                assertThat(printed()).doesNotContain("Exception", "error");
                if (run % 2 == 1) {
                    // A run that had hardly begun has nothing to write down.
                    assertThat(folder.text(".report/status.json")).contains("\"state\" : \"interrupted\"");
                }
            }
            versionOfOutputs();
            leavesNoTrace();
        }

        assertThat(interrupted).isPositive();
        folder.write(UNIT, unit(1));
        assertThat(start(command("compile", folder.root().toString())).waitFor())
                .as(printed())
                .isZero();
    }

    /** Waits until the run holds the project and is about its work. */
    private void awaitLock(Process process) throws IOException, InterruptedException {
        String holder = "process " + process.pid() + " ";
        Path lock = folder.file(".report/lock");
        while (process.isAlive()
                && !(Files.exists(lock) && Files.readString(lock).startsWith(holder))) {
            Thread.sleep(1);
        }
    }

    @Test
    void secondRunIsToldWhoHoldsTheProject() throws Exception {
        Process first = start(command("compile", folder.root().toString()));
        awaitLock(first);
        Process stopped = new ProcessBuilder("kill", "-STOP", Long.toString(first.pid())).start();
        assertThat(stopped.waitFor()).isZero();
        try {
            Terminal second = Terminal.run("compile", folder.root());
            assumeTrue(second.code() == ExitCode.HELD, "the first run was over before it was stopped");
            assertThat(second.err()).contains("Another report", "process " + first.pid() + " on ", " since 20");
            assertThat(folder.outputs()).isEmpty();
        } finally {
            first.destroyForcibly().waitFor();
        }

        assertThat(Terminal.run("compile", folder.root()).code()).isZero();
        leavesNoTrace();
    }

    @Test
    void tooLittleMemoryIsSaidInOneLine() throws Exception {
        assertThat(Terminal.run("compile", folder.root()).code()).isZero();
        var before = folder.outputs();
        folder.write(UNIT, unit(1)).edit("report.yaml", "[markdown, html]", "[markdown, html, pdf]");
        List<String> small = command("compile", folder.root().toString()).stream()
                .map(word -> word.equals("-Xmx512m") ? "-Xmx10m" : word)
                .toList();
        assumeTrue(small.contains("-Xmx10m"), "the launcher sets the memory");

        Process run = start(small);

        assertThat(run.waitFor()).as(printed()).isEqualTo(1);
        assertThat(printed().lines())
                .hasSize(1)
                .allMatch(line -> line.contains("Not enough memory") || line.contains("内存不足"));
        assertThat(ProjectFolder.differences(before, folder.outputs())).isEmpty();
        assertThat(folder.text(".report/status.json")).contains("\"state\" : \"fault\"");
        leavesNoTrace();
    }

    @Test
    void fullDiskLeavesTheVersionBefore() throws Exception {
        Path disk = Files.createDirectory(temporary.resolve("disk"));
        int mounted = new ProcessBuilder("mount", "-t", "tmpfs", "-o", "size=400k", "tmpfs", disk.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
        assumeTrue(mounted == 0, "no right to mount a small disk");
        try {
            ProjectFolder small = ProjectFolder.copy(folder.root(), disk.resolve("project"), false);
            assertThat(Terminal.run("compile", small.root()).code()).isZero();
            var before = small.outputs();
            small.write(UNIT, unit(1));
            long room = Files.getFileStore(disk).getUsableSpace();
            Files.write(disk.resolve("filler"), new byte[(int) room - 8192]);

            Terminal run = Terminal.run("compile", small.root());

            assertThat(run.code()).as(run.all()).isEqualTo(1);
            assertThat(run.err())
                    .contains("out/ is as it was")
                    .doesNotContain("Exception")
                    .hasLineCount(1);
            assertThat(ProjectFolder.differences(before, small.outputs())).isEmpty();
            assertThat(small.versions()).hasSize(1);

            Files.delete(disk.resolve("filler"));
            assertThat(Terminal.run("compile", small.root()).code()).isZero();
        } finally {
            new ProcessBuilder("umount", "-l", disk.toString()).start().waitFor();
        }
    }
}
