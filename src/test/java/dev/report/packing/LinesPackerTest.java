package dev.report.packing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.report.finding.BundledLines;
import java.io.IOException;
import java.io.Reader;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LinesPackerTest {

    private static final Path RESOURCES = Path.of("src/main/resources");

    @TempDir
    Path packed;

    @Test
    void eachFileOfTheProgramBecomesAClassWithItsLines() throws Exception {
        List<Path> files = files();
        assertThat(files).hasSizeGreaterThan(40);
        for (Path file : files) {
            Path copy = packed.resolve(file.toString());
            Files.createDirectories(copy.resolveSibling(""));
            Files.copy(RESOURCES.resolve(file), copy);
        }

        LinesPacker.main(new String[] {packed.toString()});

        for (Path file : files) {
            assertThat(packed.resolve(file.toString())).doesNotExist();
            Properties wanted = properties(RESOURCES.resolve(file));
            BundledLines lines = load(file.toString().replace(".properties", ""));
            assertThat(lines.keys()).isSorted().containsExactlyInAnyOrderElementsOf(wanted.stringPropertyNames());
            assertThat(wanted.stringPropertyNames())
                    .allSatisfy(key -> assertThat(lines.line(key)).isEqualTo(wanted.getProperty(key)));
            assertThat(lines.line("no such key")).isNull();
        }
    }

    @Test
    void keysOfOneHashAreToldApart() throws Exception {
        Path folder = Files.createDirectories(packed.resolve("dev/report/some"));
        Files.writeString(folder.resolve("words.properties"), "Aa = one\nBB = two\nempty =\n");

        LinesPacker.main(new String[] {packed.toString()});

        BundledLines lines = load("dev/report/some/words");
        assertThat("Aa".hashCode()).isEqualTo("BB".hashCode()).isEqualTo("C#".hashCode());
        assertThat(lines.line("Aa")).isEqualTo("one");
        assertThat(lines.line("BB")).isEqualTo("two");
        assertThat(lines.line("C#")).isNull();
        assertThat(lines.line("empty")).isEmpty();
        assertThat(lines.keys()).containsExactly("Aa", "BB", "empty");
    }

    private static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.walk(RESOURCES)) {
            return files.filter(file -> file.toString().endsWith(".properties"))
                    .map(RESOURCES::relativize)
                    .toList();
        }
    }

    private static Properties properties(Path file) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        }
        return properties;
    }

    private BundledLines load(String file) throws Exception {
        URL[] path = {packed.toUri().toURL()};
        try (URLClassLoader loader = new URLClassLoader(path, LinesPackerTest.class.getClassLoader())) {
            return (BundledLines) loader.loadClass(file.replace('/', '.') + BundledLines.SUFFIX)
                    .getDeclaredConstructor()
                    .newInstance();
        }
    }
}
