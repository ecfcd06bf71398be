package dev.report.finding;

import dev.report.model.Period;
import dev.report.model.Text;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words for time in a stage's sentences. The bundles speak of years, which nearly all reports are about; where a report is
 * about another period, {@code 上年} becomes {@code 上期} and {@code last year} {@code the last period}.
 *
 * <p>Shape: the longest words come first. Names of values in braces are left alone, but for the word after a value that is a year.
 */
public enum PeriodWords {
    /** For calendar years: every sentence as it is. */
    OF_YEARS,
    /** For half-years, quarters, months and fiscal years. */
    OF_PERIODS;

    /** {@link #of} a period. */
    public static PeriodWords of(Period period) {
        return period.isCalendarYear() ? OF_YEARS : OF_PERIODS;
    }

    /** {@link #of} the time of most reports of a kind. */
    public static PeriodWords of(Period.Kind kind) {
        return kind == Period.Kind.YEAR ? OF_YEARS : OF_PERIODS;
    }

    /** A text that speaks of years, in words for the period. */
    public Text in(Text general) {
        return new Text(in("zh", general.zh()), in("en", general.en()));
    }

    /** A sentence of a bundle in words for the period. */
    String in(String language, String sentence) {
        if (this == OF_YEARS) {
            return sentence;
        }
        return language.equals("zh")
                ? Chinese.WORDS.put(Chinese.YEAR_AFTER_VALUE.matcher(sentence).replaceAll("$1"))
                : English.WORDS.put(sentence);
    }

    /** Words, and what is said instead. */
    private static final class Words {

        private final Map<String, String> words = new LinkedHashMap<>();
        private final Pattern any;

        /** @param pairs a word, the other word, … */
        Words(String edge, String... pairs) {
            for (int i = 0; i < pairs.length; i += 2) {
                words.put(pairs[i], pairs[i + 1]);
            }
            any = Pattern.compile("\\$?\\{[^{}]*}|" + edge + "(?:" + String.join("|", words.keySet()) + ")" + edge);
        }

        String put(String sentence) {
            Matcher word = any.matcher(sentence);
            return word.replaceAll(found -> Matcher.quoteReplacement(words.getOrDefault(found.group(), found.group())));
        }
    }

    private static final class Chinese {
        /** {@code 2025 年度}, where the value is a period's whole name. */
        static final Pattern YEAR_AFTER_VALUE = Pattern.compile("(\\{(?:year|expected|actual|found)}) ?年度?");

        static final Words WORDS = new Words(
                "",
                "报告年度的12月31日",
                "报告期的最后一天",
                "报告年度",
                "报告期",
                "年度报告",
                "报告",
                "年报",
                "报告",
                "上年度",
                "上期",
                "上年",
                "上期",
                "本年度",
                "本期",
                "本年",
                "本期",
                "今年",
                "本期",
                "当年",
                "本期",
                "年度",
                "报告期",
                "哪一年",
                "哪一期",
                "全年",
                "全期",
                "year",
                "period");

        private Chinese() {}
    }

    private static final class English {
        static final Words WORDS = new Words(
                "\\b",
                "31 December of the reporting year",
                "the last day of the reporting period",
                "own last year",
                "own last period",
                "its last year",
                "its last period",
                "no last year",
                "no last period",
                "Last year",
                "Last period",
                "last year",
                "the last period",
                "Annual report",
                "Report",
                "annual report",
                "report",
                "Year",
                "Period",
                "year",
                "period",
                "years",
                "periods");

        private English() {}
    }
}
