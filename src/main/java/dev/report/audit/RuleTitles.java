package dev.report.audit;

import dev.report.definition.CheckCatalog;
import dev.report.definition.ReportDefinition;
import dev.report.model.Text;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What rules are called.
 *
 * @param titles by the rule's id
 */
record RuleTitles(Map<String, Text> titles) {

    static RuleTitles of(List<ReportDefinition> forms) {
        Map<String, Text> titles = new HashMap<>();
        CheckCatalog.load().forEach((id, check) -> titles.put(id, check.title()));
        forms.forEach(form -> form.rules().forEach(rule -> titles.putIfAbsent(rule.id(), rule.title())));
        return new RuleTitles(titles);
    }

    String of(String rule, String language) {
        Text title = titles.get(rule);
        return title == null ? rule : title.in(language);
    }
}
