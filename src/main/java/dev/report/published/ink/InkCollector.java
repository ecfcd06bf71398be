package dev.report.published.ink;

import java.awt.geom.AffineTransform;
import java.awt.geom.NoninvertibleTransformException;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.contentstream.PDFGraphicsStreamEngine;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.color.PDColor;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.form.PDTransparencyGroup;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;

/** Follows what a page draws, without drawing it, and takes down its glyphs, straight lines and pictures. */
public final class InkCollector extends PDFGraphicsStreamEngine {

    private static final float WHITE = 0.985f;

    private static final int FORM = 40;

    /** How much of a page a picture covers that leaves nothing of it to be seen. */
    private static final double COVERING = 0.8;

    private final AffineTransform toShown;
    private final GlyphMaker glyphs;
    private final Workload work;
    private final PathPen pen = new PathPen();
    private final MarkedContent marks;
    private final List<Ruling> rulings = new ArrayList<>();
    private final List<Box> pictures = new ArrayList<>();
    private final Box page;
    private final Clip clip;
    private int shapes;
    private boolean isDamaged;

    private InkCollector(PDPage page, AffineTransform toShown, GlyphTexts texts, Workload work, Layers layers) {
        super(page);
        this.toShown = toShown;
        this.page = Box.of(PageShape.of(page));
        this.clip = new Clip(this.page);
        this.glyphs = new GlyphMaker(toShown, texts, clip);
        this.work = work;
        this.marks = new MarkedContent(layers);
    }

    public static PageInk of(PDPage page, int number, GlyphTexts texts, Workload work, Layers layers)
            throws IOException {
        InkCollector ink = new InkCollector(page, PageShape.toShown(page), texts, work, layers);
        ink.processPage(page);
        Rectangle2D shape = PageShape.of(page);
        return new PageInk(
                        number,
                        shape.getWidth(),
                        shape.getHeight(),
                        Turn.ACROSS,
                        ink.glyphs.all(),
                        List.copyOf(ink.rulings),
                        List.copyOf(ink.pictures),
                        new PageInk.Gaps(ink.glyphs.hidden(), ink.shapes, ink.isDamaged))
                .upright();
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
        work.step(1);
        super.processOperator(operator, operands);
    }

    /** PDFBox would pass over what it cannot open and say nothing. */
    @Override
    protected void operatorException(Operator operator, List<COSBase> operands, IOException fault) throws IOException {
        if (fault instanceof Workload.TooMuch) {
            throw fault;
        }
        isDamaged = true;
    }

    @Override
    protected void showGlyph(Matrix place, PDFont font, int code, Vector advance) throws IOException {
        if (marks.isShown()) {
            glyphs.add(new Matrix(place.createAffineTransform()), font, code, advance, getGraphicsState(), marks);
        }
    }

    @Override
    public void showForm(PDFormXObject form) throws IOException {
        work.step(FORM);
        int depth = clip.depth();
        clip.save();
        marks.enterForm();
        super.showForm(form);
        marks.leaveForm();
        clip.backTo(depth);
    }

    @Override
    public void showTransparencyGroup(PDTransparencyGroup form) throws IOException {
        work.step(FORM);
        int depth = clip.depth();
        clip.save();
        marks.enterForm();
        super.showTransparencyGroup(form);
        marks.leaveForm();
        clip.backTo(depth);
    }

    @Override
    public void saveGraphicsState() {
        super.saveGraphicsState();
        clip.save();
    }

    @Override
    public void restoreGraphicsState() {
        super.restoreGraphicsState();
        clip.restore();
    }

    private void ruling(Ruling line) {
        clip.seen(line).ifPresent(rulings::add);
    }

    @Override
    public void beginMarkedContentSequence(COSName tag, COSDictionary properties) {
        marks.begin(tag, properties, getResources());
    }

    @Override
    public void endMarkedContentSequence() {
        marks.end();
    }

    @Override
    public void drawImage(PDImage image) {
        Box box = shown(getGraphicsState().getCurrentTransformationMatrix().createAffineTransform());
        if (!marks.isShown() || !clip.shows(box) || PathPen.thin(box, this::ruling)) {
            return;
        }
        pictures.add(box);
        if (isSolid(image) && box.area() > COVERING * page.area()) {
            glyphs.cover();
        }
    }

    /** Whether nothing shows through a picture, as through a watermark. */
    private boolean isSolid(PDImage image) {
        COSDictionary about = image.getCOSObject();
        return !image.isStencil()
                && !about.containsKey(COSName.SMASK)
                && !about.containsKey(COSName.MASK)
                && getGraphicsState().getNonStrokeAlphaConstant() == 1;
    }

    private Box shown(AffineTransform unitSquare) {
        AffineTransform place = new AffineTransform(toShown);
        place.concatenate(unitSquare);
        return Box.of(
                place.createTransformedShape(new Rectangle2D.Double(0, 0, 1, 1)).getBounds2D());
    }

    private Point2D shown(double x, double y) {
        return toShown.transform(new Point2D.Double(x, y), null);
    }

    @Override
    public void appendRectangle(Point2D one, Point2D two, Point2D three, Point2D four) {
        pen.move(toShown.transform(one, null));
        List.of(two, three, four).forEach(corner -> pen.line(toShown.transform(corner, null)));
        pen.close();
    }

    @Override
    public void moveTo(float x, float y) {
        pen.move(shown(x, y));
    }

    @Override
    public void lineTo(float x, float y) {
        pen.line(shown(x, y));
    }

    @Override
    public void curveTo(float x1, float y1, float x2, float y2, float x3, float y3) {
        pen.curve(shown(x3, y3));
    }

    @Override
    public Point2D getCurrentPoint() {
        try {
            Point2D point = toShown.inverseTransform(pen.point(), null);
            return new Point2D.Float((float) point.getX(), (float) point.getY());
        } catch (NoninvertibleTransformException e) {
            return new Point2D.Float();
        }
    }

    @Override
    public void closePath() {
        pen.close();
    }

    @Override
    public void clip(int rule) {
        pen.box().ifPresent(clip::cut);
    }

    @Override
    public void endPath() {
        pen.clear();
    }

    @Override
    public void strokePath() {
        if (marks.isShown() && !isWhite(getGraphicsState().getStrokingColor())) {
            pen.stroke(this::ruling);
        }
        pen.clear();
    }

    @Override
    public void fillPath(int rule) {
        shapes += pen.isCurved() ? 1 : 0;
        if (marks.isShown() && !isWhite(getGraphicsState().getNonStrokingColor())) {
            pen.fill(this::ruling);
        }
        pen.clear();
    }

    @Override
    public void fillAndStrokePath(int rule) {
        if (marks.isShown() && !isWhite(getGraphicsState().getStrokingColor())) {
            pen.stroke(this::ruling);
        }
        fillPath(rule);
    }

    @Override
    public void shadingFill(COSName name) {
        // A shade is no line.
    }

    private static boolean isWhite(PDColor color) {
        try {
            float[] rgb = color.getColorSpace().toRGB(color.getComponents());
            return rgb[0] > WHITE && rgb[1] > WHITE && rgb[2] > WHITE;
        } catch (IOException | RuntimeException e) {
            return false;
        }
    }
}
