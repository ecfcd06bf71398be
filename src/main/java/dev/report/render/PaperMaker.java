package dev.report.render;

import dev.report.config.ConfigException;
import dev.report.definition.Style;
import dev.report.project.ReportProject;
import dev.report.render.docx.DocxPackage;
import dev.report.render.docx.DocxText;
import dev.report.render.docx.SheetSize;
import dev.report.render.docx.WordReport;
import dev.report.render.docx.WordRun;
import dev.report.render.face.FaceSet;
import dev.report.render.pdf.PdfMetadata;
import dev.report.render.pdf.PdfWriter;
import dev.report.render.template.RenderException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.xml.stream.XMLStreamException;

/** Makes papers of the office that are no report, letters for example, on the report's page and in its faces. */
public final class PaperMaker {

    /** What stands for a character that no face shows, as printers have it (〓). */
    private static final String UNKNOWN = "〓";

    private final ReportTemplates templates;
    private final FaceSet faces;
    private final PdfWriter writer;
    private final WordReport sheet;
    private final Style style;

    /**
     * @throws ConfigException if a face that report.yaml names cannot be used
     * @throws IOException if its file cannot be opened
     */
    public PaperMaker(ReportProject project) throws IOException {
        this.templates = new ReportTemplates(project);
        this.faces = ProjectFaces.of(project);
        this.writer = new PdfWriter(faces);
        this.style = project.definition().heading().style();
        SheetSize size = SheetSize.of(style.paper().name().toLowerCase(Locale.ROOT), style.isChinese(), false);
        this.sheet = new WordReport(List.of(new WordReport.Sheet(size, List.of())), List.of(), List.of(), List.of());
    }

    /**
     * A paper of text.
     *
     * @param names what the template sees
     * @throws RenderException if the template is faulty
     */
    public byte[] text(String template, Map<String, ?> names) {
        return templates.paper(template, names).getBytes(StandardCharsets.UTF_8);
    }

    /**
     * A paper as Word keeps it.
     *
     * @param template makes the main part; the others are those of a report
     * @throws RenderException if a template is faulty
     */
    public byte[] docx(String template, Paper paper, Map<String, ?> names) throws IOException {
        Map<String, Object> all = all(paper, names);
        all.put("word", sheet);
        Map<String, String> parts = new LinkedHashMap<>();
        for (Map.Entry<String, String> part : DocxFormat.parts().entrySet()) {
            String source = part.getKey().equals(DocxFormat.MAIN) ? template : part.getValue();
            String xml = printable(templates.paper(source, all).strip());
            try {
                DocxText.prove(xml);
            } catch (XMLStreamException e) {
                throw templates.notAPage(source, e);
            }
            parts.put(part.getKey(), xml);
        }
        return DocxPackage.of(parts, paper.date());
    }

    /**
     * A paper for print. A character that no face shows is replaced by 〓: a letter may tell what a unit typed.
     *
     * @throws RenderException if the template is faulty
     * @throws IOException if a face cannot be read
     */
    public byte[] pdf(String template, Paper paper, Map<String, ?> names) throws IOException {
        String page = printable(templates.paper(template, all(paper, names)));
        for (int character : faces.missing(page)) {
            page = page.replace(Character.toString(character), UNKNOWN);
        }
        PdfMetadata metadata = new PdfMetadata(
                paper.title(), paper.issuer(), paper.title(), paper.language(), style.begin(paper.date()), List.of());
        try {
            return writer.write(page, metadata).content();
        } catch (IllegalStateException e) {
            throw templates.notAPage(template, e);
        }
    }

    /** Without the characters that XML cannot hold: what a unit typed may have some. */
    private static String printable(String text) {
        return text.codePoints()
                .map(character -> WordRun.isPrintable(character) ? character : UNKNOWN.charAt(0))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static Map<String, Object> all(Paper paper, Map<String, ?> names) {
        Map<String, Object> all = new LinkedHashMap<>(names);
        all.put("report", paper);
        return all;
    }
}
