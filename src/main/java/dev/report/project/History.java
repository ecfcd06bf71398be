package dev.report.project;

import dev.report.definition.ReportDefinition;
import dev.report.definition.computed.Computations;
import dev.report.model.FigureTable;
import dev.report.model.Period;
import dev.report.model.UnitCode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Last year's report as it was published, from {@code history/<year>/}, or the folder that another period has there: {@code model.json}, or the document itself.
 *
 * @param period the time that it is about
 * @param file the path of the model or the document, relative to the project
 * @param figures the issuer's figures, in this year's cells; a cell that last year's form did not have is blank
 * @param units the units' figures from {@code units.csv} beside it, by their codes in this year's roster, or as written there if the
 *     roster does not have them; empty if the file is not there
 * @param renumbered the units whose codes the roster writes with more or fewer leading zeros: code to code as written in the file
 * @param prose the prose of its sections by id, one line a paragraph, if it came with the figures; else it is in files beside them
 */
public record History(
        Period period,
        String file,
        FigureTable figures,
        Map<UnitCode, FigureTable> units,
        Map<UnitCode, UnitCode> renumbered,
        Map<String, String> prose) {

    private static final String UNITS = "units.csv";

    /** The file that has the units' figures. */
    public String unitsFile() {
        return file.substring(0, file.lastIndexOf('/') + 1) + UNITS;
    }

    /**
     * The same with the units under their codes in a roster. A spreadsheet drops leading zeros when it saves a CSV file: 101 is plainly 0101
     * if no other unit is.
     */
    History in(Roster roster) {
        Map<UnitCode, FigureTable> matched = new LinkedHashMap<>();
        Map<UnitCode, UnitCode> other = new LinkedHashMap<>();
        units.forEach((written, table) -> {
            Optional<UnitCode> meant = roster.unit(written).isPresent()
                    ? Optional.empty()
                    : roster.renumbered(written.value()).map(Unit::code).filter(code -> !units.containsKey(code));
            matched.put(meant.orElse(written), table);
            meant.ifPresent(code -> other.put(code, written));
        });
        return new History(period, file, figures, matched, other, prose);
    }

    /**
     * What a unit reported last year, together with the units that it has taken over since.
     *
     * @param computations what is computed from the figures of all of them together
     * @return empty if neither it nor any of them is in last year's file
     */
    public Optional<FigureTable> lastYear(List<Unit> group, Computations computations) {
        List<FigureTable> tables = new ArrayList<>();
        for (Unit unit : group) {
            FigureTable table = units.get(unit.code());
            if (table != null) {
                tables.add(table);
            }
        }
        return tables.isEmpty()
                ? Optional.empty()
                : Optional.of(computations.together(tables, group.get(0).code()));
    }

    /** Reads last year's report from the document that was published, where there is no model of it. */
    public interface Documents {

        /** Reads none. */
        Documents NONE = new Documents() {
            @Override
            public boolean reads(String name) {
                return false;
            }

            @Override
            public History read(Path file, String name, ReportDefinition definition, Period period, String issuer) {
                throw new IllegalStateException(name);
            }
        };

        /** Whether a file is such a document, by its name. */
        boolean reads(String name);

        /**
         * Reads a document.
         *
         * @param name its path relative to the project
         * @param definition this year's, whose cells the figures are put into
         * @param period the one before that of the report
         * @param issuer whose report is made
         * @throws dev.report.config.ConfigException if it cannot be read as a report of that time
         */
        History read(Path file, String name, ReportDefinition definition, Period period, String issuer)
                throws IOException;
    }
}
