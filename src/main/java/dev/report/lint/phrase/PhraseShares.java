package dev.report.lint.phrase;

import dev.report.finding.Findings;
import dev.report.lint.text.Document;
import dev.report.lint.text.LintContext;
import dev.report.lint.text.NumberToken;
import dev.report.lint.text.Passage;
import dev.report.lint.text.Spot;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Recomputes shares whose two numbers a pattern names: {@code 12 of 40 requests (35%)}, {@code of 40 requests, 12, or 35 percent}. */
public final class PhraseShares {

    private static final String RULE = "change-and-share";

    private PhraseShares() {}

    public static void check(Document document, LintContext context, Findings findings) {
        for (Passage passage : document.passages()) {
            Set<Integer> seen = new HashSet<>();
            for (Pattern pattern : context.words().patterns(RULE, "share")) {
                Matcher share = pattern.matcher(passage.text());
                while (share.find()) {
                    boolean isNew = seen.add(share.start("percent"));
                    if (isNew && !document.isDoubtful(passage, share.start(), share.end())) {
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
        BigDecimal exact = PhraseNumber.percent(part, whole);
        if (!PhraseNumber.isNear(exact, printed)) {
            String right = PhraseNumber.shown(exact, printed);
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
