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
 * @param sums tails that say that the figures before are added up
 * @param parts words after which a sentence speaks of a part, or of another time
 * @param claims the phrases with their figures
 * @param shares the totals of which figures are shares
 * @param rates the names of rates
 * @param words lists of words by the name that phrases have for them, {@code {requests}}
 */
public record SentenceRules(
        List<String> whole,
        List<String> tails,
        List<String> sums,
        List<String> parts,
        List<Claim> claims,
        List<Shares> shares,
        List<Rate> rates,
        Map<String, List<String>> words) {

    /** The file in the definition's folder; without one, that of all definitions. */
    public static final String FILE = "sentences.yaml";

    public SentenceRules {
        whole = List.copyOf(whole);
        tails = List.copyOf(tails);
        sums = List.copyOf(sums);
        parts = List.copyOf(parts);
        claims = List.copyOf(claims);
        shares = List.copyOf(shares);
        rates = List.copyOf(rates);
        words = ReportDefinition.ordered(words);
    }

    /**
     * The totals that figures have, where a sentence gives a share and does not say of what.
     *
     * @param parts how the keys of the figures begin
     * @param wholes names of the totals, with their formulas; the first is the likeliest
     */
    public record Shares(List<String> parts, Map<String, LinearForm> wholes) {
        public Shares {
            parts = List.copyOf(parts);
            wholes = ReportDefinition.ordered(wholes);
        }
    }

    /**
     * A rate that has a name: 公开率.
     *
     * @param phrases what it is called
     * @param with one of these stands before it in its paragraph; empty if none need
     * @param parts what it may count, the likeliest first
     * @param wholes what it may be a share of
     */
    public record Rate(
            List<String> phrases, List<String> with, Map<String, LinearForm> parts, Map<String, LinearForm> wholes) {
        public Rate {
            phrases = List.copyOf(phrases);
            with = List.copyOf(with);
            parts = ReportDefinition.ordered(parts);
            wholes = ReportDefinition.ordered(wholes);
        }
    }

    /**
     * What sentences say of one figure.
     *
     * @param phrases the words before the number; {@code [a|b]} may be left out, of {@code (a|b)} one must stand. Where words are written
     *     apart, a phrase has the number within it: {@code received # {requests}}, or as a share: {@code % of {requests} were granted}
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

        private Claim in(int year) {
            List<String> dated = phrases.stream()
                    .filter(phrase -> year > 0 || phrase.indexOf('{') < 0)
                    .map(phrase -> phrase.replace("{year}", Integer.toString(year))
                            .replace("{last_year}", Integer.toString(year - 1))
                            .replace("{next_year}", Integer.toString(year + 1)))
                    .toList();
            return new Claim(dated, none, with, unless, equals);
        }
    }

    /** Reads the sentences of a definition; claims on figures that it does not have are left out. */
    public static SentenceRules of(ReportDefinition definition) {
        ConfigProblems problems = new ConfigProblems("definition", SentenceRules.class);
        SentenceRules rules = new Reader(definition, problems, false).read();
        problems.throwIfAny();
        return rules;
    }

    /** The sentences of a report: {@code {year}}, {@code {last_year}} and {@code {next_year}} are written out; 0 if it is not known. */
    public SentenceRules in(int year) {
        List<Claim> dated = claims.stream().map(claim -> claim.in(year)).toList();
        return new SentenceRules(whole, tails, sums, parts, dated, shares, rates, words);
    }

    /** Reads them strictly: a figure that the definition does not have is a fault. */
    static void prove(ReportDefinition definition, ConfigProblems problems) {
        new Reader(definition, problems, true).read();
    }

    /** Reads {@code sentences.yaml} for a definition; entries on figures that it does not have are left out. */
    private static final class Reader {

        private final ReportDefinition definition;
        private final ConfigProblems problems;
        private final boolean strict;

        /** @param strict whether a figure that the definition does not have is a fault */
        Reader(ReportDefinition definition, ConfigProblems problems, boolean strict) {
            this.definition = definition;
            this.problems = problems;
            this.strict = strict;
        }

        SentenceRules read() {
            ConfigNode root = ConfigReader.yaml(definition.templates(), FILE, problems)
                    .orElseGet(() -> ConfigNode.empty(SourceLocation.file(FILE), problems));
            root.only("whole", "tails", "sums", "parts", "claims", "shares", "rates", "words");
            return new SentenceRules(
                    root.texts("whole"),
                    root.texts("tails"),
                    root.texts("sums"),
                    root.texts("parts"),
                    claims(root),
                    shares(root),
                    rates(root),
                    words(root));
        }

        private static Map<String, List<String>> words(ConfigNode root) {
            Map<String, List<String>> words = new LinkedHashMap<>();
            root.get("words")
                    .ifPresent(block -> block.named().forEach((name, list) -> words.put(name, block.texts(name))));
            return words;
        }

        private List<Claim> claims(ConfigNode root) {
            List<Claim> claims = new ArrayList<>();
            for (ConfigNode node : root.items("claims")) {
                node.only("phrases", "none", "with", "unless", "equals");
                Map<String, LinearForm> equals = forms(node, "equals");
                if (isKnown(node, equals)) {
                    claims.add(new Claim(
                            node.texts("phrases"),
                            node.texts("none"),
                            node.texts("with"),
                            node.texts("unless"),
                            equals));
                }
            }
            return claims;
        }

        private List<Shares> shares(ConfigNode root) {
            List<Shares> shares = new ArrayList<>();
            for (ConfigNode node : root.items("shares")) {
                node.only("parts", "wholes");
                Map<String, LinearForm> wholes = forms(node, "wholes");
                if (isKnown(node, wholes)) {
                    shares.add(new Shares(node.texts("parts"), wholes));
                }
            }
            return shares;
        }

        private List<Rate> rates(ConfigNode root) {
            List<Rate> rates = new ArrayList<>();
            for (ConfigNode node : root.items("rates")) {
                node.only("phrases", "with", "parts", "wholes");
                Map<String, LinearForm> parts = forms(node, "parts");
                Map<String, LinearForm> wholes = forms(node, "wholes");
                if (isKnown(node, parts) && isKnown(node, wholes)) {
                    rates.add(new Rate(node.texts("phrases"), node.texts("with"), parts, wholes));
                }
            }
            return rates;
        }

        private static Map<String, LinearForm> forms(ConfigNode node, String key) {
            Map<String, LinearForm> forms = new LinkedHashMap<>();
            node.required(key)
                    .named()
                    .forEach((name, formula) -> FormulaParser.form(formula).ifPresent(form -> forms.put(name, form)));
            return forms;
        }

        /** Whether the definition has the figures. */
        private boolean isKnown(ConfigNode node, Map<String, LinearForm> forms) {
            List<String> strangers = forms.values().stream()
                    .flatMap(form -> form.terms().stream())
                    .map(LinearForm.Term::pattern)
                    .filter(pattern -> definition.expand(pattern).isEmpty())
                    .toList();
            if (strict) {
                strangers.forEach(pattern -> problems.unknown(
                        "definition.unknown-cell",
                        node.at(),
                        pattern,
                        definition.indicators().keySet()));
            }
            return strangers.isEmpty() && !forms.isEmpty();
        }
    }
}
