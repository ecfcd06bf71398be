package dev.report.render;

import dev.report.compose.ReportModel;
import dev.report.config.ConfigException;
import dev.report.config.TemplateSource;
import dev.report.definition.Style;
import dev.report.finding.Context;
import dev.report.finding.Findings;
import dev.report.project.ReportProject;
import dev.report.render.face.Face;
import dev.report.render.face.FaceFault;
import dev.report.render.face.FaceSet;
import dev.report.render.line.KeptTogether;
import dev.report.render.line.TitleLines;
import dev.report.render.pdf.PdfAttachment;
import dev.report.render.pdf.PdfFile;
import dev.report.render.pdf.PdfMetadata;
import dev.report.render.pdf.PdfWriter;
import dev.report.render.proof.FigureProof;
import dev.report.render.proof.PageFault;
import dev.report.render.proof.StyleProof;
import dev.report.render.template.RenderException;
import dev.report.render.template.TemplateEngine;
import dev.report.run.Background;
import freemarker.template.TemplateMethodModelEx;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes the documents of a report. */
public final class Renderer {

    private final ReportProject project;
    private final TemplateSource templates;
    private final FaceSet faces;
    private final PdfWriter pdf;
    private final AtomicReference<@Nullable TemplateEngine> engine = new AtomicReference<>();

    /**
     * @throws ConfigException if a face that report.yaml names cannot be used
     * @throws IOException if its file cannot be opened
     */
    public Renderer(ReportProject project) throws IOException {
        this.project = project;
        this.faces = faces(project);
        this.pdf = new PdfWriter(faces);
        this.templates = project.templates();
    }

    /** Begins on a second thread what a PDF will need whatever it says; the submissions can be read meanwhile. */
    public void preload() {
        pdf.preload();
    }

    /**
     * Renders the wanted documents, the HTML beside the others, and looks them over.
     *
     * @param attached the public part of the model, attached to the PDF
     * @throws RenderException if a template is faulty
     * @throws IOException if a face cannot be read
     */
    public Rendering render(ReportModel model, Set<ReportProject.Output> outputs, byte[] attached) throws IOException {
        Background<List<RenderedDocument>> html = new Background<>("html", () -> html(model));
        List<RenderedDocument> documents = new ArrayList<>();
        List<RenderedDocument> paged = new ArrayList<>();
        List<PageFault> faults = new ArrayList<>();
        FigureProof figures = new FigureProof(model);
        if (outputs.contains(ReportProject.Output.HTML)) {
            html.start();
        }
        if (outputs.contains(ReportProject.Output.MARKDOWN)) {
            String markdown = run("report.md.ftl", model);
            figures.markdown(markdown);
            documents.add(text("report.md", markdown));
        }
        if (outputs.contains(ReportProject.Output.PDF)) {
            PdfFile pdf = pdf(model, page(model), attached);
            if (pdf.content().length > 0) {
                figures.pdf(pdf.figures(), pdf.text());
            }
            faults.addAll(pdf.faults());
            paged.add(new RenderedDocument("report.pdf", pdf.content()));
        }
        if (outputs.contains(ReportProject.Output.HTML)) {
            documents.addAll(html.await());
            html.await().forEach(page -> figures.html(page.name(), new String(page.content(), StandardCharsets.UTF_8)));
        }
        documents.addAll(paged);
        faults.addAll(figures.faults());
        return new Rendering(documents, faults);
    }

    /**
     * The style sheets of a medium, a later one over an earlier: the common one, those of the report's language and paper, and
     * what a project or definition adds.
     */
    private String look(String medium) {
        Style style = project.definition().heading().style();
        String paper = style.paper().name().toLowerCase(Locale.ROOT);
        return sheet(medium, ".css")
                + Stream.of(style.language(), paper)
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

    private boolean isOwn(String template) {
        return Files.isRegularFile(project.root().resolve("templates").resolve(template));
    }

    private List<RenderedDocument> html(ReportModel model) {
        return List.of(
                text("report.html", run("report.html.ftlh", model)),
                text("report.fragment.html", run("report.fragment.ftlh", model)));
    }

    /** The XHTML page that the PDF is set from. */
    String page(ReportModel model) {
        return run("report.pdf.ftlh", model);
    }

    /** The faces that the PDF is set in, by role. */
    public List<Face> faces() {
        return faces.faces();
    }

    private String run(String template, ReportModel model) {
        Map<String, Object> names = Map.of(
                "report",
                model,
                "screen_css",
                look("screen"),
                "screen_js",
                templates.text("screen.js").orElse(""),
                "page_css",
                look("page"),
                "phrases",
                helper(TitleLines::phrases),
                "kept_together",
                helper(KeptTogether::of));
        return engine().run(template, names);
    }

    /** What templates may ask of a text. */
    private static TemplateMethodModelEx helper(Function<String, List<?>> pieces) {
        return asked -> pieces.apply(String.valueOf(asked.get(0)));
    }

    /** Made when the first template runs: on whichever thread that is. */
    private synchronized TemplateEngine engine() {
        TemplateEngine made = engine.get();
        if (made == null) {
            made = new TemplateEngine(templates, this::isOwn);
            engine.set(made);
        }
        return made;
    }

    private static RenderedDocument text(String name, String content) {
        return new RenderedDocument(name, tidy(content).getBytes(StandardCharsets.UTF_8));
    }

    /** No blanks at line ends, no runs of empty lines, one line feed at the end. */
    private static String tidy(String content) {
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

    private PdfFile pdf(ReportModel model, String xhtml, byte[] attached) throws IOException {
        PdfMetadata metadata = new PdfMetadata(
                model.title(),
                model.issuer(),
                model.title(),
                model.language(),
                project.published(),
                List.of(new PdfAttachment("model.json", "application/json", "Figures of this report", attached)));
        try {
            return pdf.write(xhtml, metadata);
        } catch (IllegalStateException e) {
            throw engine().notAPage("report.pdf.ftlh", e);
        }
    }

    private static FaceSet faces(ReportProject project) throws IOException {
        FaceSet faces = FaceSet.bundled();
        for (Map.Entry<String, Path> font : project.fonts().entrySet()) {
            try {
                faces = faces.with(font.getKey(), font.getValue());
            } catch (IOException e) {
                if (e.getCause() instanceof FaceFault fault) {
                    String file = project.root().relativize(font.getValue()).toString();
                    Findings findings = new Findings(FaceFault.class, Context.NONE);
                    fault.raise(findings, file.replace('\\', '/'), project.place("fonts." + font.getKey()));
                    throw new ConfigException(findings.all());
                }
                throw e;
            }
        }
        return faces;
    }
}
