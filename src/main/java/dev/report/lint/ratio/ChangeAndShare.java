package dev.report.lint.ratio;

import dev.report.finding.Findings;
import dev.report.lint.table.TableClaims;
import dev.report.lint.text.Document;
import dev.report.lint.text.LintContext;
import dev.report.lint.text.NumberToken;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Recomputes percentages whose two numbers are known: changes against last year, and shares. */
public final class ChangeAndShare {

    private ChangeAndShare() {}

    /** @param claims what the words before a number may mean, if there are tables */
    public static void check(Document document, LintContext context, Optional<TableClaims> claims, Findings findings) {
        Ratios.all(document, findings, (ratios, sentence) -> {
            LastYear lastYear = new LastYear(ratios, document, context, claims);
            new Differences(ratios, lastYear, context.year()).check(sentence);
        });
        Ratios.of(document, findings, (ratios, sentence) -> {
            new Changes(ratios, new LastYear(ratios, document, context, claims)).check(sentence);
            List<NumberToken> reported = new ArrayList<>();
            for (Shares.Wrong wrong : new Shares(ratios).wrong(sentence)) {
                reported.add(wrong.percent());
                ratios.report(
                        "change-and-share.share",
                        wrong.percent(),
                        wrong.part(),
                        wrong.part().amount(),
                        wrong.total().amount());
            }
            claims.ifPresent(known -> {
                new NamedShares(ratios, known).check(sentence);
                new FigureShares(ratios, known, ratios.said(known, context.title(document), context), document)
                        .check(sentence, reported);
            });
        });
    }
}
