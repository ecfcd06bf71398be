package dev.report.lint.ratio;

import dev.report.lint.table.MeasureBase;
import dev.report.lint.table.TableClaims;
import dev.report.lint.table.TableShares;
import dev.report.lint.text.NumberToken;
import dev.report.lint.text.Passage;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Shares of which both numbers are only named, against the tables: {@code 予以公开占办结总数的74.2%}. */
final class NamedShares {

    private static final String MARKS = "，。；：！？、（）";
    private static final Pattern OF_NAMED = Pattern.compile("(.+)占(.+?)(的|的比例|的比重|比例|比重|比)?(为|是|达|达到)?");

    /** {@code 不予公开84件，占办结总数的13.31%}: of the number before. */
    private static final Pattern OF_THE_NUMBER =
            Pattern.compile("^[，、（]?(?:约|各)?占(.+?)(的|的比例|的比重|比例|比重|比)?(为|是|达|达到)?$");

    private final Ratios ratios;
    private final TableClaims claims;

    NamedShares(Ratios ratios, TableClaims claims) {
        this.ratios = ratios;
        this.claims = claims;
    }

    /** Reports each share that no figures of the tables give that its words may mean. */
    void check(Passage.Span sentence) {
        for (NumberToken percent : ratios.percents(sentence)) {
            String label = ratios.label(percent, sentence);
            int from = 0;
            for (int i = 0; i < label.length(); i++) {
                from = MARKS.indexOf(label.charAt(i)) >= 0 ? i + 1 : from;
            }
            Matcher named = OF_NAMED.matcher(label.substring(from));
            Matcher ofNumber = OF_THE_NUMBER.matcher(label);
            List<NumberToken> counts = ratios.counts(sentence, percent);
            if (named.matches()) {
                check(percent, values(named.group(1)), values(named.group(2)));
            } else if (ofNumber.matches() && !counts.isEmpty()) {
                check(percent, counts.get(counts.size() - 1), values(ofNumber.group(1)));
            }
        }
    }

    private void check(NumberToken percent, List<TableShares.Named> parts, List<TableShares.Named> wholes) {
        boolean fits = parts.stream()
                .anyMatch(part -> wholes.stream()
                        .anyMatch(whole -> Ratios.fits(percent.value(), part.value(), whole.value(), percent)));
        if (!parts.isEmpty() && !wholes.isEmpty() && !fits) {
            TableShares.Named part = parts.get(0);
            TableShares.Named whole = wholes.get(0);
            ratios.report("change-and-share.share", percent, part.value(), whole.value(), part.shown(), whole.shown());
        }
    }

    private void check(NumberToken percent, NumberToken part, List<TableShares.Named> wholes) {
        boolean fits = part.vague()
                || wholes.stream()
                        .anyMatch(whole -> Ratios.fits(percent.value(), part.amount(), whole.value(), percent));
        if (!wholes.isEmpty() && !fits) {
            ratios.share(percent, part, wholes.get(0).shown(), wholes.get(0).value());
        }
    }

    private List<TableShares.Named> values(String words) {
        List<TableShares.Named> values = new ArrayList<>();
        claims.find(words, "")
                .ifPresent(claim -> claim.candidates()
                        .forEach(candidate -> claims.value(candidate)
                                .ifPresent(value -> values.add(new TableShares.Named(
                                        candidate.name(), MeasureBase.inUnits(value, claims.measure(candidate)))))));
        return values;
    }
}
