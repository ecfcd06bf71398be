package dev.report.audit;

import dev.report.publish.JsonTree;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes {@code audit.json}: the sums, then each report with what was found. */
final class AuditJson {

    private AuditJson() {}

    static byte[] of(Audit audit, AuditTotals totals, RuleTitles titles, String language) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("folder", audit.folder());
        Map<String, Object> counts = new LinkedHashMap<>();
        counts.put("reports", totals.reports());
        counts.put("unread", totals.unread());
        counts.put("clean", totals.clean());
        counts.put("errors", totals.errors());
        counts.put("warnings", totals.warnings());
        json.put("counts", counts);
        List<Object> rules = new ArrayList<>();
        for (RuleTotal total : totals.rules()) {
            Map<String, Object> rule = new LinkedHashMap<>();
            rule.put("rule", total.rule());
            rule.put("title", titles.of(total.rule(), language));
            rule.put("severity", total.severity().wireName());
            rule.put("reports", total.reports().size());
            rule.put("findings", total.findings());
            rules.add(rule);
        }
        json.put("rules", rules);
        json.put("reports", Results.tree(audit.reports()));
        return new JsonTree(json).json();
    }
}
