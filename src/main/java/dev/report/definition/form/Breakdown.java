package dev.report.definition.form;

import java.util.List;
import java.util.Optional;

/**
 * A set of categories that indicators are split by, e.g. the kinds of applicant (申请人情况).
 *
 * @param id e.g. {@code applicants}
 * @param label what the split is called
 * @param categories in the form's order; one of them may be the total
 */
public record Breakdown(String id, String label, List<Category> categories) {
    public Breakdown {
        categories = List.copyOf(categories);
    }

    public Optional<Category> category(String code) {
        return categories.stream()
                .filter(category -> category.code().equals(code))
                .findFirst();
    }
}
