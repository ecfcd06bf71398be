package dev.report.form;

import dev.report.definition.ReportDefinition;
import dev.report.finding.Messages;
import dev.report.finding.PeriodWords;
import dev.report.model.Text;
import java.util.List;

/** The words of a form, in the language of its definition: whoever fills it in reads that, whatever the clerk's screen shows. */
public final class FormWords {

    private final ReportDefinition definition;
    private final Messages messages;

    /** @param words those for the report's time */
    FormWords(ReportDefinition definition, PeriodWords words) {
        this.definition = definition;
        this.messages = new Messages(FormWords.class).in(words);
    }

    /** A sentence of this package. */
    public String say(String key, Object... namesAndValues) {
        return in(messages.text(key, namesAndValues));
    }

    public String in(Text text) {
        return text.in(definition.heading().style().spoken());
    }

    /** The word that heads a column of one role: the first after the key. */
    public String header(String role) {
        List<String> known = definition.headers(role);
        return known.get(Math.min(1, known.size() - 1));
    }

    /** Whether a column under a word is passed over when a form is read. */
    public boolean isIgnored(String word) {
        return definition.headers("ignore").contains(word);
    }
}
