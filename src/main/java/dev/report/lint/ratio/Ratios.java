package dev.report.lint.ratio;

import dev.report.finding.Findings;
import dev.report.lint.table.Contradicted;
import dev.report.lint.table.NumberClaims;
import dev.report.lint.table.TableClaims;
import dev.report.lint.table.TextVersusTable;
import dev.report.lint.text.Document;
import dev.report.lint.text.LintContext;
import dev.report.lint.text.Marks;
import dev.report.lint.text.NumberToken;
import dev.report.lint.text.Passage;
import dev.report.lint.text.Spot;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;

/** The percentages of a passage, and how what is wrong with them is reported. */
public final class Ratios {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Passage passage;
    private final String text;
    private final Findings findings;

    private Ratios(Passage passage, Findings findings) {
        this.passage = passage;
        this.text = Marks.full(passage.text());
        this.findings = findings;
    }

    /** Hands over each sentence with a percentage that no unreadable citation may have changed. */
    static void of(Document document, Findings findings, BiConsumer<Ratios, Passage.Span> each) {
        all(document, findings, (ratios, sentence) -> {
            if (ratios.text.indexOf('%') >= 0 || ratios.text.indexOf('％') >= 0) {
                each.accept(ratios, sentence);
            }
        });
    }

    /** Hands over each sentence that no unreadable citation may have changed. */
    public static void all(Document document, Findings findings, BiConsumer<Ratios, Passage.Span> each) {
        for (Passage passage : document.passages()) {
            Ratios ratios = new Ratios(passage, findings);
            for (Passage.Span sentence : passage.sentences()) {
                if (!document.isDoubtful(passage, sentence.start(), sentence.end())) {
                    each.accept(ratios, sentence);
                }
            }
        }
    }

    public Passage passage() {
        return passage;
    }

    /** The passage with full-width marks. */
    String text() {
        return text;
    }

    List<NumberToken> numbers() {
        return passage.numbers();
    }

    /** The percentages that were typed, and are not 近 or 约. */
    List<NumberToken> percents(Passage.Span sentence) {
        List<NumberToken> percents = new ArrayList<>();
        for (NumberToken token : numbers()) {
            boolean typed = !token.isCited() && !token.vague();
            if (token.kind() == NumberToken.Kind.PERCENT && typed && sentence.holds(token)) {
                percents.add(token);
            }
        }
        return percents;
    }

    /** The counts before a percentage in its sentence, from the last semicolon on. */
    List<NumberToken> counts(Passage.Span sentence, NumberToken percent) {
        int clause = text.lastIndexOf('；', percent.start());
        List<NumberToken> counts = new ArrayList<>();
        for (NumberToken token : numbers()) {
            boolean counted = token.isCount() && !token.measure().isEmpty() && sentence.holds(token);
            if (counted && token.start() > clause && token.start() < percent.start()) {
                counts.add(token);
            }
        }
        return counts;
    }

    /** The counts of a sentence with a measure. */
    public List<NumberToken> counts(Passage.Span sentence) {
        return numbers().stream()
                .filter(token -> token.isCount() && !token.measure().isEmpty() && sentence.holds(token))
                .toList();
    }

    /** The words between the number before and this one. */
    public String label(NumberToken token, Passage.Span sentence) {
        int from = sentence.start();
        for (NumberToken other : numbers()) {
            if (other.measureEnd() <= token.start() && other.kind() != NumberToken.Kind.OTHER) {
                from = Math.max(from, other.measureEnd());
            }
        }
        return text.substring(Math.min(from, token.start()), token.start());
    }

    String before(NumberToken token, int characters) {
        return text.substring(Math.max(0, token.start() - characters), token.start());
    }

    /** Last year's values of what the words around a typed number claim it to be. */
    List<BigDecimal> lastYear(NumberToken token, Optional<TableClaims> claims, LintContext context) {
        return claims.map(each -> TextVersusTable.lastYear(passage, token, each, context))
                .orElse(List.of());
    }

