package dev.report.finding;

import dev.report.model.Text;
import java.util.Map;
import java.util.Optional;

/**
 * One kind of finding that the program makes by itself: what does not depend on the place where it is raised.
 *
 * @param id kebab-case; what waivers bind to
 * @param severity how grave it is; empty where report.yaml decides
 * @param cases the cases of it that are graver or lighter than the rest, by the name that follows the id: {@code skipped-sheet}
 * @param isWaivable whether it can be accepted in waivers.yaml
 * @param basis the legal source; {@link #FORM} for the official form that the definition holds; empty where none applies
 */
public record FindingKind(
        String id, Optional<Severity> severity, Map<String, Severity> cases, boolean isWaivable, Text basis) {

    /** Stands for the legal source of the report definition that the run works with. */
    public static final Text FORM = Text.same("form");

    /** Whether its legal source is that of the report definition. */
    boolean isOfForm() {
        return basis.zh().equals(FORM.zh());
    }

    /**
     * How grave one case of it is.
     *
     * @param name the case; empty for the kind itself
     */
    Optional<Severity> severityOf(String name) {
        return Optional.ofNullable(cases.get(name)).or(() -> severity);
    }

    /** Whether a finding is of this kind. */
    public boolean covers(Finding finding) {
        return finding.rule().equals(id);
    }

    /**
     * The kind with this id.
     *
     * @throws IllegalArgumentException if there is none: a fault of the program, met as soon as the type that asks is loaded
     */
    public static FindingKind of(String id) {
        return FindingKinds.find(id)
                .orElseThrow(() -> new IllegalArgumentException("no kind of finding is called " + id));
    }
}
