package dev.report.lint.phrase;

import dev.report.definition.Style;
import dev.report.finding.Findings;
import dev.report.lint.text.Document;
import dev.report.lint.text.LintContext;
import dev.report.lint.text.Passage;
import dev.report.lint.text.Spot;
import dev.report.model.Period;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The time that a text says the report covers, against the report's own, and days of its work that are outside it. */
final class PhrasePeriods {

    private static final String RULE = "year-agreement";
    private static final Pattern NUMBER = Pattern.compile("\\d+");
    private static final Pattern WORD = Pattern.compile("\\p{L}+");

    private final LintContext context;
    private final Findings findings;
    private final LocalDate from;
    private final LocalDate to;

    private PhrasePeriods(LintContext context, Findings findings) {
        this.context = context;
        this.findings = findings;
        Period period = context.period();
        String begins = context.rules().yearBegins();
        boolean isCalendar = begins.isEmpty() || !period.equals(Period.ofYear(context.year()));
        this.from = isCalendar ? period.from() : MonthDay.parse("--" + begins).atYear(context.year() - 1);
        this.to = isCalendar ? period.to() : from.plusYears(1).minusDays(1);
    }

    static void check(Document document, LintContext context, Findings findings) {
        if (context.period().equals(Period.ANY)) {
            return;
        }
        PhrasePeriods periods = new PhrasePeriods(context, findings);
        for (Passage passage : document.passages()) {
            for (Passage.Span sentence : passage.sentences()) {
                periods.covered(passage, sentence);
                periods.days(passage, sentence);
            }
        }
    }

    /** {@code This report covers the period from October 1, 2022 to September 30, 2023}. */
    private void covered(Passage passage, Passage.Span sentence) {
        String text = sentence.in(passage.text());
        Matcher period = context.words().pattern(RULE, "period").matcher(text);
        if (!context.words().pattern(RULE, "covers").matcher(text).find()) {
            return;
        }
        while (period.find()) {
            Optional<LocalDate> last = day(period.group("to"), 0);
            Optional<LocalDate> first = last.flatMap(day -> day(period.group("from"), day.getYear()))
                    .map(day -> day.isAfter(last.get()) ? day.minusYears(1) : day);
            boolean cited = passage.isCited(sentence.start() + period.start("from"));
            if (first.isPresent()
                    && !cited
                    && !(first.get().equals(from) && last.get().equals(to))) {
                Style style = context.definition().heading().style();
                String own = style.date(from) + " – " + style.date(to);
                new Spot(passage, sentence.start() + period.start("from"), sentence.start() + period.end("to"))
                        .raise(findings, RULE + ".period", context.period(), own);
            }
        }
    }

    /** {@code processed on November 3, 2023} where the year ended on September 30. */
    private void days(Passage passage, Passage.Span sentence) {
        Matcher worked = context.words().pattern(RULE, "day").matcher(sentence.in(passage.text()));
        while (worked.find()) {
            Optional<LocalDate> day = day(worked.group("day"), 0);
            if (day.isPresent() && (day.get().isBefore(from) || day.get().isAfter(to))) {
                Style style = context.definition().heading().style();
                new Spot(passage, sentence.start() + worked.start("day"), sentence.start() + worked.end("day"))
                        .raise(findings, RULE + ".outside")
                        .values("text", worked.group("day"), "from", style.date(from), "to", style.date(to));
            }
        }
    }

    /** A date in either order; empty if its month is none. @param year what it is in if it does not say so */
    private Optional<LocalDate> day(String text, int year) {
        List<Integer> numbers = NUMBER.matcher(text)
                .results()
                .map(found -> Integer.parseInt(found.group()))
                .toList();
        Matcher word = WORD.matcher(text);
        int month = word.find() ? context.words().list("damaged-date", "months").indexOf(word.group()) + 1 : 0;
        try {
            return month == 0
                    ? Optional.empty()
                    : Optional.of(LocalDate.of(numbers.size() > 1 ? numbers.get(1) : year, month, numbers.get(0)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
