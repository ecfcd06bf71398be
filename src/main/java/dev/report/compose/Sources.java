package dev.report.compose;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Where the figures of a report come from (数据来源), as far as the project publishes it: units and values, no remarks, no files.
 *
 * @param anchors for the figures named together in one place (ids joined by blanks) the anchor of their note; a figure without
 *     a number has none, and nothing has one where the project publishes no provenance
 * @param coverage how many units must submit and how many did
 * @param notes the notes in the definition's order, what was computed from several figures last
 */
public record Sources(Map<String, String> anchors, String coverage, List<ProvenanceNote> notes) {

    static final Sources NONE = new Sources(Map.of(), "", List.of());

    public Sources {
        anchors = new LinkedHashMap<>(anchors);
        notes = List.copyOf(notes);
    }
}
