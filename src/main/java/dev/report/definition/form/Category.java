package dev.report.definition.form;

import java.util.List;

/**
 * One column that an indicator is split by (分类项), e.g. natural persons.
 *
 * @param code the key's second part, e.g. {@code natural_person}
 * @param label the form's word, e.g. {@code 自然人}
 * @param aliases other words that submissions use
 */
public record Category(String code, String label, List<String> aliases) {
    public Category {
        aliases = List.copyOf(aliases);
    }
}
