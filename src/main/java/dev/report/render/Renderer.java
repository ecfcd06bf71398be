package dev.report.render;

import dev.report.compose.ReportModel;
import dev.report.config.ConfigException;
import dev.report.project.ReportProject;
import dev.report.render.face.Face;
import dev.report.render.face.FaceSet;
import dev.report.render.proof.FigureProof;
import dev.report.render.proof.PageFault;
import dev.report.render.template.RenderException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Makes the documents of a report, and proves each. */
public final class Renderer {

    private final ReportTemplates templates;
    private final Map<ReportProject.Output, DocumentFormat> formats;

    /**
     * @throws ConfigException if a face that report.yaml names cannot be used
     * @throws IOException if its file cannot be opened
     */
    public Renderer(ReportProject project) throws IOException {
        this(project, formats(project));
    }

    Renderer(ReportProject project, Map<ReportProject.Output, DocumentFormat> formats) {
        this.templates = new ReportTemplates(project);
        this.formats = new EnumMap<>(formats);
    }

    private static Map<ReportProject.Output, DocumentFormat> formats(ReportProject project) throws IOException {
        FaceSet faces = ProjectFaces.of(project);
        Map<ReportProject.Output, DocumentFormat> formats = new EnumMap<>(ReportProject.Output.class);
        for (ReportProject.Output output : ReportProject.Output.values()) {
            if (!output.isDocument()) {
                continue;
            }
            formats.put(
                    output,
                    switch (output) {
                        case MARKDOWN -> new MarkdownFormat();
                        case HTML -> new HtmlFormat();
                        case PDF ->
                            new PdfFormat(
                                    faces,
                                    project.definition().heading().style().begin(project.published()));
                        case DOCX -> new DocxFormat(project.published());
                        case DATA -> throw new IllegalStateException(output.kind());
                    });
        }
        return formats;
    }

    /** The formats of some outputs, in the order of the contract. */
    private List<DocumentFormat> formats(Collection<ReportProject.Output> outputs) {
        return formats.entrySet().stream()
                .filter(format -> outputs.contains(format.getKey()))
                .map(Map.Entry::getValue)
                .toList();
    }

    /** Begins on further threads what the documents need whatever their content; the submissions can be read meanwhile. */
    public void preload(Collection<ReportProject.Output> outputs) {
        formats(outputs).forEach(DocumentFormat::preload);
    }

    /**
     * Renders the wanted documents and proves them.
     *
     * @param attached the public figures, for formats that attach files
     * @throws RenderException if a template is faulty
     * @throws IOException if a face cannot be read
     */
    public Rendering render(ReportModel model, Collection<ReportProject.Output> outputs, List<PublicFile> attached)
            throws IOException {
        List<RenderedDocument> documents = new ArrayList<>();
        List<PageFault> faults = new ArrayList<>();
        FigureProof figures = new FigureProof(model);
        for (DocumentFormat format : formats(outputs)) {
            for (RenderedDocument document : format.render(model, attached, templates)) {
                documents.add(document);
                faults.addAll(document.faults());
                if (document.isMade()) {
                    faults.addAll(figures.lost(document.name(), document.shown()));
                }
            }
        }
        return new Rendering(documents, faults);
    }

    /** The web page alone, not proved: what a preview shows. @throws RenderException if a template is faulty */
    public String page(ReportModel model) {
        return templates.text(HtmlFormat.PAGE, model);
    }

    /** The faces that some outputs are set in, by role. */
    public List<Face> faces(Collection<ReportProject.Output> outputs) {
        Map<String, Face> faces = new LinkedHashMap<>();
        for (DocumentFormat format : formats(outputs)) {
            format.faces().forEach(face -> faces.putIfAbsent(face.role(), face));
        }
        return List.copyOf(faces.values());
    }
}
