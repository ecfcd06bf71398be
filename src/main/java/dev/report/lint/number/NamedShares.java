package dev.report.lint.number;

import dev.report.lint.text.NumberToken;
import dev.report.lint.text.Passage;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Shares of which both numbers are only named, against the tables: {@code 予以公开占办结总数的74.2%}. */
final class NamedShares {

    private static final String MARKS = "，。；：！？、（）";
    private static final Pattern OF_NAMED = Pattern.compile("(.+)占(.+?)(的|的比例|的比重|比例|比重|比)?(为|是|达|达到)?");

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
            if (named.matches()) {
                check(percent, values(named.group(1)), values(named.group(2)));
            }
        }
    }

    private void check(NumberToken percent, List<Named> parts, List<Named> wholes) {
        boolean fits = parts.stream()
                .anyMatch(part -> wholes.stream()
                        .anyMatch(whole -> Ratios.fits(percent.value(), part.value(), whole.value(), percent)));
        if (!parts.isEmpty() && !wholes.isEmpty() && !fits) {
            Named part = parts.get(0);
            Named whole = wholes.get(0);
            ratios.report("change-and-share.share", percent, part.value(), whole.value(), part.shown(), whole.shown());
        }
    }

    private record Named(String name, BigDecimal value) {
        String shown() {
            return name + " " + NumberToken.plain(value);
        }
    }

    private List<Named> values(String words) {
        List<Named> values = new ArrayList<>();
        claims.find(words, "")
                .ifPresent(claim -> claim.candidates()
                        .forEach(candidate -> claims.value(candidate)
                                .ifPresent(value -> values.add(new Named(
                                        candidate.name(), MeasureBase.inUnits(value, claims.measure(candidate)))))));
        return values;
    }
}
