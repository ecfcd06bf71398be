package dev.report.prose;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The prose of a report with its figures filled in.
 *
 * @param sections each section's prose by the section's id, in definition order; a section without prose is absent
 */
public record Narrative(Map<String, BoundProse> sections) {
    public Narrative {
        sections = new LinkedHashMap<>(sections);
    }

    public Optional<BoundProse> section(String id) {
        return Optional.ofNullable(sections.get(id));
    }
}
