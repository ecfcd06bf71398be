package dev.report.render;

import dev.report.compose.ReportModel;
import dev.report.project.ReportProject;
import dev.report.render.face.Face;
import dev.report.render.face.FaceSet;
import dev.report.render.pdf.PdfAttachment;
import dev.report.render.pdf.PdfFile;
import dev.report.render.pdf.PdfMetadata;
import dev.report.render.pdf.PdfWriter;
import java.io.IOException;
import java.time.OffsetDateTime;
import java.util.List;

/** Makes {@code report.pdf}. */
final class PdfFormat implements DocumentFormat {

    private static final String TEMPLATE = "report.pdf.ftlh";

    private final FaceSet faces;
    private final PdfWriter writer;
    private final OffsetDateTime published;

    PdfFormat(FaceSet faces, OffsetDateTime published) {
        this.faces = faces;
        this.writer = new PdfWriter(faces);
        this.published = published;
    }

    @Override
    public void preload() {
        writer.preload();
    }

    @Override
    public List<RenderedDocument> render(ReportModel model, List<PublicFile> attached, ReportTemplates templates)
            throws IOException {
        PdfFile file = write(templates.run(TEMPLATE, model), metadata(model, attached), templates);
        String name = ReportProject.Output.PDF.files().get(0);
        return List.of(new RenderedDocument(name, file.content(), file.shown(), file.faults()));
    }

    private PdfFile write(String page, PdfMetadata metadata, ReportTemplates templates) throws IOException {
        try {
            return writer.write(page, metadata);
        } catch (IllegalStateException e) {
            throw templates.notAPage(TEMPLATE, e);
        }
    }

    private PdfMetadata metadata(ReportModel model, List<PublicFile> attached) {
        List<PdfAttachment> files = attached.stream()
                .map(file -> new PdfAttachment(file.name(), file.mimeType(), file.description(), file.content()))
                .toList();
        return new PdfMetadata(model.title(), model.issuer(), model.title(), model.language(), published, files);
    }

    @Override
    public List<Face> faces() {
        return faces.faces();
    }
}
