package dev.report.lint.number;

import dev.report.lint.text.Document;
import dev.report.lint.text.LintContext;
import dev.report.lint.text.NumberToken;
import dev.report.lint.text.Passage;
import dev.report.model.CellKey;
import dev.report.model.FigureTable;
import dev.report.model.Quantity;
import dev.report.prose.Citation;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** 同比: {@code 3646件，上年3607件，增长1.08%}, also where a cited figure has a value of last year. */
final class Changes {

    private static final Pattern CHANGE = Pattern.compile(
            "(同比|[比较](上|去)年|(上|去)年(度|同期)?(为|是|的|共|有)*\\d|[比较]\\d{4}年|与(上|去)年|相比|[增减升降]至|(增加|减少|上升|下降|提高)到).*(增长|上升|增加|提高|增幅|下降|减少|降低|降幅)");

    private static final Pattern DOWN = Pattern.compile("(下降|减少|降低|降幅)[^，；]*$");
    private static final Pattern LAST_YEAR = Pattern.compile("(上年|去年|上一年)度?(的|同期|为|共)*[^，。；、\\d]{0,6}$");
    private static final Pattern DIFFERENCE = Pattern.compile("(增加|减少|增长|下降|上升|多|少|增|减)了?$");
    private static final Pattern ROSE_TO = Pattern.compile("^[增减升降]至|^(增加|减少|上升|下降|提高|增长)到");
    private static final int LABEL = 14;
    private static final int WORD = 4;

    private final Ratios ratios;
    private final Document document;
    private final LintContext context;
    private final Optional<TableClaims> claims;

    Changes(Ratios ratios, Document document, LintContext context, Optional<TableClaims> claims) {
        this.ratios = ratios;
        this.document = document;
        this.context = context;
        this.claims = claims;
    }

    void check(Passage.Span sentence) {
        for (NumberToken percent : ratios.percents(sentence)) {
            String before = ratios.text().substring(sentence.start(), percent.start());
            String clause = before.substring(before.lastIndexOf('；') + 1);
            if (CHANGE.matcher(clause).find()
                    && !ratios.label(percent, sentence).contains("占")) {
                check(
                        percent,
                        ratios.counts(sentence, percent),
                        DOWN.matcher(before).find());
            }
        }
    }

    private void check(NumberToken percent, List<NumberToken> counts, boolean down) {
        List<NumberToken> now = new ArrayList<>();
        Optional<NumberToken> last = Optional.empty();
        Optional<NumberToken> step = Optional.empty();
        for (NumberToken token : counts) {
            if (token.vague()) {
                return;
            }
            if (isDifference(token)) {
                step = Optional.of(token);
            } else if (isLastYear(token)) {
                last = Optional.of(token);
            } else {
                now.add(token);
            }
        }
        if (now.isEmpty() || last.isPresent() && isUsed(last.get(), percent)) {
            return;
        }
        NumberToken nearest = now.get(now.size() - 1);
        Optional<BigDecimal> before = last.map(NumberToken::amount);
        if (before.isEmpty() && now.size() == 1) {
            before = step.isPresent() ? before(nearest, step.get()) : lastYear(nearest, percent, down);
        }
        if (before.isPresent() && before.get().signum() > 0 && !agrees(percent, now, before.get(), down)) {
            BigDecimal difference = nearest.amount().subtract(before.get());
            ratios.report("change-and-share.change", percent, nearest, difference, before.get());
        }
    }

    private static boolean agrees(NumberToken percent, List<NumberToken> now, BigDecimal before, boolean down) {
        BigDecimal printed = down ? percent.value().negate() : percent.value();
        for (NumberToken token : now) {
            BigDecimal difference = token.amount().subtract(before);
            if (Ratios.fits(printed, difference, before, percent)
                    || Ratios.fits(percent.value(), token.amount(), before, percent)) {
                return true;
            }
        }
        return false;
    }

    /** Another percentage between last year's number and this one has used it up. */
    private boolean isUsed(NumberToken last, NumberToken percent) {
        return ratios.numbers().stream()
                .anyMatch(token -> token.kind() == NumberToken.Kind.PERCENT
                        && token.start() > last.start()
                        && token.start() < percent.start());
    }

    private boolean isLastYear(NumberToken token) {
        String before = ratios.before(token, LABEL);
        boolean named = LAST_YEAR.matcher(before).find() && !before.contains("结转");
        boolean rose = (before.contains("由") || before.contains("从"))
                && ROSE_TO.matcher(ratios.text().substring(token.measureEnd())).find();
        return named || rose || context.year() > 0 && before.endsWith((context.year() - 1) + "年");
    }

    private boolean isDifference(NumberToken token) {
        return DIFFERENCE.matcher(ratios.before(token, WORD)).find();
    }

    /** {@code 1000条，比上年增加200条}: 800 before. */
    private Optional<BigDecimal> before(NumberToken now, NumberToken step) {
        String word = ratios.before(step, WORD);
        boolean down = word.contains("减") || word.contains("少") || word.contains("降");
        BigDecimal before =
                down ? now.amount().add(step.amount()) : now.amount().subtract(step.amount());
        return now.measure().equals(step.measure()) ? Optional.of(before) : Optional.empty();
    }

    /** Last year's value of a number: of the figures it cites, or of the figure of the tables that its words claim. */
    private Optional<BigDecimal> lastYear(NumberToken token, NumberToken percent, boolean down) {
        if (token.isCited()) {
            return cited(token);
        }
        Optional<BigDecimal> first = Optional.empty();
        for (BigDecimal value : ratios.lastYear(token, claims, context)) {
            if (agrees(percent, List.of(token), value, down)) {
                return Optional.of(value);
            }
            first = first.isEmpty() ? Optional.of(value) : first;
        }
        return first;
    }

    /** Last year's value of a cited figure, or of a sum of cited figures. */
    private Optional<BigDecimal> cited(NumberToken token) {
        if (context.lastFigures().isEmpty()) {
            return Optional.empty();
        }
        Citation citation = document.citations().get(token.citation());
        String source = citation.source().strip();
        boolean whole = source.startsWith("sum('") || source.startsWith("f(") && source.indexOf(',') < 0;
        FigureTable table = context.lastFigures().get();
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