    /** Whether a printed percentage is the ratio at its own decimals; less than one unit of the last place is rounding. */
    static boolean fits(BigDecimal printed, BigDecimal part, BigDecimal whole, NumberToken percent) {
        if (whole.signum() == 0) {
            return true;
        }
        BigDecimal exact = part.multiply(HUNDRED).divide(whole, 12, RoundingMode.HALF_UP);
        BigDecimal unit = BigDecimal.ONE.movePointLeft(percent.decimals());
        return exact.subtract(printed).abs().compareTo(unit) < 0;
    }

    /** Reports a percentage that is not the ratio of the two numbers. */
    void report(String key, NumberToken percent, NumberToken number, BigDecimal part, BigDecimal whole) {
        if (isContradicted(number)) {
            return;
        }
        report(key, percent, part, whole, number.shown(passage.text()), NumberToken.plain(whole));
    }

    /** Reports it with the words by which the numbers are called. */
    void report(String key, NumberToken percent, BigDecimal part, BigDecimal whole, String number, String other) {
        BigDecimal exact = part.multiply(HUNDRED).divide(whole, percent.decimals(), RoundingMode.HALF_UP);
        boolean rise = key.endsWith("change") && exact.signum() > 0;
        spot(percent)
                .raise(findings, key, exact.abs().toPlainString() + "%")
                .values(
                        "printed",
                        percent.shown(passage.text()),
                        "number",
                        number,
                        "other",
                        other,
                        "exact",
                        (rise ? "+" : "") + exact.toPlainString() + "%");
    }

    /** Reports a percentage that is not the share of a total of the tables. */
    void share(NumberToken percent, NumberToken part, String other, BigDecimal whole) {
        if (!isContradicted(part)) {
            report("change-and-share.share", percent, part.amount(), whole, part.shown(passage.text()), other);
        }
    }

    /** What the typed numbers of the passage claim to be. */
    List<NumberClaims.Said> said(TableClaims claims, String heading, LintContext context) {
        List<NumberClaims.Said> said = new ArrayList<>();
        new NumberClaims(passage, heading, claims, context).walk(said::add);
        return said;
    }

    /** Reports a difference from last year's number that is another. */
    void difference(NumberToken step, NumberToken now, BigDecimal before, BigDecimal right) {
        if (!isContradicted(now)) {
            String measure = step.measure();
            spot(step)
                    .raise(findings, "change-and-share.difference", NumberToken.plain(right.abs()) + measure)
                    .values(
                            "printed",
                            text.substring(Math.max(0, step.start() - 2), step.measureEnd()),
                            "number",
                            now.shown(passage.text()),
                            "other",
                            NumberToken.plain(before) + measure,
                            "exact",
                            (right.signum() > 0 ? "+" : "") + NumberToken.plain(right) + measure);
        }
    }

    /** Reports words that compare a number with last year's, and say what is not so. */
    void words(int from, int to, NumberToken now, BigDecimal before) {
        int start = text.startsWith("，", from) || text.startsWith("（", from) ? from + 1 : from;
        if (!isContradicted(now)) {
            BigDecimal right = now.amount().subtract(before);
            BigDecimal percent = right.multiply(HUNDRED).divide(before, 2, RoundingMode.HALF_UP);
            new Spot(passage, start, to)
                    .raise(findings, "change-and-share.words")
                    .values(
                            "printed",
                            text.substring(start, to),
                            "number",
                            now.shown(passage.text()),
                            "other",
                            NumberToken.plain(before) + now.measure(),
                            "exact",
                            (right.signum() > 0 ? "+" : "") + percent.toPlainString() + "%");
        }
    }

    /** Whether the tables contradict a number already, so that what is reckoned from it is wrong, too. */
    boolean isContradicted(NumberToken number) {
        return Contradicted.any(findings, passage, List.of(number));
    }

    /** Reports a percentage that cannot be. */
    void report(String rule, NumberToken percent) {
        spot(percent).raise(findings, rule).values("printed", percent.shown(passage.text()));
    }

    /** Reports the last of some shares that do not come to 100% together. */
    void report(String key, NumberToken last, BigDecimal sum) {
        spot(last).raise(findings, key, "100%").values("sum", NumberToken.plain(sum) + "%");
    }

    private Spot spot(NumberToken percent) {
        return new Spot(passage, percent.start(), percent.measureEnd());
    }
}
