package dev.report.cli.process;

import dev.report.cli.print.Screen;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A deadline of report.yaml, as it looks on one day.
 *
 * @param name {@code units} or {@code publish}
 * @param days how many days are left; below 0 if it has passed
 */
public record Deadline(String name, LocalDate date, long days, Level level) {

    /** How loudly a deadline is spoken of. */
    enum Level {
        /** Nothing is left to do for it. */
        MET(""),
        /** More than two weeks. */
        FAR(""),
        /** Two weeks. */
        NEAR("33"),
        /** One week. */
        SOON("1;33"),
        /** Three days. */
        URGENT("1;31"),
        /** It has passed. */
        OVERDUE("1;31");

        private final String color;

        Level(String color) {
            this.color = color;
        }

        private static Level of(long days) {
            if (days < 0) {
                return OVERDUE;
            }
            return days <= 3 ? URGENT : days <= 7 ? SOON : days <= 14 ? NEAR : FAR;
        }
    }

    static final String UNITS = "units";
    static final String PUBLISH = "publish";

    /**
     * The deadlines of a project on a day.
     *
     * @param isComplete whether every unit has submitted
     * @param isMade whether a final report lies in {@code out/}
     */
    public static List<Deadline> of(Map<String, LocalDate> dates, LocalDate today, boolean isComplete, boolean isMade) {
        List<Deadline> deadlines = new ArrayList<>();
        dates.forEach((name, date) -> {
            long days = ChronoUnit.DAYS.between(today, date);
            boolean met = name.equals(UNITS) ? isComplete : isMade;
            deadlines.add(new Deadline(name, date, days, met ? Level.MET : Level.of(days)));
        });
        return deadlines;
    }

    /** Whether nothing is left to do for it. */
    public boolean isMet() {
        return level == Level.MET;
    }

    /** Whether it is to be mentioned where nobody asked. */
    public boolean isNear() {
        return level.compareTo(Level.NEAR) >= 0;
    }

    /** Whether it is to be mentioned even where silence was asked for. */
    public boolean isPressing() {
        return level.compareTo(Level.URGENT) >= 0;
    }

    /** The deadline in words, the louder the nearer it is. */
    public String words(Screen screen) {
        String key = "status.deadline." + name + (days < 0 ? ".past" : days == 0 ? ".today" : "");
        String words = screen.say(key, "date", date, "days", Math.abs(days));
        return level.compareTo(Level.SOON) < 0
                ? words
                : screen.paint(level.color, screen.say("deadline." + levelName()) + words);
    }

    public String levelName() {
        return level.name().toLowerCase(Locale.ROOT);
    }
}
