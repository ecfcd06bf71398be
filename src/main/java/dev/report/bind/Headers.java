package dev.report.bind;

import dev.report.definition.LabelText;
import dev.report.definition.ReportDefinition;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Knows the header words of the definition: which column of a submission holds the unit, the indicator, the value. */
final class Headers {

    private final Map<String, Role> roles = new HashMap<>();

    /** What a column of a submission holds. */
    enum Role {
        UNIT,
        YEAR,
        INDICATOR,
        BREAKDOWN,
        VALUE,
        MEASURE,
        NOTE,
        IGNORED,
        OTHER
    }

    Headers(ReportDefinition definition) {
        for (Map.Entry<String, List<String>> entry : definition.headers().entrySet()) {
            Role role = entry.getKey().equals("ignore")
                    ? Role.IGNORED
                    : Role.valueOf(entry.getKey().toUpperCase(Locale.ROOT));
            for (String word : entry.getValue()) {
                roles.putIfAbsent(LabelText.normalise(word), role);
            }
        }
    }

    Role role(String word) {
        return roles.getOrDefault(LabelText.normalise(word), Role.OTHER);
    }
}
