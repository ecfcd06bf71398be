package dev.report.lint.table;

import dev.report.definition.SentenceRules;
import dev.report.definition.rule.LinearForm;
import dev.report.lint.text.NumberToken;
import dev.report.lint.text.Phrase;
import dev.report.lint.text.Words;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Knows of which totals of the tables a figure may be a share, and what the rates that have names are. */
public final class TableShares {

    private final TableClaims claims;

    public TableShares(TableClaims claims) {
        this.claims = claims;
    }

    /** A name and its value in the tables. */
    public record Named(String name, BigDecimal value) {

        /** As a finding shows it: {@code 办理结果总计 631}. */
        public String shown() {
            return name + " " + NumberToken.plain(value);
        }
    }

    /** A part and its whole. */
    public record Share(Named part, Named whole) {}

    /** The totals of which a figure may be a share, the likeliest first; none if that is not known of it. */
    public List<Named> wholes(TableClaims.Claim part) {
        TableClaims.Candidate figure = part.candidates().get(0);
        String pattern = figure.form().terms().get(0).pattern();
        for (SentenceRules.Shares shares : claims.rules().shares()) {
            if (figure.part().isEmpty() && shares.parts().stream().anyMatch(pattern::startsWith)) {
                return named(shares.wholes());
            }
        }
        return List.of();
    }

    /** The figures; none if one of them is not known. */
    private List<Named> named(Map<String, LinearForm> forms) {
        List<Named> named = new ArrayList<>();
        forms.forEach((name, form) -> claims.value(form).ifPresent(value -> named.add(new Named(name, value))));
        return named.size() == forms.size() ? named : List.of();
    }

    /**
     * What a rate may be that words name, {@code 公开率}; none if they name none, or the text is not about it.
     *
     * @param lead the text before the rate
     */
    public List<Share> rates(String words, String lead) {
        String label = claims.bare(words);
        Optional<SentenceRules.Rate> rate = claims.rules().rates().stream()
                .filter(each -> each.phrases().stream().anyMatch(phrase -> Phrase.matches(phrase, label)))
                .filter(each -> each.with().isEmpty() || Words.anyIn(lead, each.with()))
                .findFirst();
        List<Share> shares = new ArrayList<>();
        for (Named part : rate.map(each -> named(each.parts())).orElse(List.of())) {
            for (Named whole : named(rate.get().wholes())) {
                shares.add(new Share(part, whole));
            }
        }
        return shares;
    }
}
