package dev.report.definition;

import dev.report.config.ConfigNode;
import dev.report.config.ConfigProblems;
import dev.report.definition.form.AggregationMode;
import dev.report.definition.form.Breakdown;
import dev.report.definition.form.Indicator;
import dev.report.definition.label.LabelText;
import dev.report.definition.rule.Expression;
import dev.report.definition.rule.FormulaParser;
import dev.report.model.Measure;
import dev.report.model.SourceLocation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the list of indicators of a definition. */
final class IndicatorReader {

    private final Map<String, Measure> measures;
    private final Map<String, Breakdown> breakdowns;
    private final ConfigProblems problems;
    private final Map<String, SourceLocation> formulas = new LinkedHashMap<>();

    IndicatorReader(Map<String, Measure> measures, Map<String, Breakdown> breakdowns, ConfigProblems problems) {
        this.measures = measures;
        this.breakdowns = breakdowns;
        this.problems = problems;
    }

    Map<String, Indicator> read(List<ConfigNode> nodes) {
        Map<String, Indicator> indicators = new LinkedHashMap<>();
        Map<String, String> labels = new LinkedHashMap<>();
        for (ConfigNode node : nodes) {
            checkCounts(node);
            Indicator indicator = indicator(node);
            node.get("formula").ifPresent(formula -> formulas.put(indicator.key(), formula.at()));
            if (indicators.put(indicator.key(), indicator) != null) {
                problems.add("definition.twice", node.at()).values("name", indicator.key());
            }
            String other = labels.put(LabelText.normalise(indicator.label()), indicator.key());
            if (other != null) {
                problems.add("definition.label-twice", node.at()).values("label", indicator.label(), "other", other);
            }
        }
        return indicators;
    }

    private Indicator indicator(ConfigNode node) {
        node.only(
                "key",
                "label",
                "aliases",
                "measure",
                "by",
                "mode",
                "asked",
                "approximate",
                "not_applicable",
                "signed",
                "formula",
                "type",
                "counts");
        AggregationMode mode = node.choice("mode", AggregationMode.class, AggregationMode.SUM);
        Optional<Expression> formula = node.get("formula").flatMap(FormulaParser::side);
        boolean mayCompute = mode == AggregationMode.RECOMPUTE || mode == AggregationMode.SUM;
        if (node.has("formula") ? !mayCompute : mode == AggregationMode.RECOMPUTE) {
            problems.add("definition.recompute-formula", node.at());
        }
        node.get("key").ifPresent(this::checkKey);
        Measure otherwise = new Measure("?", 0);
        return new Indicator(
                node.required("key").text(),
                node.required("label").text(),
                node.texts("aliases"),
                node.required("measure").in(measures, "definition.unknown-measure", otherwise),
                node.get("by")
                        .map(by ->
                                by.in(breakdowns, "definition.unknown-breakdown", new Breakdown("?", "", List.of()))),
                mode,
                asked(node),
                node.flag("approximate", false),
                node.flag("not_applicable", false),
                node.flag("signed", false),
                formula);
    }

    /** What counts others' words is one cell, and added up. */
    private void checkCounts(ConfigNode node) {
        if (node.has("counts") && (node.has("by") || node.has("mode"))) {
            problems.add("definition.counts-alone", node.required("counts").at());
        }
    }

    /** A key is what stands before the slash in the keys of the indicator's cells. */
    private void checkKey(ConfigNode node) {
        String key = node.text();
        if (key.isBlank() || key.indexOf('/') >= 0) {
            problems.add("definition.indicator-key", node.at()).values("key", key);
        }
    }

    /** Where each recomputed indicator's formula is written, by the indicator's key. */
    Map<String, SourceLocation> formulas() {
        return formulas;
    }

    /** Of whom an item is asked; of everyone where nothing is written. */
    static Indicator.Asked asked(ConfigNode node) {
        Optional<ConfigNode> asked = node.get("asked");
        if (asked.isEmpty()) {
            boolean isMade = node.has("formula") || node.has("counts");
            return isMade ? Indicator.Asked.OPTIONAL : Indicator.Asked.ALL;
        }
        if (asked.get().isList()) {
            return new Indicator.Asked(false, node.texts("asked"));
        }
        String word = asked.get().text();
        if (!word.equals("all") && !word.equals("optional")) {
            return new Indicator.Asked(false, List.of(word));
        }
        return word.equals("all") ? Indicator.Asked.ALL : Indicator.Asked.OPTIONAL;
    }
}
