package dev.report.render;

import dev.report.definition.Style;
import dev.report.samples.CompiledSamples;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;

/**
 * Where the text of a page stands (版心), in points from the sheet's upper left corner.
 *
 * <p>Legal source: GB/T 9704-2012 for a report in Chinese; for one in English margins of an inch, narrower on a sheet on its side.
 *
 * @param width of the sheet that the definition asks for
 * @param height of that sheet
 */
record PageCore(double width, double height, double top, double right, double bottom, double left) {

    private static final double INCH = 72;

    /** The cores of a sample's pages, each upright or on its side as the page is. */
    static List<PageCore> of(CompiledSamples sample) throws IOException {
        Style style = sample.style();
        List<PageCore> cores = new ArrayList<>();
        try (PDDocument pdf = Loader.loadPDF(sample.pdf())) {
            for (PDPage page : pdf.getPages()) {
                cores.add(of(
                        style,
                        page.getMediaBox().getWidth() > page.getMediaBox().getHeight()));
            }
        }
        return cores;
    }

    private static PageCore of(Style style, boolean landscape) {
        boolean letter = style.paper() == Style.Paper.LETTER;
        double narrow = letter ? 8.5 * INCH : PdfLines.mm(210);
        double tall = letter ? 11 * INCH : PdfLines.mm(297);
        double[] margins = margins(style.isChinese(), landscape);
        double width = landscape ? tall : narrow;
        double height = landscape ? narrow : tall;
        return new PageCore(width, height, margins[0], width - margins[1], height - margins[2], margins[3]);
    }

    /** Top, right, bottom, left. */
    private static double[] margins(boolean chinese, boolean landscape) {
        if (!chinese) {
            return landscape
                    ? new double[] {0.8 * INCH, 0.6 * INCH, 0.8 * INCH, 0.6 * INCH}
                    : new double[] {INCH, INCH, INCH, INCH};
        }
        return landscape
                ? new double[] {PdfLines.mm(28), PdfLines.mm(37), PdfLines.mm(26), PdfLines.mm(35)}
                : new double[] {PdfLines.mm(37), PdfLines.mm(26), PdfLines.mm(35), PdfLines.mm(28)};
    }

    boolean holds(PdfLines.Line line) {
        return line.baseline() > top && line.baseline() < bottom;
    }
}
