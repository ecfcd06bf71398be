package dev.report.compose;

import dev.report.model.Messages;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the program itself says in a report, in the report's language. */
final class ReportWords {

    private static final Messages MESSAGES = new Messages(ReportWords.class);

    /** The words that templates ask for by name. */
    private static final List<String> FOR_TEMPLATES = List.of(
            "contents", "skip", "skipTable", "grid", "sources", "sourcesIntroduced", "pictures", "compared", "figure");

    private final String language;

    /** @param language {@code zh}, or any other for English */
    ReportWords(String language) {
        this.language = language;
    }

    boolean isChinese() {
        return language.equals("zh");
    }

    String say(String key, Object... namesAndValues) {
        return MESSAGES.text(key, namesAndValues).in(language);
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
