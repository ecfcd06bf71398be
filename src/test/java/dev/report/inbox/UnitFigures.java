package dev.report.inbox;

import dev.report.definition.ReportDefinition;
import dev.report.model.CellKey;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** The figures of one unit as a seeded generator invents them: every identity of the form holds. */
final class UnitFigures {

    private static final List<String> APPLICANTS =
            List.of("natural_person", "business", "research", "public_welfare", "legal_service", "other");
    private static final List<String> OUTCOMES = List.of("upheld", "corrected", "other", "pending");

    private final Random random;
    private final Map<String, Long> values = new LinkedHashMap<>();

    private UnitFigures(Random random) {
        this.random = random;
    }

    /** In the order of the definition. */
    static Map<String, Long> of(ReportDefinition form, Random random) {
        UnitFigures figures = new UnitFigures(random);
        for (int cell = 0; cell < form.cells().size(); cell++) {
            figures.values.put(form.cells().key(cell).toString(), 0L);
        }
        form.tables().get("table-2").cells().stream()
                .map(CellKey::toString)
                .filter(key -> !key.startsWith("regulations"))
                .forEach(key -> figures.values.put(key, 1L + random.nextInt(400)));
        form.tables().get("table-3").cells().forEach(figures::result);
        APPLICANTS.forEach(figures::balance);
        List.of("review", "litigation.direct", "litigation.after_review").forEach(figures::dispute);
        figures.values.merge(
                "normative_documents.in_force", figures.values.get("normative_documents.issued"), Long::sum);
        figures.values.keySet().removeIf(key -> key.startsWith("processing_fee"));
        return figures.values;
    }

    private void result(CellKey cell) {
        String key = cell.toString();
        if (key.startsWith("results.") && !key.startsWith("results.total") && !key.endsWith("/total")) {
            add(key, random.nextInt(3) == 0 ? random.nextInt(5) : 0);
        }
    }

    /** Adds to a cell and, of a result, to its sums. */
    private void add(String key, long value) {
        values.merge(key, value, Long::sum);
        String indicator = key.substring(0, key.indexOf('/'));
        values.merge(indicator + "/total", value, Long::sum);
        if (indicator.startsWith("results.") && !indicator.equals("results.total")) {
            add("results.total" + key.substring(key.indexOf('/')), value);
        }
    }

    private void balance(String applicant) {
        long done = values.get("results.total/" + applicant);
        long carriedIn = random.nextInt((int) Math.min(3, done + 1));
        long carriedOut = random.nextInt(3);
        add("requests.carried_in/" + applicant, carriedIn);
        add("requests.carried_out/" + applicant, carriedOut);
        add("requests.received/" + applicant, done + carriedOut - carriedIn);
    }

    private void dispute(String kind) {
        OUTCOMES.forEach(outcome -> add(kind + "/" + outcome, random.nextInt(3)));
    }
}
