package dev.report.prose.lint;

import dev.report.model.CellKey;
import dev.report.model.FigureTable;
import dev.report.model.Quantity;
import dev.report.model.Severity;
import dev.report.prose.Citation;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Recomputes changes (同比) and shares (占比) whose two numbers are known. */
final class Ratios {

    private static final Pattern CHANGE =
            Pattern.compile("(同比|比上年|较上年|比去年|较去年|与上年|与去年|相比|上一年|增至|减至|升至|降至|增加到|减少到).*(增长|上升|增加|提高|增幅|下降|减少|降低|降幅)");

    private static final Pattern DOWN = Pattern.compile("(下降|减少|降低|降幅)[^，；]*$");
    private static final Pattern LAST_YEAR = Pattern.compile("(上年|去年|上一年|上年度|由|从)(的|同期|为|共)?[^，。；、\\d]{0,8}$");
    private static final Pattern DIFFERENCE = Pattern.compile("(增加|减少|增长|下降|上升|多|少|增|减)了?$");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Document document;
    private final Passage passage;
    private final String text;
    private final LintContext context;
    private final Reporter reporter;
    private final List<NumberToken> tokens;

    private Ratios(Document document, Passage passage, LintContext context, Reporter reporter) {
        this.document = document;
        this.passage = passage;
        this.text = Marks.full(passage.text());
        this.context = context;
        this.reporter = reporter;
        this.tokens = NumberScanner.scan(passage);
    }

    static void check(Document document, LintContext context, Reporter reporter) {
        for (Passage passage : document.passages()) {
            if (passage.text().indexOf('%') >= 0 || passage.text().indexOf('％') >= 0) {
                new Ratios(document, passage, context, reporter).check();
            }
        }
    }

    private void check() {
        for (Passage.Span sentence : passage.sentences()) {
            if (document.isDoubtful(passage, sentence.start(), sentence.end())) {
                continue;
            }
            List<NumberToken> percents = tokens.stream()
                    .filter(token -> token.kind() == NumberToken.Kind.PERCENT && isIn(token, sentence))
                    .toList();
            for (NumberToken percent : percents) {
                if (!percent.isCited() && !percent.vague()) {
                    String label = labelBefore(percent, sentence);
                    String before = text.substring(sentence.start(), percent.start());
                    if (CHANGE.matcher(clauses(before)).find() && !label.contains("占")) {
                        change(percent, sentence);
                    } else if (label.contains("占")) {
                        share(percent, sentence);
                    }
                }
            }
        }
    }

    private static boolean isIn(NumberToken token, Passage.Span sentence) {
        return token.start() >= sentence.start() && token.start() < sentence.end();
    }

    /** The words between the number before and this one. */
    private String labelBefore(NumberToken token, Passage.Span sentence) {
        int from = sentence.start();
        for (NumberToken other : tokens) {
            if (other.measureEnd() <= token.start() && other.kind() != NumberToken.Kind.OTHER) {
                from = Math.max(from, other.measureEnd());
            }
        }
        return text.substring(Math.min(from, token.start()), token.start());
    }

    /** From the last full stop or semicolon on. */
    private static String clauses(String before) {
        return before.substring(before.lastIndexOf('；') + 1);
    }

    private List<NumberToken> counts(Passage.Span sentence, int until) {
        int clause = text.lastIndexOf('；', until);
        return tokens.stream()
                .filter(token -> token.isCount()
                        && !token.measure().isEmpty()
                        && isIn(token, sentence)
                        && token.start() > clause
                        && token.start() < until)
                .toList();
    }

    private boolean isLastYear(NumberToken token) {
        String before = text.substring(Math.max(0, token.start() - 14), token.start());
        return LAST_YEAR.matcher(before).find()
                        && !before.contains("结转")
                        && !DIFFERENCE.matcher(before).find()
                || context.year() > 0 && before.endsWith((context.year() - 1) + "年");
    }

    private void change(NumberToken percent, Passage.Span sentence) {
        List<NumberToken> counts = counts(sentence, percent.start());
        List<NumberToken> now = new ArrayList<>();
        BigDecimal before = null;
        NumberToken step = null;
        for (NumberToken token : counts) {
            if (isDifference(token)) {
                step = token;
            } else if (isLastYear(token)) {
                before = token.vague() ? null : token.amount();
            } else if (!token.vague()) {
                now.add(token);
            }
        }
        if (now.isEmpty()) {
            return;
        }
        NumberToken nearest = now.get(now.size() - 1);
        if (before == null && now.size() == 1) {
            before = step == null ? lastYear(nearest).orElse(null) : before(nearest, step);
        }
        if (before == null || before.signum() == 0) {
            return;
        }
        boolean down =
                DOWN.matcher(text.substring(sentence.start(), percent.start())).find();
        BigDecimal printed = down ? percent.value().negate() : percent.value();
        for (NumberToken token : now) {
            BigDecimal difference = token.amount().subtract(before);
            if (fits(printed, difference, before, percent) || fits(printed.abs(), token.amount(), before, percent)) {
                return;
            }
        }
        BigDecimal exact = ratio(nearest.amount().subtract(before), before, percent);
        report("change", percent, nearest, before, exact);
    }

