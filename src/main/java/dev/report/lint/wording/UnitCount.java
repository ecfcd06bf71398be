package dev.report.lint.wording;

import dev.report.finding.Findings;
import dev.report.lint.text.Document;
import dev.report.lint.text.LintContext;
import dev.report.lint.text.NumberToken;
import dev.report.lint.text.Passage;
import dev.report.lint.text.Spot;
import dev.report.lint.text.Words;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How many units report, against the roster: {@code 全县62个单位均编制了年度报告} where the roster has 60. */
public final class UnitCount {

    private static final String RULE = "unit-count";

    private final Passage passage;
    private final Map<String, LintContext.Reporting> counts;
    private final LintContext context;

    private UnitCount(Passage passage, Map<String, LintContext.Reporting> counts, LintContext context) {
        this.passage = passage;
        this.counts = counts;
        this.context = context;
    }

    public static void check(Document document, LintContext context, Findings findings) {
        List<String> reports = context.words().list(RULE, "reports");
        for (Passage passage : document.passages()) {
            if (!passage.isHeading() && Words.anyIn(passage.text(), reports)) {
                Map<String, LintContext.Reporting> counts =
                        context.beside().units().get();
                new UnitCount(passage, counts, context).check(reports, findings);
            }
        }
    }

    private void check(List<String> reports, Findings findings) {
        for (Passage.Span sentence : passage.sentences()) {
            String words = sentence.in(passage.text());
            if (Words.anyIn(words, reports)
                    && !Words.anyIn(words, context.words().list(RULE, "others"))) {
                boolean every = Words.anyIn(words, context.words().list(RULE, "every"));
                passage.numbers().stream()
                        .filter(sentence::holds)
                        .forEach(token -> reporting(token).ifPresent(units -> check(token, units, every, findings)));
            }
        }
    }

    /** More than the roster has are too many; fewer than are due are wrong only where all are meant. */
    private void check(NumberToken token, LintContext.Reporting units, boolean every, Findings findings) {
        int given = token.amount().intValue();
        boolean wrong = given > units.all() || every && given < units.due();
        if (wrong && !token.isCited() && !token.vague()) {
            new Spot(passage, token.start(), token.measureEnd())
                    .raise(findings, RULE, units.due() + token.measure())
                    .values("text", token.shown(passage.text()), "all", units.all(), "due", units.due());
        }
    }

    /** How many units of the kind that a number counts are on the roster. */
    private Optional<LintContext.Reporting> reporting(NumberToken token) {
        if (!token.isCount() || !context.words().list(RULE, "measures").contains(token.measure())) {
            return Optional.empty();
        }
        String behind = passage.text().substring(token.measureEnd());
        Optional<LintContext.Reporting> kind = counts.keySet().stream()
                .filter(name -> !name.isEmpty() && behind.startsWith(name))
                .findFirst()
                .map(counts::get);
        boolean all = context.words().list(RULE, "units").stream().anyMatch(behind::startsWith);
        return kind.or(() -> all ? Optional.ofNullable(counts.get("")) : Optional.empty());
    }
}
