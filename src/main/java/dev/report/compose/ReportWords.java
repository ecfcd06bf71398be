package dev.report.compose;

import dev.report.definition.Style;
import dev.report.finding.Messages;
import dev.report.model.Quantity;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The program's own words in a report, in the report's language. */
final class ReportWords {

    private static final Messages MESSAGES = new Messages(ReportWords.class);

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

    ReportWords(Style style) {
        this.style = style;
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
                : MESSAGES.text(key, namesAndValues).in(language);
    }

    /** What is printed for a figure that is not applicable. */
    String notApplicable() {
        return say("not_applicable");
    }

    /** A quantity with its measure word, e.g. {@code 54件}. */
    String measured(Quantity quantity) {
        return quantity.measure().with(style.number(quantity));
    }

    String year(int year) {
        return say("year", "year", year);
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
