package dev.report.definition.text;

import dev.report.definition.form.Indicator;
import dev.report.model.CellKey;
import java.util.List;
import java.util.Optional;

/**
 * A list of several rows a unit (目录), e.g. of the documents that it issued.
 *
 * @param key e.g. {@code documents}
 * @param label its name in forms, tables and messages
 * @param aliases other names that submissions use
 * @param asked of which units it is a finding that they neither list anything nor say that there is nothing
 * @param columns what each row holds, in order
 * @param unique the codes of the columns that tell rows apart
 */
public record TextList(
        String key,
        String label,
        List<String> aliases,
        Indicator.Asked asked,
        List<TextItem> columns,
        List<String> unique) {

    public TextList {
        aliases = List.copyOf(aliases);
        columns = List.copyOf(columns);
        unique = List.copyOf(unique);
    }

    /** The list as a whole, as findings name it. */
    public CellKey cell() {
        return new CellKey(key, "");
    }

    public Optional<TextItem> column(String code) {
        return columns.stream()
                .filter(column -> column.key().breakdown().equals(code))
                .findFirst();
    }
}
