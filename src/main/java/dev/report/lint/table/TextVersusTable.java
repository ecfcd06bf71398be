package dev.report.lint.table;

import dev.report.finding.Findings;
import dev.report.finding.Raised;
import dev.report.lint.text.Document;
import dev.report.lint.text.LintContext;
import dev.report.lint.text.NumberToken;
import dev.report.lint.text.Passage;
import dev.report.lint.text.Spot;
import dev.report.model.Measure;
import dev.report.model.Text;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Numbers typed in prose against the tables beside it: {@code 新收申请700件} where table 3 has 632. */
public final class TextVersusTable {

    private final Passage passage;
    private final NumberClaims numbers;
    private final TableClaims claims;
    private final LintContext context;
    private final Findings findings;

    private TextVersusTable(
            Passage passage, String heading, TableClaims claims, LintContext context, Findings findings) {
        this.passage = passage;
        this.numbers = new NumberClaims(passage, heading, claims, context);
        this.claims = claims;
        this.context = context;
        this.findings = findings;
    }

    public static void check(Document document, LintContext context, TableClaims claims, Findings findings) {
        String heading = context.title(document);
        for (Passage passage : document.passages()) {
            heading = passage.isHeading() ? passage.text() : heading;
            if (!passage.isHeading()) {
                new TextVersusTable(passage, heading, claims, context, findings).check(document);
            }
        }
        for (Passage cell : document.cells()) {
            new TextVersusTable(cell, heading, claims, context, findings).check(document);
        }
    }

    /** Last year's values of the figures that a typed number may be, the likeliest first. */
    public static List<BigDecimal> lastYear(
            Passage passage, NumberToken token, TableClaims claims, LintContext context) {
        List<BigDecimal> values = new ArrayList<>();
        new NumberClaims(passage, "", claims, context).walk(said -> {
            if (said.token() == token && !said.ofLastYear()) {
                values.addAll(claims.lastYear(said.claim()));
            }
        });
        return values;
    }

    private void check(Document document) {
        new NoneClaims(passage, claims, context.year(), findings).check();
        numbers.walk(said -> {
            NumberToken token = said.token();
            if (document.isDoubtful(passage, token.start(), token.measureEnd())) {
                return;
            }
            if (said.ofLastYear()) {
                lastYear(said.claim(), token);
            } else {
                judge(said.claim(), token);
            }
        });
    }

    /** A number that is said to be last year's beside last year's tables. */
    private void lastYear(TableClaims.Claim claim, NumberToken token) {
        List<BigDecimal> values = claims.lastYear(claim);
        Measure measure = claims.measure(claim.candidates().get(0));
        boolean known = !values.isEmpty() && isCountedIn(token, measure);
        if (known && values.stream().noneMatch(value -> isNear(token, value))) {
            String right = NumberToken.plain(values.get(0)) + MeasureBase.of(measure);
            new Spot(passage, token.start(), token.measureEnd())
                    .raise(findings, "text-versus-table.last-year", right)
                    .values(
                            "text",
                            token.shown(passage.text()),
                            "name",
                            claim.candidates().get(0).name(),
                            "value",
                            right,
                            "difference",
                            NumberToken.plain(token.amount()
                                            .subtract(values.get(0))
                                            .abs())
                                    + MeasureBase.of(measure));
        }
    }

    private void judge(TableClaims.Claim claim, NumberToken token) {
        List<String> others = new ArrayList<>();
        for (TableClaims.Candidate candidate : claim.candidates()) {
            Optional<BigDecimal> value = claims.value(candidate);
            Measure measure = claims.measure(candidate);
            if (value.isEmpty() || !isCountedIn(token, measure) || agrees(token, value.get(), candidate)) {
                return;
            }
            others.add(candidate.name() + " " + shown(value.get(), measure));
        }
        TableClaims.Candidate likeliest = claim.candidates().get(0);
        Measure measure = claims.measure(likeliest);
        BigDecimal value = claims.value(likeliest).orElseThrow();
        BigDecimal difference =
                token.amount().subtract(MeasureBase.inUnits(value, measure)).abs();
        Raised raised = new Spot(passage, token.start(), token.measureEnd())
                .raise(findings, "text-versus-table", claims.claimed(likeliest), shown(value, measure))
                .values(
                        "text",
                        token.shown(passage.text()),
                        "figures",
                        String.join(" / ", others),
                        "difference",
                        NumberToken.plain(difference)
                                + (MeasureBase.isRate(measure) ? "个百分点" : MeasureBase.of(measure)));
        Text citations = FigureCitations.of(claim, context);
        if (!citations.isEmpty()) {
            raised.help(findings.text("text-versus-table.cite.help", "citations", citations));
        }
    }

    /** Applications are counted in 件, and some write 份 or 宗, or nothing. */
    private boolean isCountedIn(NumberToken token, Measure measure) {
        String base = MeasureBase.of(measure);
        if (token.kind() == NumberToken.Kind.PERCENT || MeasureBase.isRate(measure)) {
            return token.kind() == NumberToken.Kind.PERCENT && MeasureBase.isRate(measure);
        }
        return token.measure().equals(base)
                || base.equals("件")
                        && (token.measure().isEmpty()
                                || context.words()
                                        .list("text-versus-table", "same_as_case")
                                        .contains(token.measure()));
    }

    /** Equal at the precision that was typed; what is computed may be rounded further. */
    private boolean agrees(NumberToken token, BigDecimal value, TableClaims.Candidate candidate) {
        BigDecimal exact = MeasureBase.inUnits(value, claims.measure(candidate));
        BigDecimal unit = BigDecimal.ONE.movePointLeft(token.decimals());
        return isNear(token, exact)
                || claims.isComputed(candidate)
                        && token.amount().subtract(exact).abs().compareTo(unit) < 0;
    }

    /** A rate as prose writes it, anything else with its measure. */
    private static String shown(BigDecimal value, Measure measure) {
        return NumberToken.plain(value) + (MeasureBase.isRate(measure) ? "%" : measure.label());
    }

    private static boolean isNear(NumberToken token, BigDecimal value) {
        return token.amount().subtract(value).abs().compareTo(token.rounding()) <= 0;
    }
}
