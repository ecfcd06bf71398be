package dev.report.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.report.samples.Processes;
import dev.report.samples.ProjectFolder;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code report watch} as its caller sees it. */
class WatchCommandTest {

    @TempDir
    Path temporary;

    private ProjectFolder project;

    @BeforeEach
    void start() throws IOException {
        project = ProjectFolder.ofSample("minimal", temporary.resolve("minimal"));
    }

    private Process watch(String... more) throws IOException {
        List<String> words = new ArrayList<>(List.of("watch", project.root().toString(), "--no-open", "--lang", "en"));
        words.addAll(List.of(more));
        ProcessBuilder builder = new ProcessBuilder(Processes.command(Processes.java(), words));
        builder.command().add(1, "-Djava.io.tmpdir=" + Files.createDirectories(temporary.resolve("tmp")));
        // A build that itself runs in the background would have it ignore Ctrl-C.
        builder.command().addAll(0, List.of("env", "--default-signal=INT"));
        return builder.redirectError(temporary.resolve("err").toFile()).start();
    }

    private static String address(Process process) throws IOException {
        BufferedReader out = process.inputReader(StandardCharsets.UTF_8);
        return String.valueOf(out.readLine());
    }

    private static HttpResponse<String> get(String address) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.ofString());
    }

    private boolean isOutput(Path file) {
        return Stream.of("out", ".out", ".report").anyMatch(name -> file.startsWith(project.file(name)));
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.walk(temporary)) {
            return files.filter(file -> !file.endsWith("err") && !isOutput(file))
                    .map(Path::toString)
                    .sorted()
                    .toList();
        }
    }

    @Test
    void theAddressIsSaidFirstAndCtrlCEndsItAndLeavesNothingBehind() throws Exception {
        Files.createDirectories(temporary.resolve("tmp"));
        List<String> before = files();
        Process process = watch();
        try {
            String address = address(process);
            assertThat(address).matches("http://127\\.0\\.0\\.1:\\d+/[A-Za-z0-9_-]{22}/");
            assertThat(get(address).statusCode()).isEqualTo(200);
            new ProcessBuilder("kill", "-INT", Long.toString(process.pid()))
                    .start()
                    .waitFor();

            assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
            assertThat(process.exitValue()).isEqualTo(130);
        } finally {
            process.destroyForcibly();
        }
        assertThat(Files.readString(temporary.resolve("err")))
                .startsWith("The preview has begun")
                .endsWith("The preview has ended\n")
                .doesNotContain("Exception");
        assertThat(files()).isEqualTo(before);
    }

    @Test
    void inAPauseTheOutputsAreMadeAsCompileMakesThem() throws Exception {
        Process process = watch();
        try {
            address(process);
            await("report.pdf");
        } finally {
            process.destroy();
            process.waitFor(20, TimeUnit.SECONDS);
        }
        assertThat(project.versions()).hasSize(1);
        assertThat(Terminal.run("verify", project.root()).code()).isZero();
    }

    private void await(String output) throws InterruptedException {
        for (int i = 0; i < 600 && !Files.exists(project.file("out/" + output)); i++) {
            Thread.sleep(100);
        }
        assertThat(project.file("out/" + output)).exists();
    }

    @Test
    void aPortOfOnesOwnIsUsedAndQuietSaysTheAddressAlone() throws Exception {
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            port = free.getLocalPort();
        }
        Process process = watch("--port", Integer.toString(port), "--quiet");
        try {
            assertThat(address(process)).startsWith("http://127.0.0.1:" + port + "/");
        } finally {
            process.destroy();
            process.waitFor(20, TimeUnit.SECONDS);
        }
        assertThat(temporary.resolve("err")).isEmptyFile();
    }

    @Test
    void aPortThatIsTakenIsAFaultOfTheCall() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            Terminal run = Terminal.run("watch", project.root(), "--port", taken.getLocalPort());

            assertThat(run.code()).isEqualTo(2);
            assertThat(run.err()).contains("Port " + taken.getLocalPort() + " is taken");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"65536", "-1", "http"})
    void aPortThatIsNoneIsAFaultOfTheCall(String port) {
        Terminal run = Terminal.run("watch", project.root(), "--port=" + port);

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("--port", port);
    }

    @Test
    void aFolderThatIsNotThereCannotBeWatched() {
        Terminal run = Terminal.run("watch", temporary.resolve("nowhere"), "--no-open");

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).contains("nowhere");
    }
}
