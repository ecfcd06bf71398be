package dev.report.compare.figure;

import dev.report.compare.Side;
import dev.report.definition.ReportDefinition;
import dev.report.definition.Section;
import dev.report.definition.form.Category;
import dev.report.definition.form.FormTable;
import dev.report.json.PublishedFigure;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Compares the figures of two reports: cells of two forms are the same where they have the same key. */
public final class FigureComparison {

    private final Side before;
    private final Side after;
    private final Map<String, PublishedFigure> then;
    private final Map<String, PublishedFigure> now;

    public FigureComparison(Side before, Side after) {
        this.before = before;
        this.after = after;
        this.then = byKey(before);
        this.now = byKey(after);
    }

    private static Map<String, PublishedFigure> byKey(Side side) {
        Map<String, PublishedFigure> figures = new LinkedHashMap<>();
        side.model().figures().forEach(figure -> figures.put(figure.key(), figure));
        return figures;
    }

    /** How many figures both forms have. */
    public int shared() {
        return (int) now.keySet().stream().filter(then::containsKey).count();
    }

    /** What changed, in the order of the second report, then what only the first has. */
    public List<FigureChange> changes() {
        UnitComparison units = new UnitComparison(before, after);
        List<FigureChange> changes = new ArrayList<>();
        now.forEach((key, figure) -> {
            Optional<PublishedFigure> old = Optional.ofNullable(then.get(key));
            if (old.isEmpty() && isUntold(before)) {
                return;
            }
            if (old.isEmpty() || !FigureChange.isSame(old.get().given(), figure.given())) {
                changes.add(change(old, Optional.of(figure), old.isEmpty() ? List.of() : units.of(key)));
            }
        });
        then.forEach((key, figure) -> {
            if (!now.containsKey(key) && !isUntold(after)) {
                changes.add(change(Optional.of(figure), Optional.empty(), List.of()));
            }
        });
        return changes;
    }

    /** Whether a report of this form may have figures that this side does not show: a document has those of its tables alone. */
    private boolean isUntold(Side side) {
        return side.document().isPresent()
                && before.model().definition().equals(after.model().definition());
    }

    private FigureChange change(
            Optional<PublishedFigure> old, Optional<PublishedFigure> figure, List<UnitChange> units) {
        PublishedFigure named = figure.or(() -> old).orElseThrow();
        return new FigureChange(
                named.key(),
                named.label().isEmpty() ? named.key() : named.label(),
                part(named.key()),
                old.map(PublishedFigure::given),
                figure.map(PublishedFigure::given),
                units);
    }

    /** The name of a breakdown; its code where no form is known. */
    private String part(String key) {
        String code = key.indexOf('/') < 0 ? "" : key.substring(key.indexOf('/') + 1);
        return forms().filter(form -> form.cells().position(key) >= 0)
                .flatMap(form -> form.indicator(form.cells().position(key)).breakdown().stream())
                .flatMap(breakdown -> breakdown.category(code).stream())
                .map(Category::label)
                .findFirst()
                .orElse(code);
    }

    /** The second report's form, then the first one's. */
    private Stream<ReportDefinition> forms() {
        return Stream.of(after, before).flatMap(side -> side.definition().stream());
    }

    /** Changes by section and indicator: sections in the report's order, indicators with the biggest change first. */
    public List<FigureSection> sections(List<FigureChange> changes) {
        Map<String, String> headings = headings();
        Map<String, Map<String, List<FigureChange>>> sections = new LinkedHashMap<>();
        headings.values().forEach(heading -> sections.putIfAbsent(heading, new LinkedHashMap<>()));
        for (FigureChange change : changes) {
            sections.computeIfAbsent(headings.getOrDefault(change.indicator(), ""), any -> new LinkedHashMap<>())
                    .computeIfAbsent(change.indicator(), any -> new ArrayList<>())
                    .add(change);
        }
        return sections.entrySet().stream()
                .filter(section -> !section.getValue().isEmpty())
                .map(section -> new FigureSection(section.getKey(), groups(section.getValue())))
                .toList();
    }

    private static List<FigureGroup> groups(Map<String, List<FigureChange>> byIndicator) {
        return byIndicator.values().stream()
                .map(FigureGroup::of)
                .sorted(Comparator.comparing(FigureGroup::headline, FigureGroup.BIGGEST))
                .toList();
    }

    /** The heading of the section whose table has an indicator; the second form's goes before the first one's. */
    private Map<String, String> headings() {
        Map<String, String> headings = new LinkedHashMap<>();
        forms().forEach(form -> headings(form).forEach(headings::putIfAbsent));
        return headings;
    }

    private static Map<String, String> headings(ReportDefinition definition) {
        Map<String, String> headings = new LinkedHashMap<>();
        Map<String, String> sections = new HashMap<>();
        for (Section section : definition.sections()) {
            section.tables().forEach(table -> sections.putIfAbsent(table, section.heading()));
        }
        for (FormTable table : definition.tables().values()) {
            table.cells()
                    .forEach(cell -> headings.putIfAbsent(cell.indicator(), sections.getOrDefault(table.id(), "")));
        }
        return headings;
    }
}
