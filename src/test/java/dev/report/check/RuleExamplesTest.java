package dev.report.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.report.definition.DefinitionLoader;
import dev.report.definition.ReportDefinition;
import dev.report.definition.rule.Rule;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every rule of every bundled definition does what its two examples say; a cell that an example does not name is 0. */
class RuleExamplesTest {

    static Stream<Arguments> rules() {
        return DefinitionLoader.bundled().stream().flatMap(name -> {
            ReportDefinition definition =
                    DefinitionLoader.load(name, Path.of("")).orElseThrow();
            return definition.rules().stream().map(rule -> Arguments.of(name, rule.id(), definition, rule));
        });
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("rules")
    void passingExamplePasses(String name, String id, ReportDefinition definition, Rule rule) {
        assertThat(new RuleExamples(definition).passes(rule)).isTrue();
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("rules")
    void failingExampleFails(String name, String id, ReportDefinition definition, Rule rule) {
        assertThat(new RuleExamples(definition).fails(rule)).isTrue();
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("rules")
    void ruleHasATitleALegalSourceAndHelpInBothLanguages(
            String name, String id, ReportDefinition definition, Rule rule) {
        assertThat(rule.title().zh()).isNotBlank();
        assertThat(rule.title().en()).isNotBlank();
        assertThat(rule.message().zh()).isNotBlank().doesNotEndWith("。");
        assertThat(rule.message().en()).isNotBlank().doesNotEndWith(".");
        assertThat(rule.help().zh()).isNotBlank();
        assertThat(rule.help().en()).isNotBlank();
        assertThat(rule.basis().citation().zh()).isNotBlank();
        assertThat(id).matches("[a-z]+(-[a-z]+)*");
    }
}
