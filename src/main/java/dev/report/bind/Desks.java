package dev.report.bind;

import dev.report.definition.ReportDefinition;
import dev.report.model.Progress;
import dev.report.model.UnitCode;
import dev.report.project.Unit;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The desks of all units that sent anything. */
final class Desks {

    private final ReportDefinition definition;
    private final BindFindings findings;
    private final Progress progress;
    private final Map<UnitCode, UnitDesk> desks = new HashMap<>();

    /** @param progress is told of each unit that is met */
    Desks(ReportDefinition definition, BindFindings findings, Progress progress) {
        this.definition = definition;
        this.findings = findings;
        this.progress = progress;
    }

    UnitDesk of(Unit unit) {
        return desks.computeIfAbsent(unit.code(), code -> {
            progress.unit();
            return new UnitDesk(unit, definition, findings);
        });
    }

    Optional<UnitDesk> get(UnitCode unit) {
        return Optional.ofNullable(desks.get(unit));
    }
}
