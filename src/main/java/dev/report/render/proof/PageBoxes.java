package dev.report.render.proof;

import com.openhtmltopdf.newtable.TableBox;
import com.openhtmltopdf.newtable.TableCellBox;
import com.openhtmltopdf.newtable.TableRowBox;
import com.openhtmltopdf.newtable.TableSectionBox;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.render.BlockBox;
import com.openhtmltopdf.render.Box;
import com.openhtmltopdf.render.InlineLayoutBox;
import com.openhtmltopdf.render.InlineText;
import com.openhtmltopdf.render.LineBox;
import com.openhtmltopdf.render.PageBox;
import java.util.ArrayList;
import java.util.List;

/**
 * Looks at pages as the engine has laid them out, before they are painted: text that sticks out of its cell or of the page's
 * core, lines cut by a page's end, and what each cell shows.
 *
 * <p>It walks the engine's own boxes once, which costs a few milliseconds; reading the finished file back would cost a second
 * run.
 */
public final class PageBoxes {

    /** Sticking out by less is the engine's rounding, or the blank half of a mark. In points. */
    private static final float TOLERANCE = 1;

    private static final int SHOWN = 24;

    private final Box root;
    private final List<PageBox> pages;
    private final int tolerance;
    private final List<PageFault> faults = new ArrayList<>();
    private final List<Shown.Cell> cells = new ArrayList<>();

    private PageBoxes(PdfBoxRenderer engine) {
        this.root = engine.getRootBox();
        this.pages = engine.getRootBox().getLayer().getPages();
        this.tolerance = Math.round(TOLERANCE * engine.getDotsPerPoint());
    }

    /** Looks at all pages of a laid out document. */
    public static PageBoxes of(PdfBoxRenderer engine) {
        PageBoxes boxes = new PageBoxes(engine);
        boxes.visit(boxes.root);
        return boxes;
    }

    public List<PageFault> faults() {
        return faults;
    }

    /** The cells of all tables, in order, those of figures by their {@code data-figure}; and all text of the pages. */
    public Shown shown() {
        return new Shown(true, cells, text(root));
    }

    private void visit(Box box) {
        if (box instanceof LineBox line) {
            lookAt(line);
        } else if (box instanceof TableBox table && box.getParent() instanceof BlockBox around) {
            if (table.getWidth() > around.getContentWidth() + tolerance) {
                overflow(table, text(widest(table)));
            }
        } else if (box instanceof TableRowBox row
                && row.getParent() instanceof TableSectionBox rows
                && rows.isHeader()) {
            // A repeated head's cell of several rows asks where its row began, takes itself for cut, and draws no
            // border.
            row.setContentLimitContainer(null);
        }
        if (box instanceof TableCellBox && box.getElement() != null) {
            cells.add(new Shown.Cell(box.getElement().getAttribute("data-figure"), text(box)));
        }
        for (int i = 0; i < box.getChildCount(); i++) {
            visit(box.getChild(i));
        }
    }

    private void lookAt(LineBox line) {
        int width = line.getContentStart() + line.getContentWidth();
        PageBox page = pages.get(page(line) - 1);
        boolean isCut = line.getAbsY() + line.getHeight() > page.getBottom() + tolerance;
        if (width > line.getParent().getContentWidth() + tolerance || isCut) {
            overflow(line, text(line));
        }
    }

    private void overflow(Box box, String text) {
        int shown = Math.min(SHOWN, text.codePointCount(0, text.length()));
        faults.add(
                PageFault.on(page(box), PageFault.Kind.OVERFLOW, text.substring(0, text.offsetByCodePoints(0, shown))));
    }

    /** The widest line in a box: the one that makes its table too wide. */
    private static Box widest(Box box) {
        Box widest = box;
        int width = box instanceof LineBox ? box.getContentWidth() : 0;
        for (int i = 0; i < box.getChildCount(); i++) {
            Box candidate = widest(box.getChild(i));
            if (candidate instanceof LineBox && candidate.getContentWidth() > width) {
                widest = candidate;
                width = candidate.getContentWidth();
            }
        }
        return widest;
    }

    private int page(Box box) {
        int number = 1;
        while (number < pages.size() && pages.get(number - 1).getBottom() <= box.getAbsY()) {
            number++;
        }
        return number;
    }

    /** What a box shows, line after line. */
    private static String text(Box box) {
        StringBuilder text = new StringBuilder();
        collect(box, text);
        return text.toString().strip();
    }

    private static void collect(Box box, StringBuilder text) {
        if (box instanceof InlineLayoutBox inline) {
            for (Object child : inline.getInlineChildren()) {
                if (child instanceof InlineText run) {
                    text.append(run.getSubstring());
                } else if (child instanceof Box nested) {
                    collect(nested, text);
                }
            }
            return;
        }
        for (int i = 0; i < box.getChildCount(); i++) {
            collect(box.getChild(i), text);
        }
    }
}
