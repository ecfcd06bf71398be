package dev.report.lint.phrase;

import dev.report.lint.text.LintContext;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells which year a number in a sentence is said of, by the years and words for years around it. */
final class SpokenYears {

    private static final Pattern MARKS = Pattern.compile("[;:()]|,(?!\\d)");
    private static final int CENTURY = 100;

    private final LintContext context;
    private final Pattern year;
    private final Pattern lastYear;
    private final Pattern compared;

    SpokenYears(LintContext context) {
        this.context = context;
        this.year = context.words().pattern("text-versus-table", "year");
        this.lastYear = context.words().pattern("text-versus-table", "last_year");
        this.compared = context.words().pattern("text-versus-table", "compared");
    }

    /** The report's own year, the one before, or another. */
    enum When {
        THIS,
        LAST,
        OTHER
    }

    /** The first year behind the number, up to the next mark or comparison, counts before those in front of it. */
    When of(String sentence, int start, int end) {
        String behind = cut(cut(sentence.substring(end), MARKS), compared);
        Matcher first = year.matcher(behind);
        if (first.find()) {
            return when(behind.substring(0, first.end()));
        }
        if (lastYear.matcher(behind).find()) {
            return When.LAST;
        }
        String before = sentence.substring(0, start);
        return before(before.substring(before.lastIndexOf(';') + 1));
    }

    /** A number that a comparison brings is another year's, and so is one that is said of it: {@code than in 2022, when 1,619 …}. */
    private When before(String words) {
        int at = -1;
        for (Matcher comparison = compared.matcher(words); comparison.find(); ) {
            at = comparison.start();
        }
        if (at < 0) {
            return when(words);
        }
        String rest = words.substring(at);
        Matcher mark = MARKS.matcher(rest);
        if (!mark.find()) {
            return When.OTHER;
        }
        String behind = rest.substring(mark.end()).strip();
        boolean isOfIt =
                context.words().list("text-versus-table", "then").stream().anyMatch(behind::startsWith);
        return when(isOfIt ? rest : words.substring(0, at) + " " + behind);
    }

    private static String cut(String text, Pattern mark) {
        Matcher found = mark.matcher(text);
        return found.find() ? text.substring(0, found.start()) : text;
    }

    /** The last year that the words name. */
    private When when(String words) {
        When when = lastYear.matcher(words).find() ? When.LAST : When.THIS;
        Matcher named = year.matcher(words);
        while (named.find()) {
            int number = Integer.parseInt(named.group("year"));
            int full = number < CENTURY ? context.year() / CENTURY * CENTURY + number : number;
            when = context.isOtherYear(full) ? full == context.year() - 1 ? When.LAST : When.OTHER : When.THIS;
        }
        return when;
    }
}
