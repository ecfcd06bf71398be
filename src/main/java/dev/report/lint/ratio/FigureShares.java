package dev.report.lint.ratio;

import dev.report.lint.table.NumberClaims;
import dev.report.lint.table.TableClaims;
import dev.report.lint.table.TableShares;
import dev.report.lint.text.Document;
import dev.report.lint.text.NumberToken;
import dev.report.lint.text.Passage;
import dev.report.prose.Citation;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Shares and rates that the tables give. {@code 予以公开267件，占42.31%} does not say of what: it may be the share of any total
 * that the figure has, or of a number before it in its paragraph, whatever sentence that is in.
 */
final class FigureShares {

    private static final String MARKS = "，。；：！？、（）";
    private static final Pattern OF_SOMETHING = Pattern.compile("^[，、（]?(约|各)?占(比|总数|总量|总数量)?(的)?(为|是|达|达到)?$");
    private static final Pattern RATE_TAIL = Pattern.compile("(均|都|已)?(为|是|达|达到|分别为)?$");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Ratios ratios;
    private final TableClaims claims;
    private final TableShares tables;
    private final List<NumberClaims.Said> said;
    private final Document document;

    /** @param said what the numbers of the passage claim to be */
    FigureShares(Ratios ratios, TableClaims claims, List<NumberClaims.Said> said, Document document) {
        this.ratios = ratios;
        this.claims = claims;
        this.tables = new TableShares(claims);
        this.said = List.copyOf(said);
        this.document = document;
    }

    /** @param reported the percentages that were found wrong already */
    void check(Passage.Span sentence, List<NumberToken> reported) {
        for (NumberToken percent : ratios.percents(sentence)) {
            String label = ratios.label(percent, sentence);
            if (reported.contains(percent)) {
                continue;
            }
            if (OF_SOMETHING.matcher(label).find()) {
                share(percent, sentence);
            } else {
                rate(percent, sentence, label);
            }
        }
    }

    private void share(NumberToken percent, Passage.Span sentence) {
        List<NumberToken> counts = ratios.counts(sentence, percent);
        Optional<NumberClaims.Said> part = counts.isEmpty() ? Optional.empty() : said(counts.get(counts.size() - 1));
        List<TableShares.Named> wholes =
                part.map(each -> tables.wholes(each.claim())).orElse(List.of());
        if (wholes.isEmpty() || isOfANumberBefore(percent, part.get().token())) {
            return;
        }
        NumberToken number = part.get().token();
        boolean fits = wholes.stream()
                .anyMatch(whole -> Ratios.fits(percent.value(), number.amount(), whole.value(), percent));
        if (!fits) {
            ratios.share(percent, number, wholes.get(0).shown(), wholes.get(0).value());
        }
    }

    private Optional<NumberClaims.Said> said(NumberToken token) {
        if (token.isCited()) {
            Citation citation = document.citations().get(token.citation());
            boolean single = citation.cells().size() == 1 && citation.parts().isEmpty();
            return single
                    ? Optional.of(
                            new NumberClaims.Said(claims.claim(citation.cells().get(0)), token, false))
                    : Optional.empty();
        }
        return said.stream()
                .filter(each -> each.token() == token && !each.ofLastYear())
                .findFirst();
    }

    /** Any number before, or some that come one after the other, may be the whole. */
    private boolean isOfANumberBefore(NumberToken percent, NumberToken part) {
        List<NumberToken> before = ratios.numbers().stream()
                .filter(token -> token.kind() == NumberToken.Kind.COUNT && token.start() < percent.start())
                .filter(token -> token.measure().equals(part.measure()))
                .toList();
        for (int from = 0; from < before.size(); from++) {
            BigDecimal sum = BigDecimal.ZERO;
            for (NumberToken token : before.subList(from, before.size())) {
                sum = sum.add(token.amount());
                if (sum.signum() > 0 && Ratios.fits(percent.value(), part.amount(), sum, percent)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** {@code 予以公开率42.31%}; 办结率 100% says that all that was due was done. */
    private void rate(NumberToken percent, Passage.Span sentence, String label) {
        int from = 0;
        for (int i = 0; i < label.length(); i++) {
            from = MARKS.indexOf(label.charAt(i)) >= 0 ? i + 1 : from;
        }
        String words = RATE_TAIL.matcher(label.substring(from).strip()).replaceFirst("");
        String lead = ratios.text().substring(0, percent.start());
        boolean whole = !claims.isPart(ratios.text().substring(sentence.start(), percent.start()));
        List<TableShares.Share> rates = whole ? tables.rates(words, lead) : List.of();
        boolean fits = percent.value().compareTo(HUNDRED) == 0
                || rates.stream()
                        .anyMatch(rate -> Ratios.fits(
                                percent.value(),
                                rate.part().value(),
                                rate.whole().value(),
                                percent));
        if (!rates.isEmpty() && !fits) {
            TableShares.Named one = rates.get(0).part();
            TableShares.Named all = rates.get(0).whole();
            ratios.report("change-and-share.share", percent, one.value(), all.value(), one.shown(), all.shown());
        }
    }
}
