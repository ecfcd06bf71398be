package dev.report.render;

import dev.report.compose.ReportModel;
import dev.report.render.face.Face;
import java.io.IOException;
import java.util.List;

/**
 * One kind of document: how it is made, and what a reader finds in it.
 *
 * <p>A new kind is a constant of {@link dev.report.project.ReportProject.Output} with the names of its files, and a class that
 * implements this interface; {@link Renderer} asks for it there, since it knows the class of every constant.
 */
public interface DocumentFormat {

    /** Begins, on a thread of its own, what takes long and does not depend on the report. */
    default void preload() {}

    /**
     * Makes the documents, and reads each back as a reader finds it.
     *
     * @param attached the figures as far as they may be published, for formats that attach files
     * @return one document for each file name of the format's constant, in the same order
     * @throws dev.report.render.template.RenderException if a template is faulty
     * @throws IOException if a face cannot be read
     */
    List<RenderedDocument> render(ReportModel model, List<PublicFile> attached, ReportTemplates templates)
            throws IOException;

    /** The faces its documents are set in, by role; none where a reader's own are used. */
    default List<Face> faces() {
        return List.of();
    }
}
