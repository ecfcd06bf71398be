package dev.report.compose;

import dev.report.aggregate.Consolidation;
import dev.report.aggregate.Coverage;
import dev.report.definition.ReportDefinition;
import dev.report.definition.form.AggregationMode;
import dev.report.model.Entry;
import dev.report.project.ReportProject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** Writes a note on the origin of every figure that the report shows. */
final class SourceComposer {

    private final ReportProject project;
    private final ReportDefinition definition;
    private final Consolidation consolidation;
    private final ReportWords words;
    private final UnitValues units;
    private final Map<String, String> anchors = new LinkedHashMap<>();
    private final List<ProvenanceNote> notes = new ArrayList<>();
    private final Map<String, String> shared = new LinkedHashMap<>();

    SourceComposer(ReportProject project, Consolidation consolidation, ReportWords words) {
        this.project = project;
        this.definition = project.definition();
        this.consolidation = consolidation;
        this.words = words;
        this.units = new UnitValues(consolidation, words);
    }

    /**
     * The notes on figures.
     *
     * @param shown the ids of figures, those that one number was made from joined by blanks
     */
    Sources compose(Collection<String> shown) {
        TreeSet<Integer> cells = new TreeSet<>();
        for (String ids : shown) {
            for (String id : ids.split(" ")) {
                cells.add(definition.cells().position(id));
            }
        }
        cells.forEach(this::noteOne);
        List<ProvenanceNote> together = new ArrayList<>();
        shared.forEach(
                (text, anchor) -> together.add(new ProvenanceNote(anchor, words.say("source.others"), "", text)));
        notes.addAll(together);
        shown.stream().filter(ids -> ids.indexOf(' ') > 0).distinct().forEach(this::noteComputed);
        return new Sources(anchors, coverage(), notes);
    }

    private void noteOne(int cell) {
        Entry entry = consolidation.total().entry(cell);
        String id = definition.cells().key(cell).toString();
        boolean plain = definition.indicator(cell).mode() != AggregationMode.RECOMPUTE;
        if (entry instanceof Entry.Blank) {
            return;
        }
        Optional<String> alike = plain ? units.alike(cell) : Optional.empty();
        if (alike.isPresent()) {
            anchors.put(id, shared.computeIfAbsent(alike.get(), any -> "z" + (shared.size() + 1)));
        } else {
            String anchor = "s" + cell;
            anchors.put(id, anchor);
            notes.add(new ProvenanceNote(anchor, definition.label(cell), value(entry), origin(cell) + lastYear(cell)));
        }
    }

    private String origin(int cell) {
        return switch (definition.indicator(cell).mode()) {
            case SUM -> units.sum(cell);
            case MAX -> units.largest(cell);
            case LATEST -> units.latest(cell);
            case RECOMPUTE -> words.say("source.recompute", "inputs", inputs(cell));
            case NONE -> "";
        };
    }

    private String inputs(int cell) {
        List<String> inputs = new ArrayList<>();
        definition.computations().of(cell).orElseThrow().cells().forEach(input -> inputs.add(named(input)));
        return String.join(words.say("source.comma"), inputs);
    }

    private String named(int cell) {
        return definition.label(cell) + " " + value(consolidation.total().entry(cell));
    }

    private String value(Entry entry) {
        return entry.quantity().map(words::measured).orElseGet(words::notApplicable);
    }

    private String lastYear(int cell) {
        return project.history()
                .flatMap(history -> history.figures().entry(cell).quantity())
                .map(words.style()::number)
                .map(before -> words.say("source.last-year", "value", before))
                .orElse("");
    }

    /** A number made from several figures: the note names them. */
    private void noteComputed(String ids) {
        List<String> parts = new ArrayList<>();
        for (String id : ids.split(" ")) {
            parts.add(named(definition.cells().position(id)));
        }
        String anchor = "c" + (notes.size() + 1);
        anchors.put(ids, anchor);
        notes.add(new ProvenanceNote(
                anchor, words.say("source.computed"), "", String.join(words.say("source.comma"), parts)));
    }

    private String coverage() {
        Coverage coverage = consolidation.coverage();
        return words.say(
                "source.coverage",
                "expected",
                coverage.expected().size(),
                "submitted",
                coverage.submitted().size());
    }
}
