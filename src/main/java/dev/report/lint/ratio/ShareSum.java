package dev.report.lint.ratio;

import dev.report.finding.Findings;
import dev.report.lint.text.Document;
import dev.report.lint.text.LintContext;
import dev.report.lint.text.NumberToken;
import dev.report.lint.text.Passage;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Shares taken together: those of one whole come to no more than 100%, those of 自然人 and of 法人或其他组织 to just that. Where a share
 * is wrong by itself its sum is wrong too, and is not reported again.
 *
 * <p>Each share may be rounded: half a unit of its last place is allowed.
 */
public final class ShareSum {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private static final Pattern RESPECTIVELY = Pattern.compile("分别占|(占比|比例|比重|占有率)分别(为|是|达)");
    private static final Pattern NEXT = Pattern.compile("^[、，和及与]$");
    private static final Pattern OF_A_COUNT = Pattern.compile("^[，、（]?(各|约)?占比?(为|达)?$");
    private static final Pattern OF_A_NAME = Pattern.compile("^[）]?[，、；][^，、。；占]{1,20}占比?(为|达)?$");

    private final Ratios ratios;
    private final List<NumberToken> percents;

    private ShareSum(Ratios ratios, Passage.Span sentence) {
        this.ratios = ratios;
        this.percents = ratios.percents(sentence);
    }

    public static void check(Document document, LintContext context, Findings findings) {
        Ratios.of(document, findings, (ratios, sentence) -> {
            if (new Shares(ratios).wrong(sentence).isEmpty()) {
                new ShareSum(ratios, sentence).check(sentence);
            }
        });
    }

    private void check(Passage.Span sentence) {
        respectively(sentence);
        listed(sentence);
        applicants(sentence);
    }

    /** {@code 分别占45.2%、38.1%和26.7%} */
    private void respectively(Passage.Span sentence) {
        Matcher phrase = RESPECTIVELY.matcher(ratios.text()).region(sentence.start(), sentence.end());
        while (phrase.find()) {
            List<NumberToken> run = new ArrayList<>();
            for (NumberToken percent : percents) {
                boolean isFirst = run.isEmpty() && percent.start() >= phrase.end();
                boolean follows = !run.isEmpty()
                        && NEXT.matcher(between(run.get(run.size() - 1), percent))
                                .find();
                if (isFirst || follows) {
                    run.add(percent);
                }
            }
            over(run);
        }
    }

    /** {@code 其中动态类占64.87%，政策类占45.13%}: all behind one 其中, each at its own count or name. */
    private void listed(Passage.Span sentence) {
        int among = ratios.text().lastIndexOf("其中", sentence.end() - 1);
        if (among < sentence.start()) {
            return;
        }
        List<NumberToken> run = new ArrayList<>();
        for (NumberToken percent : percents) {
            if (percent.start() > among) {
                String label = ratios.label(percent, sentence);
                int behind = percent.start() - among - 2;
                boolean isFirst = behind < label.length();
                if (isFirst
                        ? OF_A_NAME
                                .matcher("，" + label.substring(label.length() - behind))
                                .find()
                        : isShare(label)) {
                    run.add(percent);
                }
            }
        }
        over(run);
    }

    private static boolean isShare(String label) {
        return OF_A_COUNT.matcher(label).find() || OF_A_NAME.matcher(label).find();
    }

    private void over(List<NumberToken> shares) {
        if (shares.size() > 1 && sum(shares).subtract(rounding(shares)).compareTo(HUNDRED) > 0) {
            ratios.report("share-sum.over", shares.get(shares.size() - 1), sum(shares));
        }
    }

    /** The two kinds of applicant are all there are. */
    private void applicants(Passage.Span sentence) {
        List<NumberToken> shares = percents.stream()
                .filter(percent -> ratios.before(percent, 5).contains("占"))
                .toList();
        if (shares.size() != 2 || percents.size() != 2) {
            return;
        }
        String first = ratios.text().substring(sentence.start(), shares.get(0).start());
        String second = between(shares.get(0), shares.get(1));
        boolean isPair = isOf(first, "自然人", "法人") && isOf(second, "法人", "自然人")
                || isOf(first, "法人", "自然人") && isOf(second, "自然人", "法人");
        if (isPair && sum(shares).subtract(HUNDRED).abs().compareTo(rounding(shares)) > 0) {
            ratios.report("share-sum.applicants", shares.get(1), sum(shares));
        }
    }

    private static boolean isOf(String clause, String word, String other) {
        return clause.contains(word) && !clause.contains(other);
    }

    private String between(NumberToken one, NumberToken next) {
        return ratios.text().substring(Math.min(one.measureEnd(), next.start()), next.start());
    }

    private static BigDecimal sum(List<NumberToken> shares) {
        return shares.stream().map(NumberToken::value).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal rounding(List<NumberToken> shares) {
        return shares.stream()
                .map(share -> BigDecimal.valueOf(5).movePointLeft(share.decimals() + 1))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
