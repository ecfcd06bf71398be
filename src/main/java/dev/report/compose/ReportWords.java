package dev.report.compose;

import dev.report.definition.Style;
import dev.report.finding.Messages;
import dev.report.finding.PeriodWords;
import dev.report.model.Period;
import dev.report.model.Quantity;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The program's own words in a report, in the report's language. */
final class ReportWords {

    /** The words that templates ask for by name. */
    private static final List<String> FOR_TEMPLATES = List.of(
            "contents",
            "skip",
            "skipTable",
            "keys",
            "grid",
            "sources",
            "sourcesIntroduced",
            "pictures",
            "compared",
            "figure");

    private final Style style;
    private final Messages messages;

    /** @param words those for the report's time */
    ReportWords(Style style, PeriodWords words) {
        this.style = style;
        this.messages = new Messages(ReportWords.class).in(words);
    }

    boolean isChinese() {
        return style.isChinese();
    }

    /** How the report writes dates and numbers. */
    Style style() {
        return style;
    }

    /** A sentence in the report's language, or in the definition's own words. */
    String say(String key, Object... namesAndValues) {
        String language = style.language();
        return style.has(key)
                ? Messages.fill(style.word(key, ""), language, namesAndValues)
                : messages.text(key, namesAndValues).in(language);
    }

    /** What is printed for a figure that is not applicable. */
    String notApplicable() {
        return say("not_applicable");
    }

    /** A quantity with its measure word, e.g. {@code 54件}. */
    String measured(Quantity quantity) {
        return quantity.measure().with(style.number(quantity));
    }

    /** A period's name: {@code 2025年}. */
    String period(Period period) {
        return period.name().in(style.language());
    }

    /** The headings and labels that templates place, by name. */
    Map<String, String> forTemplates() {
        Map<String, String> words = new LinkedHashMap<>();
        for (String key : FOR_TEMPLATES) {
            words.put(key, say(key));
        }
        return words;
    }
}
