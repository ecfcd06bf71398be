package dev.report.lint.table;

import dev.report.lint.text.NumberToken;
import dev.report.lint.text.Passage;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Of which year a sentence speaks where a number comes: the reporting year, the year before, or another. */
final class SpokenYear {

    private static final Pattern WHOLE_YEAR =
            Pattern.compile("(\\d{4}年)?1月1日(起)?(至|到|—+|－|-|～|~)(\\d{4}年)?12月31日|(截至|截止|至)?(\\d{4}年)?12月31日");

    private static final Pattern YEAR = Pattern.compile("(\\d{4})年");
    private static final Pattern CARRIED_FROM = Pattern.compile("^度?(末|底)?(结转|转入|转来)");
    private static final Pattern CARRIED_TO = Pattern.compile("(结转|转|结转至|结转到|结转入|转至|转到|转入)$");
    private static final Pattern LAST_YEAR = Pattern.compile("(去年|上年|上一年|前年|同期)(?!度?(末|底)?(结转|转))");

    private final Passage passage;
    private final int year;

    /** @param year the reporting year; 0 if it is not known */
    SpokenYear(Passage passage, int year) {
        this.passage = passage;
        this.year = year;
    }

    /** Which year that is, beside the reporting year. */
    enum When {
        THIS,
        LAST,
        OTHER
    }

    /** A year that words name, by its place in the passage. */
    private record Named(int year, int end) {}

    /** A text without the days that only say that the whole year is meant. */
    static String withoutWholeYear(String lead) {
        Matcher days = WHOLE_YEAR.matcher(lead);
        return days.replaceAll("");
    }

    /** The year of what follows the lead of a sentence. */
    When of(Passage.Span sentence, int at) {
        String lead = blanked(passage.text().substring(sentence.start(), at));
        List<Named> named = named(lead, sentence.start());
        When when = named.isEmpty() ? When.THIS : of(named, at);
        Matcher last = LAST_YEAR.matcher(lead);
        while (last.find()) {
            when = hasCount(sentence.start() + last.end(), at) ? when : last(when, last.group());
        }
        return when;
    }

    private static When last(When when, String word) {
        return when == When.OTHER || word.equals("前年") ? When.OTHER : When.LAST;
    }

    /** The words of a number of last year without those that say so: {@code 2024年新收申请}; empty if there are no others. */
    String withoutLastYear(String words) {
        Matcher last = Pattern.compile("^(较|比|与|同|在)?(上年|去年|上一年|" + (year - 1) + "年)度?(同期)?(的|为|是|有|仅|共)*")
                .matcher(words);
        return last.find() ? words.substring(last.end()) : words;
    }

    private static String blanked(String lead) {
        return WHOLE_YEAR
                .matcher(lead)
                .replaceAll(days -> " ".repeat(days.group().length()));
    }

    /** The years that a lead names, without those from which and to which applications are carried over. */
    private List<Named> named(String lead, int offset) {
        List<Named> named = new ArrayList<>();
        Matcher years = YEAR.matcher(lead);
        while (year > 0 && years.find()) {
            int found = Integer.parseInt(years.group(1));
            boolean from = found == year - 1
                    && CARRIED_FROM.matcher(lead.substring(years.end())).find();
            boolean to = found == year + 1
                    && CARRIED_TO.matcher(lead.substring(0, years.start())).find();
            if (!from && !to) {
                named.add(new Named(found, offset + years.end()));
            }
        }
        return named;
    }

    /** The last year that was named holds, unless two are named in one breath: then each number may be of either. */
    private When of(List<Named> named, int at) {
        Named last = named.get(named.size() - 1);
        for (Named other : named.subList(0, named.size() - 1)) {
            if (other.year() != last.year() && !hasCount(other.end(), last.end())) {
                return When.OTHER;
            }
        }
        if (last.year() == year) {
            return When.THIS;
        }
        return last.year() == year - 1 && !hasCount(last.end(), at) ? When.LAST : When.OTHER;
    }

    private boolean hasCount(int from, int to) {
        return passage.numbers().stream()
                .anyMatch(each -> each.kind() != NumberToken.Kind.OTHER && each.start() >= from && each.start() < to);
    }
}
