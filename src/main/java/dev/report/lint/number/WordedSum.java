package dev.report.lint.number;

import dev.report.finding.Findings;
import dev.report.lint.ratio.Ratios;
import dev.report.lint.table.Contradicted;
import dev.report.lint.text.Document;
import dev.report.lint.text.LintContext;
import dev.report.lint.text.NumberToken;
import dev.report.lint.text.Passage;
import dev.report.lint.text.Spot;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Sums that come behind their terms: {@code 新收632件，上年结转33件，共计665件}. */
final class WordedSum {

    private static final Pattern SUM = Pattern.compile("^[，、；（]?(以上|两项|二者|两者|三项|各项)?(共计|合计|总计|总共|共)(有|为|是|达|达到)?$");

    private final Passage passage;
    private final Ratios ratios;
    private final Findings findings;

    private WordedSum(Passage passage, Ratios ratios, Findings findings) {
        this.passage = passage;
        this.ratios = ratios;
        this.findings = findings;
    }

    static void check(Document document, LintContext context, Findings findings) {
        Ratios.all(
                document,
                findings,
                (ratios, sentence) -> new WordedSum(ratios.passage(), ratios, findings).check(sentence));
    }

    private void check(Passage.Span sentence) {
        List<NumberToken> counts = ratios.counts(sentence);
        for (int i = 2; i < counts.size(); i++) {
            NumberToken total = counts.get(i);
            boolean typed = !total.isCited() && !total.vague();
            if (typed && SUM.matcher(ratios.label(total, sentence)).find()) {
                check(total, terms(counts.subList(0, i), total));
            }
        }
    }

    /** The numbers right before, as far as they are of the sum's measure. */
    private static List<NumberToken> terms(List<NumberToken> before, NumberToken total) {
        List<NumberToken> terms = new ArrayList<>();
        for (int i = before.size() - 1; i >= 0 && before.get(i).measure().equals(total.measure()); i--) {
            terms.add(0, before.get(i));
        }
        return terms;
    }

    private void check(NumberToken total, List<NumberToken> terms) {
        boolean known = terms.size() > 1
                && terms.stream().noneMatch(NumberToken::vague)
                && terms.stream().allMatch(term -> term.amount().compareTo(total.amount()) <= 0);
        List<NumberToken> all = new ArrayList<>(terms);
        all.add(total);
        if (known && !isSumOfSome(total, terms) && !Contradicted.any(findings, passage, all)) {
            report(total, terms);
        }
    }

    /** Whether numbers that come one after the other add up to it. */
    private static boolean isSumOfSome(NumberToken total, List<NumberToken> terms) {
        for (int from = 0; from < terms.size(); from++) {
            BigDecimal sum = BigDecimal.ZERO;
            BigDecimal rounding = total.rounding();
            for (NumberToken term : terms.subList(from, terms.size())) {
                sum = sum.add(term.amount());
                rounding = rounding.add(term.rounding());
                if (sum.subtract(total.amount()).abs().compareTo(rounding) <= 0) {
                    return true;
                }
            }
        }
        return false;
    }

    private void report(NumberToken total, List<NumberToken> terms) {
        BigDecimal sum = terms.stream().map(NumberToken::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        new Spot(passage, total.start(), total.measureEnd())
                .raise(findings, "list-sum.worded", NumberToken.plain(sum) + total.measure())
                .values(
                        "total",
                        total.shown(passage.text()),
                        "terms",
                        terms.stream()
                                .map(term -> NumberToken.plain(term.amount()))
                                .collect(Collectors.joining(" + ")),
                        "sum",
                        NumberToken.plain(sum),
                        "difference",
                        NumberToken.plain(total.amount().subtract(sum).abs()));
    }
}
