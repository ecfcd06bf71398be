package dev.report.marked;

import dev.report.finding.Finding;
import dev.report.model.Text;
import java.util.List;

/**
 * A finding that is to be marked.
 *
 * @param changes which changes of single cells would clear it, as sentences
 */
public record Remark(Finding finding, List<Text> changes) {

    public Remark {
        changes = List.copyOf(changes);
    }
}
