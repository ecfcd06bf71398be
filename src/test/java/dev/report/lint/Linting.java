package dev.report.lint;

import dev.report.definition.DefinitionLoader;
import dev.report.definition.ProseWords;
import dev.report.definition.ReportDefinition;
import dev.report.definition.Section;
import dev.report.finding.Context;
import dev.report.finding.Finding;
import dev.report.finding.Findings;
import dev.report.lint.structure.HeadingNumbering;
import dev.report.lint.text.CellReader;
import dev.report.lint.text.Document;
import dev.report.lint.text.LintContext;
import dev.report.lint.text.PassageReader;
import dev.report.model.FigureTable;
import dev.report.model.Period;
import dev.report.model.SourceLocation;
import dev.report.prose.BoundProse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A section's prose under test, as a county's report of 2025 in the format of 2021 unless said otherwise.
 *
 * @param section its id; empty for prose of no known section
 * @param level the issuer's level
 * @param issuer its name
 * @param period the time it is about
 * @param bound whether figures can be cited
 * @param lastText last year's text of the section
 * @param disabled the rules that are off
 * @param beside what it is compared with
 */
public record Linting(
        String section,
        String level,
        String issuer,
        Period period,
        boolean bound,
        String lastText,
        Optional<List<String>> disabled,
        LintContext.Beside beside) {

    static final String FILE = "narrative/prose.md";

    private static final LintContext.Beside NOTHING =
            new LintContext.Beside(Optional.empty(), Optional.empty(), Map.of());

    static final ReportDefinition FORM_2021 = definition("cn-2021");

    public static ReportDefinition definition(String id) {
        return DefinitionLoader.load(id, Path.of("")).orElseThrow();
    }

    /** Prose of no known section: what holds of any sentence. */
    public static Linting anywhere() {
        return new Linting("", "county", "示例县人民政府", Period.ofYear(2025), false, "", Optional.empty(), NOTHING);
    }

    public static Linting in(String section) {
        return new Linting(section, "county", "示例县人民政府", Period.ofYear(2025), false, "", Optional.empty(), NOTHING);
    }

    public Linting of(String newLevel, String newIssuer) {
        return new Linting(section, newLevel, newIssuer, period, bound, lastText, disabled, beside);
    }

    Linting year(int newYear) {
        return new Linting(section, level, issuer, Period.ofYear(newYear), bound, lastText, disabled, beside);
    }

    /** @param id as {@link Period#id} has it */
    public Linting on(String id) {
        return new Linting(section, level, issuer, Period.ofId(id).orElseThrow(), bound, lastText, disabled, beside);
    }

    public Linting withFiguresToCite() {
        return new Linting(section, level, issuer, period, true, lastText, disabled, beside);
    }

    public Linting after(String text) {
        return new Linting(section, level, issuer, period, bound, text, disabled, beside);
    }

    public Linting withEveryRule() {
        return new Linting(section, level, issuer, period, bound, lastText, Optional.of(List.of()), beside);
    }

    Linting beside(FigureTable tables) {
        return beside(new LintContext.Beside(Optional.of(tables), Optional.empty(), Map.of()));
    }

    Linting beside(LintContext.Beside known) {
        return new Linting(section, level, issuer, period, bound, lastText, disabled, known);
    }

    public List<Finding> lint(String text) {
        return lint(text, Set.of());
    }

    /** @param doubtful lines with a citation that could not be read */
    public List<Finding> lint(String text, Set<Integer> doubtful) {
        BoundProse prose = new BoundProse(FILE, text, List.of());
        ProseWords words = ProseWords.of(FORM_2021);
        Document document = new Document(
                FILE, section, PassageReader.read(prose, words), CellReader.read(prose, words), List.of(), doubtful);
        LintContext context = new LintContext(
                FORM_2021,
                words,
                new LintContext.Report(period, issuer, level, Optional.empty(), SourceLocation.file("report.yaml")),
                FORM_2021.sections().stream()
                        .filter(each -> !each.number().isEmpty())
                        .map(Section::title)
                        .toList(),
                bound,
                new LintContext.Beside(
                        beside.figures(),
                        beside.parts(),
                        beside.units(),
                        beside.lastFigures(),
                        beside.before(),
                        Map.of(section, lastText)));
        Findings findings = new Findings(ProseLinter.class, Context.NONE);
        HeadingNumbering.check(List.of(document), context, findings);
        return ProseLinter.lint(
                List.of(document), context, disabled.orElse(FORM_2021.prose().disabled()), findings);
    }

    /** The rules that speak, each with the words it points at. */
    public List<String> says(String text) {
        return lint(text).stream()
                .map(finding -> finding.rule()
                        + finding.actual().map(words -> " " + words).orElse(""))
                .toList();
    }
}
