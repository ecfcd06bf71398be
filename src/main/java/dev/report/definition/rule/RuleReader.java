package dev.report.definition.rule;

import dev.report.config.ConfigNode;
import dev.report.config.ConfigProblems;
import dev.report.finding.Severity;
import dev.report.model.Text;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the rules of a definition. */
public final class RuleReader {

    private final Map<String, LegalSource> legal;
    private final ConfigProblems problems;

    public RuleReader(Map<String, LegalSource> legal, ConfigProblems problems) {
        this.legal = legal;
        this.problems = problems;
    }

    public List<Rule> read(List<ConfigNode> nodes) {
        List<Rule> rules = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (ConfigNode node : nodes) {
            node.only(
                    "id",
                    "title",
                    "kind",
                    "scope",
                    "each",
                    "formula",
                    "when",
                    "severity",
                    "tolerance",
                    "basis",
                    "message",
                    "help",
                    "examples");
            Rule rule = rule(node);
            if (!ids.add(rule.id())) {
                problems.add("definition.twice", node.at()).values("name", rule.id());
            }
            rules.add(rule);
        }
        return rules;
    }

    private Rule rule(ConfigNode node) {
        ConfigNode examples = node.get("examples").orElse(ConfigNode.empty(node.at(), problems));
        if (examples.isMapping()) {
            examples.only("passes", "fails");
        }
        return new Rule(
                node.required("id").text(),
                node.required("title").words(),
                node.choice("kind", Rule.Kind.class, Rule.Kind.FORMULA),
                scopes(node),
                each(node),
                formulas(node),
                node.get("when").flatMap(when -> formulas(when).stream().findFirst()),
                severities(node),
                tolerance(node),
                node.required("basis")
                        .in(
                                legal,
                                "definition.unknown-basis",
                                new LegalSource("?", Text.EMPTY, Text.EMPTY, Text.EMPTY, "")),
                node.words("message", Text.EMPTY),
                node.required("help").words(),
                example(examples, "passes"),
                example(examples, "fails"),
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
                    each.only("breakdown", "indicators", "cells");
                    return new Rule.Each(each.text("breakdown", ""), each.texts("indicators"), each.texts("cells"));
                })
                .orElse(Rule.Each.ONCE);
    }

    private Tolerance tolerance(ConfigNode node) {
        String written = node.text("tolerance", "0");
        if (written.equals(Tolerance.ROUNDING_WORD)) {
            return Tolerance.ROUNDING;
        }
        try {
            return new Tolerance(new BigDecimal(written), false);
        } catch (NumberFormatException e) {
            problems.form(node.required("tolerance").at(), "config.integer-expected", "value", written);
            return Tolerance.NONE;
        }
    }

    /** The formulas of a rule: one text, or several in a list. */
    private static List<Formula> formulas(ConfigNode rule) {
        List<Formula> formulas = new ArrayList<>();
        boolean needed = rule.isMapping() && rule.text("kind", "formula").equals("formula");
        ConfigNode written = needed ? rule.required("formula") : rule;
        for (ConfigNode node : written.isMapping() ? List.<ConfigNode>of() : written.items()) {
            FormulaParser.formula(node).ifPresent(formulas::add);
        }
        return formulas;
    }

    /** One severity for all, or one for each level of issuer; {@code none} where a rule does not apply. */
    private static Rule.Severities severities(ConfigNode rule) {
        Optional<ConfigNode> node = rule.get("severity");
        if (node.isEmpty()) {
            return new Rule.Severities(Optional.of(Severity.ERROR), Map.of());
        }
        if (!node.get().isMapping()) {
            return new Rule.Severities(gravity(node.get()), Map.of());
        }
        Map<String, Optional<Severity>> byLevel = new LinkedHashMap<>();
        node.get()
                .only("unit", "township", "county", "city", "province")
                .entries()
                .forEach((level, severity) -> byLevel.put(level, gravity(severity)));
        return new Rule.Severities(Optional.empty(), byLevel);
    }

    private static Optional<Severity> gravity(ConfigNode node) {
        return switch (node.choice(Gravity.class)) {
            case ERROR -> Optional.of(Severity.ERROR);
            case WARNING -> Optional.of(Severity.WARNING);
            case INFO -> Optional.of(Severity.INFO);
            case NONE -> Optional.empty();
        };
    }

    private enum Gravity {
        ERROR,
        WARNING,
        INFO,
        NONE
    }

    /** An example's cells; one that is missing is reported with the rule, by the proof. */
    private static Map<String, String> example(ConfigNode examples, String name) {
        Map<String, String> example = new LinkedHashMap<>();
        examples.get(name).ifPresent(node -> node.named().forEach((cell, value) -> example.put(cell, value.text())));
        return example;
    }
}
