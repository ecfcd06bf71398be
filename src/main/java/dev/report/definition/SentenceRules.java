package dev.report.definition;

import dev.report.config.ConfigNode;
import dev.report.config.ConfigProblems;
import dev.report.config.ConfigReader;
import dev.report.definition.rule.FormulaParser;
import dev.report.definition.rule.LinearForm;
import dev.report.model.SourceLocation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Which words before a number in prose mean which figure of the tables: {@code sentences.yaml}.
 *
 * <p>Shape: claims in the order of the file; the first that fits a number counts.
 *
 * @param whole words that may stand before a phrase, for they speak of all that the issuer reports
 * @param tails words that may stand between a phrase and its number
 * @param parts words after which a sentence speaks of a part, or of another time
 * @param claims the phrases with their figures
 */
public record SentenceRules(List<String> whole, List<String> tails, List<String> parts, List<Claim> claims) {

    /** The file in the definition's folder; without one, that of all definitions. */
    public static final String FILE = "sentences.yaml";

    public SentenceRules {
        whole = List.copyOf(whole);
        tails = List.copyOf(tails);
        parts = List.copyOf(parts);
        claims = List.copyOf(claims);
    }

    /**
     * What sentences say of one figure.
     *
     * @param phrases the words before the number; {@code [a|b]} may be left out, of {@code (a|b)} one must stand
     * @param none words that say that there was none
     * @param with one of these stands before the number in its paragraph; empty if none need
     * @param unless none of these stands before it in its sentence
     * @param equals names of what the number may be, with its formula; the first is what it most likely is
     */
    public record Claim(
            List<String> phrases,
            List<String> none,
            List<String> with,
            List<String> unless,
            Map<String, LinearForm> equals) {
        public Claim {
            phrases = List.copyOf(phrases);
            none = List.copyOf(none);
            equals = ReportDefinition.ordered(equals);
        }
    }

    /** Reads the sentences of a definition; claims on figures that it does not have are left out. */
    public static SentenceRules of(ReportDefinition definition) {
        ConfigProblems problems = new ConfigProblems("definition", SentenceRules.class);
        SentenceRules rules = read(definition, problems, false);
        problems.throwIfAny();
        return rules;
    }

    /** @param strict whether a figure that the definition does not have is a fault */
    static SentenceRules read(ReportDefinition definition, ConfigProblems problems, boolean strict) {
        ConfigNode root = ConfigReader.yaml(definition.templates(), FILE, problems)
                .orElseGet(() -> ConfigNode.empty(SourceLocation.file(FILE), problems));
        root.only("whole", "tails", "parts", "claims");
        List<Claim> claims = new ArrayList<>();
        for (ConfigNode node : root.items("claims")) {
            Claim claim = claim(node);
            List<String> strangers = strangers(claim, definition);
            if (strangers.isEmpty() && !claim.equals().isEmpty()) {
                claims.add(claim);
            } else if (strict) {
                strangers.forEach(pattern -> problems.unknown(
                        "definition.unknown-cell",
                        node.at(),
                        pattern,
                        definition.indicators().keySet()));
            }
        }
        return new SentenceRules(root.texts("whole"), root.texts("tails"), root.texts("parts"), claims);
    }

    private static Claim claim(ConfigNode node) {
        node.only("phrases", "none", "with", "unless", "equals");
        Map<String, LinearForm> equals = new LinkedHashMap<>();
        node.required("equals").entries().forEach((name, formula) -> {
            FormulaParser.form(formula).ifPresent(form -> equals.put(name, form));
        });
        return new Claim(node.texts("phrases"), node.texts("none"), node.texts("with"), node.texts("unless"), equals);
    }

    /** The figures that a claim names and the definition does not have. */
    private static List<String> strangers(Claim claim, ReportDefinition definition) {
        return claim.equals().values().stream()
                .flatMap(form -> form.terms().stream())
                .map(LinearForm.Term::pattern)
                .filter(pattern -> definition.expand(pattern).isEmpty())
                .toList();
    }
}