    private boolean isDifference(NumberToken token) {
        return DIFFERENCE
                .matcher(text.substring(Math.max(0, token.start() - 4), token.start()))
                .find();
    }

    /** {@code 1000条，比上年增加200条}: 800 before. */
    private @Nullable BigDecimal before(NumberToken now, NumberToken step) {
        String word = text.substring(Math.max(0, step.start() - 4), step.start());
        boolean down = word.contains("减") || word.contains("少") || word.contains("降");
        boolean known = now.measure().equals(step.measure()) && !step.vague();
        return known ? (down ? now.amount().add(step.amount()) : now.amount().subtract(step.amount())) : null;
    }

    /** Last year's value of a cited figure, or of a sum of cited figures. */
    private Optional<BigDecimal> lastYear(NumberToken token) {
        if (!token.isCited() || context.lastFigures().isEmpty()) {
            return Optional.empty();
        }
        Citation citation = document.citations().get(token.citation());
        boolean plain = citation.source().strip().startsWith("sum(")
                || citation.source().strip().startsWith("f(")
                        && citation.source().indexOf(',') < 0;
        FigureTable table = context.lastFigures().get();
        BigDecimal sum = BigDecimal.ZERO;
        for (CellKey cell : citation.cells()) {
            if (table.cells().position(cell) < 0) {
                return Optional.empty();
            }
            Optional<BigDecimal> value = table.entry(cell).quantity().map(Quantity::value);
            if (value.isEmpty()) {
                return Optional.empty();
            }
            sum = sum.add(value.get());
        }
        return plain && !citation.cells().isEmpty() ? Optional.of(sum) : Optional.empty();
    }

    private void share(NumberToken percent, Passage.Span sentence) {
        List<NumberToken> counts = counts(sentence, percent.start());
        if (counts.size() < 2) {
            return;
        }
        NumberToken part = part(percent, sentence, counts);
        List<BigDecimal> wholes = new ArrayList<>();
        BigDecimal all = BigDecimal.ZERO;
        NumberToken total = null;
        for (NumberToken token : counts) {
            if (token.measure().equals(part.measure()) && token.start() < part.start()) {
                if (token.amount().compareTo(part.amount()) >= 0 && isTotal(token, part)) {
                    total = token;
                }
                wholes.add(token.amount());
            }
            all = token.measure().equals(part.measure()) ? all.add(token.amount()) : all;
            wholes.add(all);
        }
        boolean vague = part.vague() || total != null && total.vague();
        if (total == null
                || vague
                || wholes.stream().anyMatch(whole -> fits(percent.value(), part.amount(), whole, percent))) {
            return;
        }
        report("share", percent, part, total.amount(), ratio(part.amount(), total.amount(), percent));
    }

    /** A total that parts hang on: 其中 or an opening bracket follows, or it says that it is one. */
    private boolean isTotal(NumberToken token, NumberToken part) {
        String between = text.substring(token.measureEnd(), part.start());
        String before = text.substring(Math.max(0, token.start() - 8), token.start());
        return between.contains("其中") || between.startsWith("（") || before.contains("共") || before.contains("总");
    }

    /** With 分别占 the first share belongs to the first part, else each to the number before it. */
    private NumberToken part(NumberToken percent, Passage.Span sentence, List<NumberToken> counts) {
        int respectively = text.lastIndexOf("分别", percent.start());
        if (respectively < sentence.start()) {
            return counts.get(counts.size() - 1);
        }
        int index = 0;
        int shares = 0;
        for (NumberToken token : tokens) {
            if (token.kind() == NumberToken.Kind.PERCENT && token.start() > respectively && isIn(token, sentence)) {
                index += token.start() < percent.start() ? 1 : 0;
                shares++;
            }
        }
        List<NumberToken> before =
                counts.stream().filter(token -> token.start() < respectively).toList();
        int at = before.size() - shares + index;
        return at >= 0 && at < before.size() ? before.get(at) : counts.get(counts.size() - 1);
    }

    /** Whether a printed percentage is the ratio at its own decimals; one unit of the last place is left to rounding. */
    private static boolean fits(BigDecimal printed, BigDecimal part, BigDecimal whole, NumberToken percent) {
        if (whole.signum() == 0) {
            return true;
        }
        BigDecimal exact = part.multiply(HUNDRED).divide(whole, 12, RoundingMode.HALF_UP);
        BigDecimal unit = BigDecimal.ONE.movePointLeft(percent.decimals());
        return exact.subtract(printed).abs().compareTo(unit) < 0;
    }

    private static BigDecimal ratio(BigDecimal part, BigDecimal whole, NumberToken percent) {
        return part.multiply(HUNDRED).divide(whole, percent.decimals(), RoundingMode.HALF_UP);
    }

    private void report(String kind, NumberToken percent, NumberToken now, BigDecimal other, BigDecimal exact) {
        reporter.add(
                Severity.ERROR,
                "change-and-share",
                "change-and-share." + kind,
                new Reporter.Spot(passage, percent.start(), percent.measureEnd()),
                exact.abs().toPlainString() + "%",
                "printed",
                percent.shown(passage.text()),
                "number",
                now.shown(passage.text()),
                "other",
                ListSums.plain(other),
                "exact",
                (kind.equals("change") && exact.signum() > 0 ? "+" : "") + exact.toPlainString() + "%");
    }
}
