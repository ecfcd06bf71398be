package dev.report.project;

import dev.report.config.ConfigNode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads days of the years that reports are made in: {@code 2026-03-30}. */
public final class Day {

    private static final Pattern STRICT = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})");
    private static final Pattern AS_WRITTEN = Pattern.compile("(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})");
    private static final Pattern IN_CHINESE = Pattern.compile("(\\d{4})年(\\d{1,2})月(\\d{1,2})日");

    private Day() {}

    /** The day that a file of the project names; anything else is reported. */
    public static Optional<LocalDate> of(ConfigNode node) {
        String text = node.text();
        Optional<LocalDate> day = day(STRICT.matcher(text));
        if (day.isEmpty()) {
            node.problems().add("project-file.date", node.at()).values("value", text);
        }
        return day;
    }

    /** A day as people write it or as a spreadsheet saves it: {@code 2025-01-01}, {@code 2025/1/1}, {@code 2025.1.1}, {@code 2025年1月1日}. */
    public static Optional<LocalDate> lenient(String text) {
        return day(AS_WRITTEN.matcher(text)).or(() -> day(IN_CHINESE.matcher(text)));
    }

    private static Optional<LocalDate> day(Matcher day) {
        try {
            return day.matches()
                    ? Optional.of(LocalDate.of(number(day, 1), number(day, 2), number(day, 3)))
                    : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static int number(Matcher day, int group) {
        return Integer.parseInt(day.group(group));
    }
}
