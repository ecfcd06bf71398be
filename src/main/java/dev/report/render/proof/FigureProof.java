package dev.report.render.proof;

import dev.report.compose.Block;
import dev.report.compose.ReportModel;
import dev.report.compose.TableCell;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Proves that every figure that the report's tables place, its pictures show, or its prose cites, stands in each document, with the
 * same digits.
 */
public final class FigureProof {

    private final List<TableCell> cells = new ArrayList<>();
    private final List<PageFault> faults = new ArrayList<>();
    private final PassageProof passages;
    private final PictureProof pictures;

    public FigureProof(ReportModel model) {
        pictures = new PictureProof(model.pictures());
        passages = new PassageProof(model);
        for (ReportModel.SectionModel section : model.sections()) {
            for (Block block : section.blocks()) {
                if (block instanceof Block.Table table) {
                    table.parts().forEach(part -> part.rows().forEach(row -> cells.addAll(row.cells())));
                }
            }
        }
    }

    public List<PageFault> faults() {
        return faults;
    }

    /** Cells in Markdown stand between bars, in the order of the form. */
    public void markdown(String document) {
        int at = 0;
        for (TableCell cell : cells) {
            if (!cell.text().isEmpty()) {
                int here = document.indexOf("| " + cell.text() + " |", at);
                found(cell, here >= 0, "report.md");
                at = here < 0 ? at : here + 2;
            }
        }
        faults.addAll(pictures.lostInMarkdown(document, "report.md"));
        cited(document, "report.md");
    }

    /** Cells in HTML carry their figure's id. */
    public void html(String name, String document) {
        int at = 0;
        for (TableCell cell : cells) {
            String mark = "data-figure=\"" + cell.id() + "\"";
            int here = document.indexOf(mark, at);
            here = here < 0 ? document.indexOf(mark) : here;
            int end = here < 0 ? -1 : document.indexOf("</td>", here);
            boolean shown = end > 0 && shows(document, here, end, cell.text());
            found(cell, shown, name);
            at = shown ? end : at;
        }
        faults.addAll(pictures.lostInHtml(document, name));
        int sources = document.lastIndexOf("<section id=\"sources\"");
        cited(PassageProof.withoutTags(sources < 0 ? document : document.substring(0, sources)), name);
    }

    /** Whether the first text between two places begins with the expected one. */
    private static boolean shows(String document, int from, int to, String text) {
        int at = from;
        while ((at = document.indexOf('>', at) + 1) > 0 && at <= to) {
            if (at == to || document.charAt(at) != '<') {
                return text.isEmpty() || document.startsWith(text, at) && document.charAt(at + text.length()) == '<';
            }
        }
        return text.isEmpty();
    }

    /**
     * @param shown the text of each figure's cell on the page
     * @param text all text of the pages, in order
     */
    public void pdf(Map<String, String> shown, String text) {
        for (TableCell cell : cells) {
            found(cell, cell.text().equals(shown.get(cell.id())), "report.pdf");
        }
        faults.addAll(pictures.lostInPdf(text, "report.pdf"));
        cited(text, "report.pdf");
    }

    private void cited(String text, String document) {
        passages.lost(text).forEach(figure -> faults.add(PageFault.lost(figure.figure(), document, figure.text())));
    }

    private void found(TableCell cell, boolean isThere, String document) {
        if (!isThere) {
            faults.add(PageFault.lost(cell.id(), document, ""));
        }
    }
}
