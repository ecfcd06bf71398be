package dev.report.definition.text;

import dev.report.definition.form.Indicator;
import dev.report.model.CellKey;
import java.util.List;

/**
 * One thing asked for in words (文字项): an indicator of its own, or a column of a list.
 *
 * @param key e.g. {@code lawyer.since}; of a column of a list {@code documents/title}
 * @param label its name in forms, tables and messages
 * @param aliases other names that submissions use
 * @param type what it holds
 * @param asked of which units a blank is a finding
 * @param traits what else holds of its values
 */
public record TextItem(
        CellKey key, String label, List<String> aliases, TextType type, Indicator.Asked asked, Traits traits) {

    public TextItem {
        aliases = List.copyOf(aliases);
    }

    /**
     * What else holds of the values.
     *
     * @param most the longest text, in characters
     * @param mayNotApply whether "not applicable" is an expected answer
     * @param inPeriod whether a date must be in the period of the report
     * @param words how yes and no are printed; empty for the words of the report's language
     */
    public record Traits(int most, boolean mayNotApply, boolean inPeriod, List<String> words) {
        public Traits {
            words = List.copyOf(words);
        }
    }

    public boolean isColumn() {
        return !key.breakdown().isEmpty();
    }
}
