package dev.report.lint.ratio;

import dev.report.lint.text.NumberToken;
import dev.report.lint.text.Passage;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** 同比: {@code 3646件，上年3607件，增长1.08%}, also where a cited figure has a value of last year. */
final class Changes {

    private static final Pattern CHANGE = Pattern.compile(
            "(同比|[比较](上|去)年|(上|去)年(度|同期)?(为|是|的|共|有)*\\d|[比较]\\d{4}年|与(上|去)年|相比|[增减升降]至|(增加|减少|上升|下降|提高)到).*(增长|上升|增加|提高|增幅|下降|减少|降低|降幅)");

    /** Of a report on another time than a year: 同比 is then said of a time that is not before this one. */
    private static final Pattern SINCE_LAST_PERIOD =
            Pattern.compile("(环比|[比较与]上(一)?(期|季度?|半年|月|财年)).*" + "(增长|上升|增加|提高|增幅|下降|减少|降低|降幅)");

    private static final Pattern DOWN = Pattern.compile("(下降|减少|降低|降幅)[^，；]*$");
    private static final int WORD = 4;

    private final Ratios ratios;
    private final LastYear lastYear;

    Changes(Ratios ratios, LastYear lastYear) {
        this.ratios = ratios;
        this.lastYear = lastYear;
    }

    void check(Passage.Span sentence) {
        Pattern change = lastYear.isOfYears() ? CHANGE : SINCE_LAST_PERIOD;
        for (NumberToken percent : ratios.percents(sentence)) {
            String before = ratios.text().substring(sentence.start(), percent.start());
            String clause = before.substring(before.lastIndexOf('；') + 1);
            String label = ratios.label(percent, sentence);
            if (change.matcher(clause).find() && !label.contains("占") && !label.contains("前年")) {
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
            if (Differences.isDifference(ratios, token)) {
                step = Optional.of(token);
            } else if (lastYear.isSaid(token)) {
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
            Optional<NumberToken> difference = step;
            before = known(nearest, percent, down).or(() -> difference.flatMap(each -> before(nearest, each)));
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

    /** {@code 1000条，比上年增加200条}: 800 before. */
    private Optional<BigDecimal> before(NumberToken now, NumberToken step) {
        String word = ratios.before(step, WORD);
        boolean down = word.contains("减") || word.contains("少") || word.contains("降");
        BigDecimal before =
                down ? now.amount().add(step.amount()) : now.amount().subtract(step.amount());
        return now.measure().equals(step.measure()) ? Optional.of(before) : Optional.empty();
    }

    /** Last year's value as the reports have it: the one that fits, if there are several. */
    private Optional<BigDecimal> known(NumberToken token, NumberToken percent, boolean down) {
        List<BigDecimal> values = lastYear.values(token);
        return values.stream()
                .filter(value -> agrees(percent, List.of(token), value, down))
                .findFirst()
                .or(() -> values.stream().findFirst());
    }
}
