package dev.report.returns;

import dev.report.finding.Finding;
import dev.report.finding.Located;
import dev.report.model.SourceLocation;
import dev.report.project.ReportProject;
import dev.report.project.Unit;
import dev.report.project.UnitNames;
import java.util.List;

/** Keeps other units out of a unit's letter: their names, their codes, and what stands in their files. */
final class Discretion {

    private final ReportProject project;
    private final UnitNames names;
    private final Unit unit;
    private final List<String> files;

    /** @param files the unit's own files */
    Discretion(ReportProject project, UnitNames names, Unit unit, List<String> files) {
        this.project = project;
        this.names = names;
        this.unit = unit;
        this.files = files;
    }

    /** Whether a text may stand in the letter. */
    boolean allows(String text) {
        boolean namesOther = names.within(text).stream().anyMatch(this::isOther);
        return !namesOther
                && project.roster().units().stream()
                        .filter(this::isOther)
                        .noneMatch(other -> text.contains(other.name()) || hasCode(text, other));
    }

    private boolean isOther(Unit other) {
        return !other.code().equals(unit.code()) && !unit.name().contains(other.name());
    }

    private boolean hasCode(String text, Unit other) {
        String code = other.code().value();
        return code.length() > 2 && !unit.code().value().contains(code) && text.contains(code);
    }

    /** The unit's files by the names that it gave them; none that names another unit. */
    List<String> files() {
        return files.stream()
                .filter(this::allows)
                .map(FaultWriter::nameOf)
                .distinct()
                .toList();
    }

    /** The places of a fault that are the unit's own, or the project's. */
    List<Located> places(Finding finding) {
        return finding.locations().stream()
                .filter(place -> isOwn(place.at()) && allows(place.label().zh() + place.value()))
                .toList();
    }

    private boolean isOwn(SourceLocation at) {
        return files.contains(at.file()) && allows(at.file());
    }
}
