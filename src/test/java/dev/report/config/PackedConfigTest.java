package dev.report.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PackedConfigTest {

    static List<Path> bundled() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("templates"))) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
        }
    }

    /** A node with all that is under it, in words: kinds, places, texts and keys in order. */
    private static String words(ConfigNode node) {
        StringBuilder words = new StringBuilder().append(node.at()).append(' ');
        if (node.isScalar()) {
            words.append(node.text());
        } else if (node.isList()) {
            node.items().forEach(item -> words.append("\n- ").append(words(item)));
        } else {
            node.entries()
                    .forEach((key, value) -> words.append('\n')
                            .append(key)
                            .append(node.keyAt(key))
                            .append(": ")
                            .append(words(value)));
        }
        return words.append('\n').toString();
    }

    @ParameterizedTest
    @MethodSource("bundled")
    void bundledFileReadsPackedAsItReadsParsed(Path file) throws IOException {
        String name = file.toString();
        byte[] yaml = Files.readAllBytes(file);
        ConfigProblems problems = new ConfigProblems("definition");
        ConfigNode parsed = ConfigReader.yaml(new String(yaml, StandardCharsets.UTF_8), name, problems);

        assertThat(PackedConfig.unpack(PackedConfig.pack(yaml, name), yaml, name, problems))
                .hasValueSatisfying(packed -> assertThat(words(packed)).isEqualTo(words(parsed)));
    }

    @ParameterizedTest
    @MethodSource("bundled")
    void buildPackedEachBundledFile(Path file) throws IOException {
        assertThat(Bundle.find(file + PackedConfig.SUFFIX))
                .hasValue(PackedConfig.pack(Files.readAllBytes(file), file.toString()));
    }

    @Test
    void fileThatWasPackedFromAnotherYamlIsPassedOver() {
        byte[] yaml = "id: one".getBytes(StandardCharsets.UTF_8);
        byte[] other = "id: two".getBytes(StandardCharsets.UTF_8);
        byte[] packed = PackedConfig.pack(yaml, "one.yaml");
        ConfigProblems problems = new ConfigProblems("definition");

        assertThat(PackedConfig.unpack(packed, other, "one.yaml", problems)).isEmpty();
        assertThat(PackedConfig.unpack(Arrays.copyOf(packed, 4), yaml, "one.yaml", problems))
                .isEmpty();
        assertThat(ConfigReader.yaml(other, Optional.of(packed), "one.yaml", problems)
                        .required("id")
                        .text())
                .isEqualTo("two");
    }
}
