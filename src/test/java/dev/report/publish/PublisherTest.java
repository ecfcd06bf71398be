package dev.report.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PublisherTest {

    @TempDir
    Path root;

    private Path out;

    @BeforeEach
    void nameOut() {
        out = root.resolve("out");
    }

    @Test
    void firstPublishMakesOut() throws IOException {
        publish("v1", "report.md", "一", "model.json", "{}");

        assertThat(files(out)).isEqualTo(Map.of("report.md", "一", "model.json", "{}"));
        assertThat(Files.isSymbolicLink(out)).isTrue();
    }

    @Test
    void laterPublishReplacesTheWholeSet() throws IOException {
        publish("v1", "report.md", "一", "report.pdf", "旧");
        publish("v2", "report.md", "二");

        assertThat(files(out)).isEqualTo(Map.of("report.md", "二"));
        assertThat(versions()).containsExactly("v2");
    }

    @Test
    void publishingTheSameVersionAgainIsHarmless() throws IOException {
        publish("v1", "report.md", "一");
        publish("v1", "report.md", "一");
        publish("v1", "report.md", "一");

        assertThat(files(out)).isEqualTo(Map.of("report.md", "一"));
        assertThat(versions()).hasSize(1);
    }

    @Test
    void strangersInOutAreKept() throws IOException {
        publish("v1", "report.md", "一");
        Files.writeString(out.resolve("readme.txt"), "我的");
        Files.createDirectories(out.resolve("附件/图"));
        Files.writeString(out.resolve("附件/图/a.txt"), "图");
        publish("v2", "report.md", "二");

        assertThat(files(out)).isEqualTo(Map.of("report.md", "二", "readme.txt", "我的", "附件/图/a.txt", "图"));
    }

    @Test
    void plainFolderIsTakenOverWithTheFilesThatAreNotOurs() throws IOException {
        Files.createDirectories(out);
        Files.writeString(out.resolve("report.html"), "旧");
        Files.writeString(out.resolve("index.html"), "我的");
        publish("v1", "report.md", "一");

        assertThat(files(out)).isEqualTo(Map.of("report.md", "一", "index.html", "我的"));
        assertThat(versions()).containsExactly("v1");
    }

    @Test
    void failedWriteLeavesOutAsItWas() throws IOException {
        publish("v1", "report.md", "一");
        Files.writeString(out.resolve("readme.txt"), "我的");
        Map<String, byte[]> faulty = new LinkedHashMap<>();
        faulty.put("report.md", "二".getBytes(StandardCharsets.UTF_8));
        faulty.put("no/such/folder.md", new byte[0]);

        assertThatThrownBy(() -> new Publisher(root).publish(faulty, "v2", false))
                .isInstanceOf(IOException.class);
        assertThat(files(out)).isEqualTo(Map.of("report.md", "一", "readme.txt", "我的"));
        assertThat(versions()).containsExactly("v1");
    }

    @Test
    void outThatIsAFileIsRefused() throws IOException {
        Files.writeString(out, "我的");
        Map<String, byte[]> files = Map.of("report.md", new byte[0]);

        assertThatThrownBy(() -> new Publisher(root).publish(files, "v1", false))
                .isInstanceOf(FileAlreadyExistsException.class)
                .hasMessageContaining("out is a file, not a folder");
        assertThat(out).hasContent("我的");
    }

    @Test
    void whatAKilledRunLeftBehindIsSwept() throws IOException {
        publish("v1", "report.md", "一");
        Files.createDirectories(root.resolve(".out/staging-99999/x"));
        Files.writeString(root.resolve(".out/staging-99999/x/report.md"), "半");
        Files.createDirectories(
                root.resolve(".out/staging-" + ProcessHandle.current().pid()));
        Files.createSymbolicLink(root.resolve(".out/link-99999"), Path.of("nowhere"));
        publish("v2", "report.md", "二");

        assertThat(files(out)).isEqualTo(Map.of("report.md", "二"));
        assertThat(versions()).containsExactly("v2");
    }

    @Test
    void linkThatLeadsNowhereIsReplaced() throws IOException {
        Files.createSymbolicLink(out, Path.of(".out/lost"));
        publish("v1", "report.md", "一");

        assertThat(files(out)).isEqualTo(Map.of("report.md", "一"));
    }

    @Test
    void projectMayBeMovedAfterPublishing() throws IOException {
        Path before = Files.createDirectory(root.resolve("before"));
        new Publisher(before).publish(Map.of("report.md", "一".getBytes(StandardCharsets.UTF_8)), "v1", false);
        Path after = Files.move(before, root.resolve("after"));

        assertThat(files(after.resolve("out"))).isEqualTo(Map.of("report.md", "一"));
    }

    @Test
    void draftKeepsTheLastFinalVersionAside() throws IOException {
        publish("v1", "report.md", "一", "manifest.json", "{\"draft\" : false}");
        new Publisher(root)
                .publish(Map.of("manifest.json", "{\"draft\" : true}".getBytes(StandardCharsets.UTF_8)), "v2", true);
        new Publisher(root)
                .publish(Map.of("manifest.json", "{\"draft\" : true}".getBytes(StandardCharsets.UTF_8)), "v3", true);

        assertThat(files(out)).isEqualTo(Map.of("manifest.json", "{\"draft\" : true}"));
        assertThat(files(root.resolve(".report/final")))
                .isEqualTo(Map.of("report.md", "一", "manifest.json", "{\"draft\" : false}"));
    }

    private void publish(String version, String... namesAndContents) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (int i = 0; i < namesAndContents.length; i += 2) {
            files.put(namesAndContents[i], namesAndContents[i + 1].getBytes(StandardCharsets.UTF_8));
        }
        new Publisher(root).publish(files, version, false);
    }

    private Stream<String> versions() throws IOException {
        try (Stream<Path> entries = Files.list(root.resolve(".out"))) {
            return entries.map(entry -> entry.getFileName().toString()).toList().stream();
        }
    }

    private static Map<String, String> files(Path folder) throws IOException {
        Path real = folder.toRealPath();
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> walk = Files.walk(real)) {
            for (Path file : walk.filter(Files::isRegularFile).toList()) {
                files.put(real.relativize(file).toString(), Files.readString(file));
            }
        }
        return files;
    }
}
