package dev.report.lint.text;

import dev.report.definition.ProseRules;
import dev.report.definition.ReportDefinition;
import dev.report.model.FigureTable;
import dev.report.model.SourceLocation;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What is known about the report beside its prose.
 *
 * @param rules what the definition expects of prose
 * @param definition the definition, where numbers are compared with its tables
 * @param year the reporting year; 0 if not known
 * @param published the report's date, if known
 * @param publishedAt where that is said
 * @param issuer its name, empty if not known
 * @param level {@code unit}, {@code township} …; empty if not known
 * @param headings the titles of the numbered sections in order, without their numbers
 * @param measures the measures that the definition's figures come in, e.g. 件, 万元
 * @param bound whether figures can be cited, so that a typed count stands out
 * @param figures the figures of the tables beside the prose, if they are complete
 * @param lastFigures last year's figures, if known
 * @param lastText section to last year's prose
 */
public record LintContext(
        ProseRules rules,
        Optional<ReportDefinition> definition,
        int year,
        Optional<LocalDate> published,
        SourceLocation publishedAt,
        String issuer,
        String level,
        List<String> headings,
        Set<String> measures,
        boolean bound,
        Optional<FigureTable> figures,
        Optional<FigureTable> lastFigures,
        Map<String, String> lastText) {}
