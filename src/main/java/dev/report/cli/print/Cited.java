package dev.report.cli.print;

import dev.report.compile.Compilation;
import dev.report.model.CellKey;
import dev.report.prose.BoundProse;
import dev.report.prose.Citation;
import java.util.ArrayList;
import java.util.List;

/**
 * A place where the prose cites a figure.
 *
 * @param part the unit's code or the kind whose part of the figure it is; empty for the issuer's own
 */
public record Cited(Citation citation, String part) {

    /** The citations of a cell in the order of the report. @param unit only those of this unit; empty for all */
    public static List<Cited> of(Compilation compilation, CellKey cell, String unit) {
        List<Cited> found = new ArrayList<>();
        for (BoundProse prose : compilation.narrative().sections().values()) {
            for (Citation citation : prose.citations()) {
                if (unit.isEmpty() && citation.cells().contains(cell)) {
                    found.add(new Cited(citation, ""));
                }
                for (Citation.Part part : citation.parts()) {
                    boolean wanted = unit.isEmpty() || part.owner().equals(unit);
                    if (wanted && part.cell().equals(cell)) {
                        found.add(new Cited(citation, part.owner()));
                    }
                }
            }
        }
        return found;
    }
}
