package dev.report.lint.ratio;

import dev.report.lint.text.NumberToken;
import dev.report.lint.text.Passage;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Differences from last year, in numbers or in words: {@code 632件，较上年增加39件}, {@code 与上年持平}, {@code 翻一番}. */
final class Differences {

    private static final Pattern DIFFERENCE = Pattern.compile("(增加|减少|增长|下降|上升|多|少|增|减)了?$");
    private static final String CHANGE = "(净|共)?(增加|减少|增长|下降|上升|多|少|增|减)了?$";
    private static final String LAST_YEAR = "(上年|去年|上一年|(?<year>\\d{4})年)度?(同期)?";
    private static final String LAST_PERIOD = "上一?(期|季度?|半年|月)(?<year>(?!))?";
    private static final Pattern THAN_THE_NUMBER = Pattern.compile("^[，（]?(同比|相比)?，?" + CHANGE);
    private static final Than THAN_LAST_YEAR = Than.of("同比", LAST_YEAR);

    /** The words for a comparison with the time before. */
    private record Than(Pattern changed, Pattern same, Pattern doubled, Pattern times) {

        static Than of(String word, String time) {
            String than = "(" + word + "|(较|比|与|同|和)" + time + "的?(相比|比较|相比较)?，?)";
            String behind = "^[，（]?(数量|总量|总数)?" + than;
            return new Than(
                    Pattern.compile(behind + CHANGE),
                    Pattern.compile(behind + "?持平"),
                    Pattern.compile(behind + "(增长)?翻(了)?(?<times>一|两)番"),
                    Pattern.compile("^[，（]?(是|为|达|达到)" + time + "的$"));
        }
    }

    /** Of a report on a quarter or the like: 同比 is said of another time than the one before. */
    private static final class Period {
        static final Than THAN_LAST_PERIOD = Than.of("环比", LAST_PERIOD);
    }

    private static final int WORD = 4;
    private static final int LONGEST = 20;
    private static final BigDecimal NEARLY = new BigDecimal("0.1");

    private final Ratios ratios;
    private final LastYear lastYear;
    private final int year;
    private final Than than;

    /** @param year the reporting year; 0 if it is not known */
    Differences(Ratios ratios, LastYear lastYear, int year) {
        this.ratios = ratios;
        this.lastYear = lastYear;
        this.year = year;
        this.than = lastYear.isOfYears() ? THAN_LAST_YEAR : Period.THAN_LAST_PERIOD;
    }

    /** Whether the words before a number say that it is by how much another changed. */
    static boolean isDifference(Ratios ratios, NumberToken token) {
        return DIFFERENCE.matcher(ratios.before(token, WORD)).find();
    }

    void check(Passage.Span sentence) {
        List<NumberToken> counts = ratios.counts(sentence);
        for (int i = 0; i < counts.size(); i++) {
            NumberToken token = counts.get(i);
            if (isDifference(ratios, token) && !token.isCited() && !token.vague()) {
                step(token, counts.subList(0, i), sentence);
            } else if (!lastYear.isSaid(token) && !token.vague()) {
                words(token);
            }
        }
    }

    private void step(NumberToken step, List<NumberToken> before, Passage.Span sentence) {
        String label = ratios.label(step, sentence);
        int last = before.size() - 1;
        if (last < 0 || before.get(last).vague()) {
            return;
        }
        NumberToken nearest = before.get(last);
        if (last > 0
                && lastYear.isSaid(nearest)
                && THAN_THE_NUMBER.matcher(label).find()) {
            step(step, before.get(last - 1), List.of(nearest.amount()));
        } else if (isLastYear(than.changed().matcher(label))) {
            step(step, nearest, lastYear.values(nearest));
        }
    }

    /** Whether words were found that compare with last year, and not with a year before that. */
    private boolean isLastYear(Matcher than) {
        return than.find() && (than.group("year") == null || Integer.parseInt(than.group("year")) == year - 1);
    }

    private void step(NumberToken step, NumberToken now, List<BigDecimal> values) {
        String word = ratios.before(step, WORD);
        boolean down = word.contains("减") || word.contains("少") || word.contains("降");
        BigDecimal printed = down ? step.amount().negate() : step.amount();
        boolean fits = values.stream()
                .anyMatch(value ->
                        now.amount().subtract(value).subtract(printed).abs().compareTo(step.rounding()) <= 0);
        if (!values.isEmpty() && !fits && now.measure().equals(step.measure())) {
            BigDecimal right = now.amount().subtract(values.get(0));
            ratios.difference(step, now, values.get(0), right);
        }
    }

    /** What is said right behind a number: 与上年持平, 比上年翻一番, 是上年的1.5倍. */
    private void words(NumberToken now) {
        int from = now.measureEnd();
        String text = ratios.text();
        String behind = text.substring(from, Math.min(text.length(), from + LONGEST));
        Matcher same = than.same().matcher(behind);
        Matcher doubled = than.doubled().matcher(behind);
        if (isLastYear(same)) {
            unequal(now, from + same.start(), from + same.end(), BigDecimal.ONE, BigDecimal.ZERO);
        } else if (isLastYear(doubled)) {
            BigDecimal times = BigDecimal.valueOf(doubled.group("times").equals("一") ? 2 : 4);
            unequal(now, from + doubled.start(), from + doubled.end(), times, NEARLY);
        } else {
            next(now)
                    .filter(token -> text.startsWith("倍", token.end()) && !token.vague())
                    .filter(token -> isLastYear(than.times().matcher(text.substring(from, token.start()))))
                    .ifPresent(token -> unequal(
                            now,
                            token.start(),
                            token.end() + 1,
                            token.value(),
                            BigDecimal.valueOf(5).movePointLeft(token.decimals() + 1)));
        }
    }

    private Optional<NumberToken> next(NumberToken now) {
        return ratios.numbers().stream()
                .filter(token -> token.start() >= now.measureEnd() && token.start() <= now.measureEnd() + LONGEST)
                .filter(token -> token.end() - token.start() < WORD + 1)
                .filter(token -> !token.digits().startsWith("20"))
                .findFirst();
    }

    /** Reports words that say how many times last year's a number is, unless it nearly is. */
    private void unequal(NumberToken now, int from, int to, BigDecimal times, BigDecimal nearly) {
        List<BigDecimal> values = lastYear.values(now);
        boolean fits = values.stream()
                .anyMatch(value ->
                        now.amount().subtract(value.multiply(times)).abs().compareTo(value.multiply(nearly)) <= 0);
        if (!values.isEmpty() && values.get(0).signum() > 0 && !fits) {
            ratios.words(from, to, now, values.get(0));
        }
    }
}
