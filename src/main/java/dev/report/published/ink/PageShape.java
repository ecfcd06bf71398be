package dev.report.published.ink;

import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/** How a page is shown: cut to its crop box and turned as the file asks for. */
final class PageShape {

    private static final int QUARTER = 90;

    private PageShape() {}

    /** The page as it is shown, in points, its upper left corner at 0, 0. */
    static Rectangle2D of(PDPage page) {
        PDRectangle crop = page.getCropBox();
        boolean swaps = page.getRotation() / QUARTER % 2 != 0;
        return new Rectangle2D.Double(
                0, 0, swaps ? crop.getHeight() : crop.getWidth(), swaps ? crop.getWidth() : crop.getHeight());
    }

    /** From the coordinates of the file, which count upwards, to the page as it is shown. */
    static AffineTransform toShown(PDPage page) {
        PDRectangle crop = page.getCropBox();
        double left = crop.getLowerLeftX();
        double right = crop.getUpperRightX();
        double bottom = crop.getLowerLeftY();
        double top = crop.getUpperRightY();
        return switch (Math.floorMod(page.getRotation(), 4 * QUARTER) / QUARTER) {
            case 1 -> new AffineTransform(0, 1, 1, 0, -bottom, -left);
            case 2 -> new AffineTransform(-1, 0, 0, 1, right, -bottom);
            case 3 -> new AffineTransform(0, -1, -1, 0, top, right);
            default -> new AffineTransform(1, 0, 0, -1, -left, top);
        };
    }
}
