package dev.report.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.report.config.ConfigException;
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
        publish("000000000001", "report.md", "一", "model.json", "{}");

        assertThat(files(out)).isEqualTo(Map.of("report.md", "一", "model.json", "{}"));
        assertThat(Files.isSymbolicLink(out)).isTrue();
    }

    @Test
    void laterPublishReplacesTheWholeSet() throws IOException {
        publish("000000000001", "report.md", "一", "report.pdf", "旧");
        publish("000000000002", "report.md", "二");

        assertThat(files(out)).isEqualTo(Map.of("report.md", "二"));
        assertThat(versions()).containsExactly("000000000002");
    }

    @Test
    void publishingTheSameVersionAgainIsHarmless() throws IOException {
        publish("000000000001", "report.md", "一");
        publish("000000000001", "report.md", "一");
        publish("000000000001", "report.md", "一");

        assertThat(files(out)).isEqualTo(Map.of("report.md", "一"));
        assertThat(versions()).hasSize(1);
    }

    @Test
    void strangersInOutAreKept() throws IOException {
        publish("000000000001", "report.md", "一");
        Files.writeString(out.resolve("readme.txt"), "我的");
        Files.createDirectories(out.resolve("附件/图"));
        Files.writeString(out.resolve("附件/图/a.txt"), "图");
        publish("000000000002", "report.md", "二");

        assertThat(files(out)).isEqualTo(Map.of("report.md", "二", "readme.txt", "我的", "附件/图/a.txt", "图"));
    }

    @Test
    void plainFolderIsTakenOverWithTheFilesThatAreNotOurs() throws IOException {
        Files.createDirectories(out);
        Files.writeString(out.resolve("report.html"), "旧");
        Files.writeString(out.resolve("index.html"), "我的");
        publish("000000000001", "report.md", "一");

        assertThat(files(out)).isEqualTo(Map.of("report.md", "一", "index.html", "我的"));
        assertThat(versions()).containsExactly("000000000001");
    }

    @Test
    void failedWriteLeavesOutAsItWas() throws IOException {
        publish("000000000001", "report.md", "一");
        Files.writeString(out.resolve("readme.txt"), "我的");
        Map<String, byte[]> faulty = new LinkedHashMap<>();
        faulty.put("report.md", "二".getBytes(StandardCharsets.UTF_8));
        faulty.put("report.md/no-folder.md", new byte[0]);

        assertThatThrownBy(() -> new Publisher(root).publish(faulty, "000000000002", false))
                .isInstanceOf(IOException.class);
        assertThat(files(out)).isEqualTo(Map.of("report.md", "一", "readme.txt", "我的"));
        assertThat(versions()).containsExactly("000000000001");
    }

    @Test
    void outThatIsAFileIsRefused() throws IOException {
        Files.writeString(out, "我的");
        Map<String, byte[]> files = Map.of("report.md", new byte[0]);

        assertThatThrownBy(() -> new Publisher(root).publish(files, "000000000001", false))
                .isInstanceOf(FileAlreadyExistsException.class)
                .hasMessageContaining("out is a file, not a folder");
        assertThat(out).hasContent("我的");
    }

    @Test
    void whatAKilledRunLeftBehindIsSwept() throws IOException {
        publish("000000000001", "report.md", "一");
        Files.createDirectories(root.resolve(".out/staging-99999/x"));
        Files.writeString(root.resolve(".out/staging-99999/x/report.md"), "半");
        Files.createDirectories(
                root.resolve(".out/staging-" + ProcessHandle.current().pid()));
        Files.createSymbolicLink(root.resolve(".out/link-99999"), Path.of("nowhere"));
        publish("000000000002", "report.md", "二");

        assertThat(files(out)).isEqualTo(Map.of("report.md", "二"));
        assertThat(versions()).containsExactly("000000000002");
    }

    @Test
    void whatThisProgramDidNotMakeIsNotSwept() throws IOException {
        Files.createDirectories(root.resolve(".out/thesis/chapters"));
        Files.writeString(root.resolve(".out/thesis/chapters/1.md"), "一");
        Files.writeString(root.resolve(".out/notes"), "记");
        publish("000000000001", "report.md", "一");
        publish("000000000002", "report.md", "二");

        assertThat(versions()).containsExactlyInAnyOrder("000000000002", "notes", "thesis");
        assertThat(files(root.resolve(".out/thesis"))).isEqualTo(Map.of("chapters/1.md", "一"));
    }

    @Test
    void linkThatAppearsAfterTheRunBeganIsRefusedAllTheSame() throws IOException {
        Path victim = Files.createDirectories(root.resolve("victim/000000000001"));
        Files.writeString(victim.resolve("report.md"), "别人的");
        Path project = Files.createDirectory(root.resolve("project"));
        Publisher publisher = new Publisher(project);
        publisher.recover();
        Files.createSymbolicLink(project.resolve(".out"), Path.of("../victim"));
        Map<String, byte[]> files = Map.of("report.md", new byte[0]);

        assertThatThrownBy(() -> publisher.publish(files, "000000000002", false))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining(".out is a link to ../victim");
        assertThat(files(root.resolve("victim"))).isEqualTo(Map.of("000000000001/report.md", "别人的"));
    }

    @Test
    void linkThatLeadsNowhereIsReplaced() throws IOException {
        Files.createSymbolicLink(out, Path.of(".out/lost"));
        publish("000000000001", "report.md", "一");

        assertThat(files(out)).isEqualTo(Map.of("report.md", "一"));
    }

    @Test
    void projectMayBeMovedAfterPublishing() throws IOException {
        Path before = Files.createDirectory(root.resolve("before"));
        new Publisher(before).publish(Map.of("report.md", "一".getBytes(StandardCharsets.UTF_8)), "000000000001", false);
        Path after = Files.move(before, root.resolve("after"));

        assertThat(files(after.resolve("out"))).isEqualTo(Map.of("report.md", "一"));
    }

    @Test
    void draftKeepsTheLastFinalVersionAside() throws IOException {
        publish("000000000001", "report.md", "一", "manifest.json", "{\"draft\" : false}");
        new Publisher(root)
                .publish(
                        Map.of("manifest.json", "{\"draft\" : true}".getBytes(StandardCharsets.UTF_8)),
                        "000000000002",
                        true);
        new Publisher(root)
                .publish(
                        Map.of("manifest.json", "{\"draft\" : true}".getBytes(StandardCharsets.UTF_8)),
                        "000000000003",
                        true);

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
