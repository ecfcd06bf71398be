package dev.report.lint.number;

import dev.report.finding.Findings;
import dev.report.lint.text.Document;
import dev.report.lint.text.LintContext;
import java.util.Optional;

/** Recomputes percentages whose two numbers are known: changes against last year, and shares. */
public final class ChangeAndShare {

    private ChangeAndShare() {}

    /** @param claims what the words before a number may mean, if there are tables */
    public static void check(Document document, LintContext context, Optional<TableClaims> claims, Findings findings) {
        Ratios.of(document, findings, (ratios, sentence) -> {
            new Changes(ratios, document, context, claims).check(sentence);
            claims.ifPresent(known -> new NamedShares(ratios, known).check(sentence));
            new Shares(ratios)
                    .wrong(sentence)
                    .forEach(wrong -> ratios.report(
                            "change-and-share.share",
                            wrong.percent(),
                            wrong.part(),
                            wrong.part().amount(),
                            wrong.total().amount()));
        });
    }
}
