package dev.report.definition;

import dev.report.model.Severity;
import dev.report.model.Text;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads the rules of a definition. */
final class RuleReader {

    private static final Text DEFAULT_MESSAGE = new Text(
            "{each}{left_terms}，与 {right_terms} 不符，相差 {difference}",
            "{each}{left_terms} does not agree with {right_terms}, difference {difference}");

    private final Map<String, LegalSource> legal;
    private final ConfigProblems problems;

    RuleReader(Map<String, LegalSource> legal, ConfigProblems problems) {
        this.legal = legal;
        this.problems = problems;
    }

    List<Rule> read(List<ConfigNode> nodes) {
        List<Rule> rules = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (ConfigNode node : nodes) {
            node.only(
                    "id",
                    "title",
                    "scope",
                    "each",
                    "formula",
                    "severity",
                    "tolerance",
                    "basis",
                    "message",
                    "help",
                    "examples");
            Rule rule = rule(node);
            if (!ids.add(rule.id())) {
                problems.add(node.at(), "definition.twice", "name", rule.id());
            }
            rules.add(rule);
        }
        return rules;
    }

    private Rule rule(ConfigNode node) {
        ConfigNode examples = node.required("examples");
        if (examples.isMapping()) {
            examples.only("passes", "fails");
        }
        return new Rule(
                node.required("id").text(),
                node.required("title").words(),
                scopes(node),
                each(node),
                formula(node.required("formula")),
                node.choice("severity", Severity.class, Severity.ERROR),
                tolerance(node),
                DefinitionLoader.known(
                        legal,
                        node.required("basis"),
                        "definition.unknown-basis",
                        new LegalSource("?", "", "", "", ""),
                        problems),
                node.words("message", DEFAULT_MESSAGE),
                node.required("help").words(),
                example(examples.required("passes")),
                example(examples.required("fails")),
                node.at());
    }

    private static Set<Scope> scopes(ConfigNode node) {
        Set<Scope> scopes = EnumSet.noneOf(Scope.class);
        for (ConfigNode item : node.required("scope").items()) {
            scopes.add(item.choice(Scope.class));
        }
        return scopes;
    }

    private static Rule.Each each(ConfigNode node) {
        return node.get("each")
                .map(each -> {
                    each.only("breakdown", "indicators");
                    return new Rule.Each(each.text("breakdown", ""), each.texts("indicators"));
                })
                .orElse(Rule.Each.ONCE);
    }

    private BigDecimal tolerance(ConfigNode node) {
        try {
            return new BigDecimal(node.text("tolerance", "0"));
        } catch (NumberFormatException e) {
            problems.add(
                    node.required("tolerance").at(), "config.integer-expected", "value", node.text("tolerance", ""));
            return BigDecimal.ZERO;
        }
    }

    private Formula formula(ConfigNode node) {
        try {
            return FormulaParser.formula(node.text());
        } catch (FormulaParser.Fault fault) {
            problems.add(
                    node.at(),
                    "definition.formula",
                    "text",
                    node.text(),
                    "column",
                    fault.column,
                    "expected",
                    fault.getMessage());
            LinearForm none = new LinearForm(List.of(), BigDecimal.ZERO, "");
            return new Formula(none, Formula.Comparison.EQUAL, none, node.text());
        }
    }

    private static Map<String, String> example(ConfigNode node) {
        Map<String, String> example = new LinkedHashMap<>();
        node.entries().forEach((cell, value) -> example.put(cell, value.text()));
        return example;
    }
}
