package dev.report.starter;

import dev.report.definition.ReportDefinition;
import dev.report.model.Period;
import dev.report.project.Issuer;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What a person says of a report that is to be begun.
 *
 * @param definition its form
 * @param named the form as it was named: an id or a path
 * @param period the time that it is about
 * @param name the issuer's full name
 * @param level its rank
 * @param roster a list of the units, CSV or a workbook
 * @param lastYear last year's project, {@code model.json}, or the report as it was published
 */
public record Beginning(
        ReportDefinition definition,
        String named,
        Period period,
        String name,
        Issuer.Level level,
        Optional<Path> roster,
        Optional<Path> lastYear) {}
