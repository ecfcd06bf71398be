package dev.report.lint.phrase;

import dev.report.finding.Findings;
import dev.report.lint.text.Document;
import dev.report.lint.text.LintContext;
import dev.report.lint.text.NumberToken;
import dev.report.lint.text.Passage;
import dev.report.lint.text.Spot;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.regex.Matcher;

/** Recomputes shares whose two numbers a pattern names: {@code 12 of 40 requests (35%)}. */
public final class PhraseShares {

    private static final String RULE = "change-and-share";
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private PhraseShares() {}

    public static void check(Document document, LintContext context, Findings findings) {
        for (Passage passage : document.passages()) {
            for (String name : List.of("share", "of_which")) {
                Matcher share = context.words().pattern(RULE, name).matcher(passage.text());
                while (share.find()) {
                    if (!document.isDoubtful(passage, share.start(), share.end())) {
                        check(passage, share, findings);
                    }
                }
            }
        }
    }

    private static void check(Passage passage, Matcher share, Findings findings) {
        BigDecimal part = PhraseLists.number(share.group("part"));
        BigDecimal whole = PhraseLists.number(share.group("whole"));
        BigDecimal printed = new BigDecimal(share.group("percent"));
        if (whole.signum() == 0 || passage.isCited(share.start("percent"))) {
            return;
        }
        BigDecimal exact = part.multiply(HUNDRED).divide(whole, 12, RoundingMode.HALF_UP);
        if (exact.subtract(printed).abs().compareTo(BigDecimal.ONE.movePointLeft(printed.scale())) >= 0) {
            String right = exact.setScale(printed.scale(), RoundingMode.HALF_UP).toPlainString() + "%";
            new Spot(passage, share.start("percent"), share.end("percent"))
                    .raise(findings, "change-and-share.share", right)
                    .values(
                            "printed",
                            share.group("percent") + "%",
                            "number",
                            NumberToken.plain(part),
                            "other",
                            NumberToken.plain(whole),
                            "exact",
                            right);
        }
    }
}
