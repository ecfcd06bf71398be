package dev.report.lint.number;

import dev.report.finding.Severity;
import dev.report.lint.text.Document;
import dev.report.lint.text.LintContext;
import dev.report.lint.text.NumberToken;
import dev.report.lint.text.Passage;
import dev.report.lint.text.Reporter;
import java.math.BigDecimal;
import java.util.List;

/** Typed counts that should be cited, and counts in 万 that are too exact: {@code 43254万条}. */
public final class Counts {

    private static final BigDecimal TEN_THOUSAND = BigDecimal.valueOf(10_000);

    private final LintContext context;
    private final Reporter reporter;

    private Counts(LintContext context, Reporter reporter) {
        this.context = context;
        this.reporter = reporter;
    }

    public static void check(Document document, LintContext context, Reporter reporter) {
        Counts counts = new Counts(context, reporter);
        for (Passage passage : document.passages()) {
            for (NumberToken token : passage.numbers()) {
                counts.scaled(passage, token);
                if (context.bound()) {
                    counts.literal(passage, token);
                }
            }
        }
    }

    /** In a measure that the definition's figures come in a typed count is a warning; any other could not be cited. */
    private void literal(Passage passage, NumberToken token) {
        String measure = token.scale() == ' ' ? token.measure() : token.scale() + token.measure();
        if (!token.isCount() || token.isCited() || token.measure().isEmpty() || isRule(passage.text(), token)) {
            return;
        }
        Severity severity =
                context.measures().contains(measure) || context.measures().contains(token.measure())
                        ? Severity.WARNING
                        : Severity.INFO;
        reporter.add(
                severity,
                "literal-count",
                severity == Severity.WARNING ? "literal-count" : "literal-count.free",
                spot(passage, token),
                "",
                "text",
                token.shown(passage.text()));
    }

    /** Numbers of a rule or a name, not of the year's work: 每件, 不超过10件, 20件以内, “12345”, 《…3项…》. */
    private static boolean isRule(String text, NumberToken token) {
        String before = text.substring(Math.max(0, token.start() - 4), token.start());
        String after = text.substring(token.measureEnd(), Math.min(text.length(), token.measureEnd() + 3));
        for (String word : List.of("每", "不超过", "不少于", "不得", "至少", "“", "满", "不低于")) {
            if (before.contains(word)) {
                return true;
            }
        }
        return after.startsWith("以")
                || after.startsWith("/")
                || after.startsWith("”")
                || isInside(text, token.start(), '《', '》')
                || isInside(text, token.start(), '“', '”');
    }

    private static boolean isInside(String text, int at, char open, char close) {
        return text.lastIndexOf(open, at) > text.lastIndexOf(close, at) && text.indexOf(close, at) >= 0;
    }

    private void scaled(Passage passage, NumberToken token) {
        boolean counted = token.isCount()
                && !token.measure().isEmpty()
                && !token.measure().endsWith("元");
        if (!counted || token.scale() != '万') {
            return;
        }
        int significant = token.value().stripTrailingZeros().precision();
        boolean tooLarge = token.value().compareTo(TEN_THOUSAND) >= 0 && significant >= 4 && !isTraffic(passage, token);
        if (tooLarge || token.decimals() >= 4) {
            reporter.warn(
                    "scaled-count",
                    tooLarge ? "scaled-count.large" : "scaled-count.exact",
                    spot(passage, token),
                    tooLarge
                            ? token.digits() + token.measure()
                            : token.amount().stripTrailingZeros().toPlainString() + token.measure(),
                    "text",
                    token.shown(passage.text()),
                    "plain",
                    token.digits() + token.measure(),
                    "whole",
                    token.amount().stripTrailingZeros().toPlainString() + token.measure());
        }
    }

    /** Visits to websites do come in hundreds of millions. */
    private static boolean isTraffic(Passage passage, NumberToken token) {
        String before = passage.text().substring(Math.max(0, token.start() - 12), token.start());
        return List.of("点击", "访问", "浏览", "阅读", "播放", "曝光", "关注").stream().anyMatch(before::contains);
    }

    private static Reporter.Spot spot(Passage passage, NumberToken token) {
        return new Reporter.Spot(passage, token.start(), token.measureEnd());
    }
}
