package dev.report.render;

import dev.report.compose.ReportModel;
import dev.report.project.ReportProject;
import dev.report.render.docx.DocxPackage;
import dev.report.render.docx.DocxText;
import dev.report.render.docx.WordComposer;
import dev.report.render.docx.WordReport;
import dev.report.render.proof.Shown;
import java.io.IOException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamException;

/** Makes {@code report.docx}, for an office that goes on writing. */
final class DocxFormat implements DocumentFormat {

    static final String MAIN = "word/document.xml";

    private final LocalDate published;

    DocxFormat(LocalDate published) {
        this.published = published;
    }

    /** The parts by name, each with its template; a reader of the format wants the list of contents first. */
    static Map<String, String> parts() {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("[Content_Types].xml", "docx/content-types.ftlx");
        parts.put("_rels/.rels", "docx/package.rels.ftlx");
        parts.put("docProps/core.xml", "docx/core.ftlx");
        parts.put(MAIN, "docx/document.ftlx");
        parts.put("word/_rels/document.xml.rels", "docx/document.rels.ftlx");
        parts.put("word/styles.xml", "docx/styles.ftlx");
        parts.put("word/settings.xml", "docx/settings.ftlx");
        parts.put("word/fontTable.xml", "docx/fonts.ftlx");
        parts.put("word/numbering.xml", "docx/numbering.ftlx");
        parts.put("word/header.xml", "docx/header.ftlx");
        parts.put("word/footer-right.xml", "docx/footer-right.ftlx");
        parts.put("word/footer-left.xml", "docx/footer-left.ftlx");
        return parts;
    }

    @Override
    public List<RenderedDocument> render(ReportModel model, List<PublicFile> attached, ReportTemplates templates)
            throws IOException {
        WordComposer composer = new WordComposer(model);
        WordReport word = composer.compose();
        Map<String, String> texts = new LinkedHashMap<>();
        Shown shown = Shown.NOTHING;
        for (Map.Entry<String, String> part : parts().entrySet()) {
            String xml = templates.word(part.getValue(), model, word);
            texts.put(part.getKey(), xml);
            try {
                if (part.getKey().equals(MAIN)) {
                    shown = composer.reader().shown(xml);
                } else {
                    DocxText.prove(xml);
                }
            } catch (XMLStreamException e) {
                throw templates.notAPage(part.getValue(), e);
            }
        }
        String name = ReportProject.Output.DOCX.files().get(0);
        return List.of(new RenderedDocument(name, DocxPackage.of(texts, published), shown, List.of()));
    }
}
