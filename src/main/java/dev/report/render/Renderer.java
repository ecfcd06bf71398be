package dev.report.render;

import dev.report.compose.ReportModel;
import dev.report.definition.TemplateSource;
import dev.report.project.ReportProject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Makes the documents of a report. */
public final class Renderer {

    private final ReportProject project;
    private final TemplateSource templates;
    private final FaceSet faces;
    private final PdfWriter pdf;
    private final AtomicReference<@Nullable TemplateEngine> engine = new AtomicReference<>();
    private final AtomicReference<@Nullable Markdown> last = new AtomicReference<>();

    /** @throws IOException if a face that report.yaml names cannot be used */
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
     * Renders the wanted documents, the HTML beside the others.
     *
     * @param attached the public part of the model, attached to the PDF
     * @throws RenderException if a template is faulty
     * @throws IOException if a face cannot be read
     */
    public List<RenderedDocument> render(ReportModel model, Set<ReportProject.Output> outputs, byte[] attached)
            throws IOException {
        Beside<List<RenderedDocument>> html = new Beside<>("html", () -> html(model));
        List<RenderedDocument> documents = new ArrayList<>();
        if (outputs.contains(ReportProject.Output.HTML)) {
            html.start();
        }
        if (outputs.contains(ReportProject.Output.MARKDOWN)) {
            documents.add(text("report.md", markdown(model)));
        }
        List<RenderedDocument> paged = outputs.contains(ReportProject.Output.PDF)
                ? List.of(new RenderedDocument("report.pdf", pdf(model, run("report.pdf.ftlh", model), attached)))
                : List.of();
        if (outputs.contains(ReportProject.Output.HTML)) {
            documents.addAll(html.await());
        }
        documents.addAll(paged);
        return documents;
    }

    /** A style sheet with what a project or definition adds to it. */
    private String look(String name) {
        return templates.text(name + ".css").orElse("")
                + templates.text(name + ".extra.css").map(more -> "\n" + more).orElse("");
    }

    private List<RenderedDocument> html(ReportModel model) {
        return List.of(
                text("report.html", run("report.html.ftlh", model)),
                text("report.fragment.html", run("report.fragment.ftlh", model)));
    }

    /** The characters of the report that no face can show, by code point. */
    public List<Integer> missing(ReportModel model) throws IOException {
        return faces.missing(markdown(model));
    }

    /** A model's Markdown: it is also what the faces are asked about, so it is kept. */
    private record Markdown(ReportModel model, String text) {}

    private String markdown(ReportModel model) {
        Markdown known = last.get();
        if (known == null || known.model() != model) {
            known = new Markdown(model, run("report.md.ftl", model));
            last.set(known);
        }
        return known.text();
    }

    private String run(String template, ReportModel model) {
        Map<String, Object> names = Map.of(
                "report", model,
                "screen_css", look("screen"),
                "screen_js", templates.text("screen.js").orElse(""),
                "page_css", look("page"));
        return engine().run(template, names);
    }

    /** Made when the first template runs: on whichever thread that is. */
    private synchronized TemplateEngine engine() {
        TemplateEngine made = engine.get();
        if (made == null) {
            Path own = project.root().resolve("templates");
            made = new TemplateEngine(templates, name -> Files.isRegularFile(own.resolve(name)));
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

    private byte[] pdf(ReportModel model, String xhtml, byte[] attached) throws IOException {
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
            faces = faces.with(font.getKey(), font.getValue());
        }
        return faces;
    }
}
