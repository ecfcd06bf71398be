package dev.report.lint.ratio;

import dev.report.lint.table.TableClaims;
import dev.report.lint.text.Document;
import dev.report.lint.text.LintContext;
import dev.report.lint.text.NumberToken;
import dev.report.model.CellKey;
import dev.report.model.FigureTable;
import dev.report.model.Quantity;
import dev.report.prose.Citation;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a number of this year was last year: by the figures that it cites, or by those that its words claim. */
final class LastYear {

    private static final Pattern SAID = Pattern.compile("(上年|去年|上一年|上一?(?:期|季度?|半年|月))度?(的|同期|为|共)*[^，。；、\\d]{0,6}$");
    private static final Pattern ROSE_TO = Pattern.compile("^[增减升降]至|^(增加|减少|上升|下降|提高|增长)到");
    private static final int LABEL = 14;

    private final Ratios ratios;
    private final Document document;
    private final LintContext context;
    private final Optional<TableClaims> claims;

    LastYear(Ratios ratios, Document document, LintContext context, Optional<TableClaims> claims) {
        this.ratios = ratios;
        this.document = document;
        this.context = context;
        this.claims = claims;
    }

    /** Whether reports are on years; else the time before is a quarter, a month or the like. */
    boolean isOfYears() {
        return context.before().isEmpty();
    }

    /** Whether the words say that a number is last year's. */
    boolean isSaid(NumberToken token) {
        String before = ratios.before(token, LABEL);
        boolean named = SAID.matcher(before).find() && !before.contains("结转");
        boolean rose = (before.contains("由") || before.contains("从"))
                && ROSE_TO.matcher(ratios.text().substring(token.measureEnd())).find();
        return named || rose || context.year() > 0 && before.endsWith((context.year() - 1) + "年");
    }

    /** The values that it may have had, the likeliest first; none if they are not known. */
    List<BigDecimal> values(NumberToken token) {
        return token.isCited()
                ? cited(document.citations().get(token.citation())).stream().toList()
                : ratios.lastYear(token, claims, context);
    }

    /** Last year's value, or that of the period before, of a cited figure, or of a sum of cited figures. */
    private Optional<BigDecimal> cited(Citation citation) {
        Optional<FigureTable> before = context.before().or(context::lastFigures);
        if (before.isEmpty()) {
            return Optional.empty();
        }
        String source = citation.source().strip();
        boolean whole = source.startsWith("sum('") || source.startsWith("f(") && source.indexOf(',') < 0;
        FigureTable table = before.get();
        BigDecimal sum = BigDecimal.ZERO;
        for (CellKey cell : citation.cells()) {
            int position = table.cells().position(cell);
            Optional<BigDecimal> value = position < 0
                    ? Optional.empty()
                    : table.entry(position).quantity().map(Quantity::value);
            if (value.isEmpty()) {
                return Optional.empty();
            }
            sum = sum.add(value.get());
        }
        return whole && !citation.cells().isEmpty() ? Optional.of(sum) : Optional.empty();
    }
}
