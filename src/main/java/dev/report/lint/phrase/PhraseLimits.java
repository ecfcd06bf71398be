package dev.report.lint.phrase;

import dev.report.finding.Findings;
import dev.report.lint.text.Document;
import dev.report.lint.text.LintContext;
import dev.report.lint.text.Passage;
import dev.report.lint.text.Spot;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Shares that are more than a whole: one of 998%, and several of one whole that come to more than 100%. */
public final class PhraseLimits {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private PhraseLimits() {}

    /** One share or rate. */
    public static void each(Document document, LintContext context, Findings findings) {
        for (Passage passage : document.passages()) {
            for (Pattern pattern : context.words().patterns("percent-range", "rate")) {
                Matcher share = pattern.matcher(passage.text());
                while (share.find()) {
                    if (new BigDecimal(share.group("percent")).compareTo(HUNDRED) > 0) {
                        new Spot(passage, share.start("percent"), share.end("percent"))
                                .raise(findings, "percent-range")
                                .values("printed", share.group("percent") + "%");
                    }
                }
            }
        }
    }

    /** The shares of one sentence, where nothing in it says that they are of several wholes, or no shares. */
    public static void together(Document document, LintContext context, Findings findings) {
        Pattern share = context.words().pattern("share-sum", "share");
        Pattern apart = context.words().pattern("share-sum", "apart");
        for (Passage passage : document.passages()) {
            for (Passage.Span sentence : passage.sentences()) {
                String words = sentence.in(passage.text());
                if (!apart.matcher(words).find() && !document.isDoubtful(passage, sentence.start(), sentence.end())) {
                    sum(passage, sentence, share.matcher(words), findings);
                }
            }
        }
    }

    private static void sum(Passage passage, Passage.Span sentence, Matcher share, Findings findings) {
        List<Spot> spots = new ArrayList<>();
        BigDecimal sum = BigDecimal.ZERO;
        BigDecimal rounding = BigDecimal.ZERO;
        while (share.find()) {
            BigDecimal percent = new BigDecimal(share.group("percent"));
            sum = sum.add(percent);
            rounding = rounding.add(BigDecimal.valueOf(5).movePointLeft(percent.scale() + 1));
            spots.add(new Spot(passage, sentence.start() + share.start(), sentence.start() + share.end()));
        }
        boolean alone = spots.stream()
                .noneMatch(spot ->
                        passage.text().substring(spot.start(), spot.end()).startsWith("100"));
        if (spots.size() > 1 && alone && sum.compareTo(HUNDRED.add(rounding)) > 0) {
            Spot.raise(findings, "share-sum.over", spots, "").values("sum", sum.toPlainString() + "%");
        }
    }
}
