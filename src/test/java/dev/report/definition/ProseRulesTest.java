package dev.report.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.report.config.ConfigException;
import dev.report.finding.Finding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProseRulesTest {

    @TempDir
    Path folder;

    private void definition(String prose) throws IOException {
        for (String name :
                List.of("definition.yaml", "indicators.yaml", "tables.yaml", "rules.yaml", "pictures.yaml")) {
            Files.copy(Path.of("templates/cn-2021", name), folder.resolve(name));
        }
        Files.writeString(folder.resolve("prose.yaml"), prose);
    }

    @ParameterizedTest
    @ValueSource(strings = {"cn-2008", "cn-2019", "cn-2021"})
    void bundledDefinitionsSayWhatTheyExpectOfProse(String id) {
        ProseRules rules = DefinitionLoader.load(id, Path.of("")).orElseThrow().prose();

        assertThat(rules.superseded()).isNotEmpty();
        assertThat(rules.similarity().percent()).isEqualTo(90);
        assertThat(rules.disabled()).containsExactly("pause-between-titles");
    }

    @Test
    void definitionWithoutTheBlockExpectsNothing() throws IOException {
        definition("");
        ProseRules rules = DefinitionLoader.load(folder.toString(), Path.of(""))
                .orElseThrow()
                .prose();

        assertThat(rules.topics()).isEmpty();
        assertThat(rules.lengths()).isEmpty();
    }

    @Test
    void unknownKeysSectionsAndLevelsAreReportedWithTheirLines() throws IOException {
        definition("""
                prose:
                  topic: []
                  topics:
                    - {name: 甲, section: overveiw, any: [甲], levels: [town]}
                  lengths: {preambel: 10}
                  similarity: {percent: 90, parts: [overview]}
                """);

        assertThatThrownBy(() -> DefinitionLoader.load(folder.toString(), Path.of("")))
                .isInstanceOfSatisfying(
                        ConfigException.class,
                        fault -> assertThat(fault.findings())
                                .extracting((Finding finding) -> finding.place().line())
                                .contains(2, 4, 5, 6));
    }
}
