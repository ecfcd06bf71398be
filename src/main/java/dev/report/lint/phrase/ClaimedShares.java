package dev.report.lint.phrase;

import dev.report.definition.SentenceRules;
import dev.report.definition.rule.LinearForm;
import dev.report.finding.Findings;
import dev.report.lint.table.TableClaims;
import dev.report.lint.text.NumberToken;
import dev.report.lint.text.Passage;
import dev.report.lint.text.Spot;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Shares that words claim a figure of the tables to be: {@code 46 percent were denied}. */
final class ClaimedShares {

    private final TableClaims claims;
    private final Findings findings;

    ClaimedShares(TableClaims claims, Findings findings) {
        this.claims = claims;
        this.findings = findings;
    }

    /** A share that is none of any of the wholes that the figure may have. */
    void judge(Passage passage, TableNumbers.Said said) {
        TableClaims.Candidate part = said.claim().candidates().get(0);
        Optional<BigDecimal> value = claims.value(part);
        Map<String, BigDecimal> wholes = wholes(part);
        boolean known = value.isPresent() && !wholes.isEmpty();
        if (known
                && wholes.values().stream()
                        .noneMatch(whole ->
                                PhraseNumber.isNear(PhraseNumber.percent(value.get(), whole), said.amount()))) {
            BigDecimal whole = wholes.values().iterator().next();
            report(passage, said, value.get(), whole);
        }
    }

    private void report(Passage passage, TableNumbers.Said said, BigDecimal part, BigDecimal whole) {
        String exact = PhraseNumber.shown(PhraseNumber.percent(part, whole), said.amount());
        new Spot(passage, said.start(), said.end())
                .raise(findings, "change-and-share.share", exact)
                .values(
                        "printed",
                        said.text(passage) + "%",
                        "number",
                        NumberToken.plain(part),
                        "other",
                        NumberToken.plain(whole),
                        "exact",
                        exact);
    }

    /** The totals of which a figure may be a share, other than 0; none if one is not known. */
    private Map<String, BigDecimal> wholes(TableClaims.Candidate part) {
        Map<String, BigDecimal> values = new LinkedHashMap<>();
        String pattern = part.form().terms().get(0).pattern();
        for (SentenceRules.Shares shares : claims.rules().shares()) {
            if (values.isEmpty() && shares.parts().stream().anyMatch(pattern::startsWith)) {
                for (Map.Entry<String, LinearForm> whole : shares.wholes().entrySet()) {
                    Optional<BigDecimal> value = claims.value(
                            new TableClaims.Candidate(whole.getKey(), whole.getValue(), Optional.empty(), part.part()));
                    if (value.isEmpty() || value.get().signum() == 0) {
                        return Map.of();
                    }
                    values.put(whole.getKey(), value.get());
                }
            }
        }
        return values;
    }
}
