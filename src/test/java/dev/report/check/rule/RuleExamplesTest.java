package dev.report.check.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.report.definition.DefinitionLoader;
import dev.report.definition.ReportDefinition;
import dev.report.definition.rule.Rule;
import dev.report.definition.rule.Scope;
import dev.report.model.CellKey;
import dev.report.model.FigureTable;
import dev.report.model.Quantity;
import dev.report.model.UnitCode;
import dev.report.project.Issuer;
import dev.report.project.Policy;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
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
        assertThat(fails(definition, rule, rule.passes())).isFalse();
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("rules")
    void failingExampleFails(String name, String id, ReportDefinition definition, Rule rule) {
        assertThat(fails(definition, rule, rule.fails())).isTrue();
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
        assertThat(rule.basis().citation()).isNotBlank();
        assertThat(id).matches("[a-z]+(-[a-z]+)*");
    }

    private static boolean fails(ReportDefinition definition, Rule rule, Map<String, String> example) {
        FigureTable table = table(definition, example, false);
        FigureTable lastYear = table(definition, example, true);
        if (rule.kind() == Rule.Kind.ALL_ZERO) {
            return new AllZero(definition, rule, false).holdsFor(table);
        }
        if (rule.kind() == Rule.Kind.COPIED_FIGURES) {
            return new CopiedFigures(definition, rule).isCopy(table, lastYear);
        }
        if (rule.kind() == Rule.Kind.ZERO_AMONG_PEERS) {
            return !new ZeroAmongPeers(definition, rule)
                    .among(peers(definition, example, table))
                    .isEmpty();
        }
        Issuer.Level level = Arrays.stream(Issuer.Level.values())
                .filter(candidate ->
                        rule.severities().at(RuleEvaluator.levelName(candidate)).isPresent())
                .findFirst()
                .orElseThrow();
        RuleEvaluator evaluator = new RuleEvaluator(definition, Policy.Blank.ZERO, level);
        boolean fails = false;
        for (Scope scope : rule.scopes()) {
            fails |= evaluator.evaluate(scope, table, lastYear).failures().stream()
                    .anyMatch(failure -> failure.claim().rule().equals(rule));
        }
        return fails;
    }

    /** The unit's own table and those of an example's {@code peers(cell): 1 2 3}. */
    private static List<FigureTable> peers(ReportDefinition definition, Map<String, String> example, FigureTable own) {
        List<FigureTable> tables = new ArrayList<>(List.of(own));
        example.forEach((key, numbers) -> {
            if (key.startsWith("peers(")) {
                for (String number : numbers.split(" ")) {
                    tables.add(table(definition, Map.of(key.substring(6, key.length() - 1), number), false));
                }
            }
        });
        return tables;
    }

    private static FigureTable table(ReportDefinition definition, Map<String, String> example, boolean ofLastYear) {
        FigureTable.Builder table = new FigureTable.Builder(new UnitCode("1"), definition.cells());
        example.forEach((key, text) -> {
            boolean lastYear = key.startsWith("previous(");
            if (lastYear == ofLastYear && !key.startsWith("peers(")) {
                int cell = definition.cells().position(CellKey.of(lastYear ? key.substring(9, key.length() - 1) : key));
                boolean approximate = text.endsWith("余");
                BigDecimal number = new BigDecimal(text.replace("余", ""));
                table.reported(cell, new Quantity(number, definition.cells().measure(cell), approximate));
            }
        });
        return table.build();
    }
}
