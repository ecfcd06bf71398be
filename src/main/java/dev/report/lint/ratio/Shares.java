package dev.report.lint.ratio;

import dev.report.lint.text.NumberToken;
import dev.report.lint.text.Passage;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** 占比: {@code 339条，其中动态146条，占43.07%}, {@code 112条、146条、81条，分别占33.04%、43.07%、23.89%}. */
final class Shares {

    /** Right behind a number, so that it is that number's share: 满意率占98% is not. */
    private static final Pattern OF_THE_NUMBER = Pattern.compile("^[，、（]?(分别|各|约)?占[^，；率]*$");

    private static final Pattern NEXT = Pattern.compile("^[、，和]$");

    private final Ratios ratios;

    Shares(Ratios ratios) {
        this.ratios = ratios;
    }

    /** A share that is not the ratio of the two numbers. */
    record Wrong(NumberToken percent, NumberToken part, NumberToken total) {}

    List<Wrong> wrong(Passage.Span sentence) {
        List<Wrong> wrong = new ArrayList<>();
        for (NumberToken percent : ratios.percents(sentence)) {
            String label = ratios.label(percent, sentence);
            int respectively = ratios.text().lastIndexOf("分别占", percent.start());
            boolean listed =
                    respectively >= sentence.start() && NEXT.matcher(label).find();
            if (OF_THE_NUMBER.matcher(label).find() || listed) {
                wrong(percent, sentence, respectively).ifPresent(wrong::add);
            }
        }
        return wrong;
    }

    private Optional<Wrong> wrong(NumberToken percent, Passage.Span sentence, int respectively) {
        List<NumberToken> counts = ratios.counts(sentence, percent);
        if (counts.size() < 2) {
            return Optional.empty();
        }
        NumberToken part = respectively < sentence.start()
                ? counts.get(counts.size() - 1)
                : part(percent, sentence, counts, respectively).orElse(counts.get(counts.size() - 1));
        List<BigDecimal> wholes = new ArrayList<>();
        BigDecimal all = BigDecimal.ZERO;
        Optional<NumberToken> total = Optional.empty();
        for (NumberToken token : counts) {
            if (token.measure().equals(part.measure())) {
                boolean larger = token.start() < part.start() && token.amount().compareTo(part.amount()) >= 0;
                total = larger && isTotal(token, part) ? Optional.of(token) : total;
                all = all.add(token.amount());
                wholes.add(token.amount());
                wholes.add(all);
            }
        }
        boolean known = total.isPresent() && !part.vague() && !total.get().vague();
        boolean fits = wholes.stream().anyMatch(whole -> Ratios.fits(percent.value(), part.amount(), whole, percent));
        return total.filter(whole -> known && !fits).map(whole -> new Wrong(percent, part, whole));
    }

    /** A total that parts hang on: 其中 or an opening bracket follows, or it says that it is one. */
    private boolean isTotal(NumberToken token, NumberToken part) {
        String between = ratios.text().substring(token.measureEnd(), part.start());
        String before = ratios.before(token, 8);
        return between.contains("其中") || between.startsWith("（") || before.contains("共") || before.contains("总");
    }

    /** With 分别占 the first share belongs to the first of as many parts before it. */
    private static Optional<NumberToken> part(int index, int shares, List<NumberToken> before) {
        int at = before.size() - shares + index;
        return at >= 0 && at < before.size() ? Optional.of(before.get(at)) : Optional.empty();
    }

    private Optional<NumberToken> part(
            NumberToken percent, Passage.Span sentence, List<NumberToken> counts, int respectively) {
        int index = 0;
        int shares = 0;
        for (NumberToken token : ratios.numbers()) {
            boolean share = token.kind() == NumberToken.Kind.PERCENT && token.start() > respectively;
            if (share && sentence.holds(token)) {
                index += token.start() < percent.start() ? 1 : 0;
                shares++;
            }
        }
        return part(
                index,
                shares,
                counts.stream().filter(token -> token.start() < respectively).toList());
    }
}
