package dev.report.lint.phrase;

import dev.report.definition.SentenceRules;
import dev.report.lint.table.TableClaims;
import dev.report.lint.text.LintContext;
import dev.report.lint.text.Passage;
import dev.report.model.FigureTable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the numbers of a passage that are plainly a figure of the tables, by the phrases of {@code sentences.yaml}. */
final class TableNumbers {

    private static final Pattern MARK = Pattern.compile("[,.;:()]|\\d|\\b(?:and|but|while)\\b");

    private final TableClaims claims;
    private final LintContext context;
    private final List<String> cardinals;
    private final List<Worded> worded = new ArrayList<>();
    private final Pattern parts;
    private final Pattern someOfAll;
    private final SpokenYears years;

    TableNumbers(TableClaims claims, LintContext context) {
        this.claims = claims;
        this.context = context;
        this.cardinals = context.words().list("numbers", "cardinals");
        this.years = new SpokenYears(context);
        SentenceRules rules = claims.rules();
        this.parts = anyWord(rules.parts());
        this.someOfAll = anyWord(
                rules.parts().stream().filter(part -> part.indexOf(' ') >= 0).toList());
        PhrasePattern patterns =
                new PhrasePattern(rules.words(), cardinals, context.words().list("text-versus-table", "behind"));
        for (SentenceRules.Claim claim : rules.claims()) {
            claim.phrases().stream()
                    .filter(PhrasePattern::fits)
                    .forEach(phrase ->
                            worded.add(new Worded(patterns.of(phrase), phrase.indexOf('%') >= 0, claims.claim(claim))));
        }
    }

    private record Worded(Pattern pattern, boolean share, TableClaims.Claim claim) {}

    /**
     * A number that its words claim to be a figure, or a share of one.
     *
     * @param share whether it is in percent
     * @param when the year it is said of
     */
    record Said(TableClaims.Claim claim, int start, int end, BigDecimal amount, boolean share, SpokenYears.When when) {

        String text(Passage passage) {
            return passage.text().substring(start, end);
        }
    }

    /** The numbers in order, each with the first claim that fits. */
    List<Said> in(Passage passage, Passage.Span sentence) {
        String text = sentence.in(passage.text());
        Map<Integer, Said> found = new LinkedHashMap<>();
        for (Worded each : worded) {
            Matcher matcher = each.pattern().matcher(text);
            for (int at = 0; at <= text.length() && matcher.find(at); at = matcher.end(PhrasePattern.NUMBER)) {
                int start = sentence.start() + matcher.start(PhrasePattern.NUMBER);
                if (!found.containsKey(start) && !passage.isCited(start)) {
                    said(each, matcher, text, sentence).ifPresent(said -> found.put(start, said));
                }
            }
        }
        return found.values().stream()
                .sorted(Comparator.comparingInt(Said::start))
                .toList();
    }

    private Optional<Said> said(Worded each, Matcher matcher, String sentence, Passage.Span span) {
        int start = matcher.start(PhrasePattern.NUMBER);
        int end = matcher.end(PhrasePattern.NUMBER);
        String lead = sentence.substring(0, start);
        String lower = (lead + matcher.group()).toLowerCase(Locale.ROOT);
        boolean limited = context.words().list("numbers", "vague").stream().anyMatch(lead::endsWith)
                || context.words().list("text-versus-table", "limits").stream()
                        .anyMatch(limit -> sentence.startsWith(limit, end))
                || each.claim().unless().stream().anyMatch(lower::contains)
                || !each.claim().with().isEmpty()
                        && each.claim().with().stream().noneMatch(lower::contains);
        if (limited) {
            return Optional.empty();
        }
        String clause = lead.substring(lead.lastIndexOf(';') + 1) + untilMark(sentence, start, matcher.end());
        return ofPart(each.claim(), clause, sentence)
                .map(claim -> new Said(
                        claim,
                        span.start() + start,
                        span.start() + end,
                        PhraseNumber.of(matcher.group(PhrasePattern.NUMBER), cardinals),
                        each.share(),
                        years.of(sentence, start, end)));
    }

    /** The number with its phrase and the words behind it, which may say when or where it was. */
    private static String untilMark(String sentence, int start, int end) {
        Matcher mark = MARK.matcher(sentence);
        return sentence.substring(start, mark.find(end) ? mark.start() : sentence.length());
    }

    /** The claim on the whole, or on the one unit that the sentence names; none where it speaks of a part that is not known. */
    private Optional<TableClaims.Claim> ofPart(TableClaims.Claim claim, String clause, String sentence) {
        List<String> named = claims.parts().keySet().stream()
                .filter(name -> !name.equals(context.issuer())
                        && word(name).matcher(sentence).find())
                .toList();
        List<String> longest = named.stream()
                .filter(name ->
                        named.stream().noneMatch(other -> other.length() > name.length() && other.contains(name)))
                .toList();
        if (longest.isEmpty()) {
            String rest = clause.replace(context.issuer(), "");
            for (String whole : claims.rules().whole()) {
                rest = Pattern.compile(Pattern.quote(whole), Pattern.CASE_INSENSITIVE)
                        .matcher(rest)
                        .replaceAll("");
            }
            return parts.matcher(rest).find() || someOfAll.matcher(clause).find()
                    ? Optional.empty()
                    : Optional.of(claim);
        }
        boolean clear = longest.size() == 1
                && clause.contains(longest.get(0))
                && !parts.matcher(clause.replace(longest.get(0), "")).find();
        return clear ? Optional.of(of(longest.get(0), claim)) : Optional.empty();
    }

    private TableClaims.Claim of(String owner, TableClaims.Claim claim) {
        FigureTable table = claims.parts().get(owner);
        List<TableClaims.Candidate> own = claim.candidates().stream()
                .map(each -> new TableClaims.Candidate(
                        owner + ", " + each.name(), each.form(), each.cell(), Optional.ofNullable(table)))
                .toList();
        return new TableClaims.Claim(claim.with(), claim.unless(), own);
    }

    private static Pattern word(String name) {
        return Pattern.compile("(?<!\\w)" + Pattern.quote(name) + "(?!\\w)");
    }

    private static Pattern anyWord(List<String> words) {
        return words.isEmpty()
                ? Pattern.compile("(?!)")
                : Pattern.compile(
                        "(?<!\\w)(?:"
                                + String.join(
                                        "|", words.stream().map(Pattern::quote).toList()) + ")(?!\\w)",
                        Pattern.CASE_INSENSITIVE);
    }
}
