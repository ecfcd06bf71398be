package dev.report.render;

import dev.report.compose.ReportModel;
import dev.report.config.TemplateSource;
import dev.report.definition.Style;
import dev.report.project.ReportProject;
import dev.report.prose.Prose;
import dev.report.render.docx.WordReport;
import dev.report.render.line.HeadPieces;
import dev.report.render.line.KeptEdges;
import dev.report.render.line.KeptTogether;
import dev.report.render.line.TitleLines;
import dev.report.render.proof.StyleProof;
import dev.report.render.template.RenderException;
import dev.report.render.template.TemplateEngine;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The templates of a report, with the style sheets and helpers that they use. */
public final class ReportTemplates {

    private final ReportProject project;
    private final TemplateSource templates;
    private final TemplateEngine engine;

    ReportTemplates(ReportProject project) {
        this.project = project;
        this.templates = project.templates();
        this.engine = new TemplateEngine(templates, this::isOwn);
    }

    private boolean isOwn(String template) {
        return Files.isRegularFile(project.root().resolve("templates").resolve(template));
    }

    /**
     * What a template makes of a report.
     *
     * @throws RenderException if the template, one that it includes, or a style sheet of the project's own is faulty
     */
    public String run(String template, ReportModel model) {
        Map<String, Object> names = Map.of(
                "report",
                model,
                "screen_css",
                styleSheets("screen"),
                "screen_js",
                templates.text("screen.js").orElse(""),
                "page_css",
                styleSheets("page"),
                "phrases",
                TemplateEngine.helper(TitleLines::phrases),
                "head_pieces",
                TemplateEngine.helper(HeadPieces::of),
                "kept_together",
                TemplateEngine.helper(KeptTogether::of),
                "kept_edges",
                TemplateEngine.listHelper(ReportTemplates::keptEdges));
        return engine.run(template, names);
    }

    private static List<KeptEdges.Stretch> keptEdges(List<?> runs) {
        return KeptEdges.of(runs.stream().map(Prose.Inline.class::cast).toList());
    }

    /** What a template makes of a paper of the office that is no report. */
    String paper(String template, Map<String, ?> names) {
        Map<String, Object> all = new LinkedHashMap<>(names);
        all.put("page_css", styleSheets("page"));
        all.put("letters_css", sheet("letters", ".css"));
        all.put("title_lines", TemplateEngine.helper(TitleLines::ofTitle));
        all.put("signature_lines", TemplateEngine.helper(TitleLines::ofSignature));
        return engine.run(template, all);
    }

    /** What {@link #run} makes, without blanks at line ends and runs of empty lines, with one line feed at the end. */
    public String text(String template, ReportModel model) {
        String content = run(template, model);
        StringBuilder tidy = new StringBuilder(content.length());
        int empty = 1;
        for (String line : content.split("\n", -1)) {
            String kept = line.stripTrailing();
            empty = kept.isEmpty() ? empty + 1 : 0;
            if (empty < 2) {
                tidy.append(kept).append('\n');
            }
        }
        while (tidy.length() > 1 && tidy.charAt(tidy.length() - 2) == '\n') {
            tidy.setLength(tidy.length() - 1);
        }
        return tidy.toString();
    }

    /** A part of a Word document. */
    String word(String template, ReportModel model, WordReport word) {
        Map<String, Object> names = Map.of(
                "report",
                model,
                "word",
                word,
                "title_lines",
                TemplateEngine.helper(TitleLines::ofTitle),
                "signature_lines",
                TemplateEngine.helper(TitleLines::ofSignature));
        return engine.run(template, names).strip();
    }

    /** The fault of a template whose output is no page. */
    public RenderException notAPage(String template, Exception cause) {
        return engine.notAPage(template, cause);
    }

    /**
     * The style sheets of a medium, a later one over an earlier: the common one, which is for Chinese, that of English for every other
     * language, those of the report's language and paper, and what a project or definition adds.
     */
    private String styleSheets(String medium) {
        Style style = project.definition().heading().style();
        String paper = style.paper().name().toLowerCase(Locale.ROOT);
        return sheet(medium, ".css")
                + Stream.of(style.spoken(), style.language(), paper)
                        .distinct()
                        .map(kind -> sheet(medium, "-" + kind + ".css"))
                        .collect(Collectors.joining())
                + Optional.of(sheet(medium, ".extra.css"))
                        .filter(more -> !more.isEmpty())
                        .map(more -> "\n" + more)
                        .orElse("");
    }

    /** A style sheet; one of the project's own is looked over. */
    private String sheet(String medium, String rest) {
        String name = medium + rest;
        String css = templates.text(name).orElse("");
        if (isOwn(name)) {
            StyleProof.prove(templates.display(name), css, medium.equals("page"));
        }
        return css;
    }
}
