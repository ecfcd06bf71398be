package dev.report.published.pdf;

import dev.report.model.SourceLocation;
import dev.report.published.ink.Box;
import dev.report.published.ink.Glyph;
import dev.report.published.ink.PageInk;
import dev.report.published.ruled.PageTables;
import dev.report.read.raw.Faults;
import java.util.List;

/** Says what cannot be read, of a whole file and of its pages. */
final class PageFaults {

    /** A page with fewer glyphs, beside a picture that fills it, has a page number or a stamp of the scanner at most. */
    private static final int FEW = 60;

    private static final double FILLED = 0.5;

    /** So many shapes with curves and no glyph: letters that were made into outlines. */
    private static final int OUTLINES = 100;

    private final Faults faults;

    PageFaults(Faults faults) {
        this.faults = faults;
    }

    /** Whether a file has no page that can be read, which is then said. */
    boolean hasNothingToRead(List<PageInk> pages) {
        long glyphs = pages.stream().mapToLong(page -> page.glyphs().size()).sum();
        long unknown = pages.stream().mapToLong(PageFaults::unknown).sum();
        if (pages.stream()
                .allMatch(page -> page.gaps().isDamaged() && page.glyphs().isEmpty())) {
            faults.file("unreadable-file.pdf-damaged");
        } else if (pages.stream()
                .allMatch(page -> isPicture(page) || page.glyphs().isEmpty())) {
            boolean isScan = pages.stream().anyMatch(PageFaults::isPicture);
            boolean isOutlined = pages.stream().anyMatch(PageFaults::isOutlined);
            faults.file(
                    isScan
                            ? "unreadable-file.pdf-is-scan"
                            : isOutlined ? "unreadable-file.pdf-is-outlined" : "unreadable-file.pdf-is-empty");
        } else if (unknown * 2 > glyphs) {
            faults.file("unreadable-file.pdf-has-no-characters").values("count", unknown);
        } else {
            return false;
        }
        return true;
    }

    private static long unknown(PageInk page) {
        return page.glyphs().stream()
                .filter(glyph -> glyph.text().equals(Glyph.UNKNOWN))
                .count();
    }

    private static boolean isPicture(PageInk page) {
        double area = page.pictures().stream().mapToDouble(Box::area).sum();
        return page.glyphs().size() < FEW && area > FILLED * page.width() * page.height();
    }

    private static boolean isOutlined(PageInk page) {
        return page.glyphs().isEmpty() && page.gaps().shapes() > OUTLINES;
    }

    /** Names what cannot be read of a page. */
    void look(PageInk page) {
        if (page.gaps().isDamaged()) {
            on(page, "unread-page.damaged");
        }
        if (isPicture(page)) {
            on(page, "unread-page.picture");
        } else if (isOutlined(page)) {
            on(page, "unread-page.outlined");
        }
        long unknown = unknown(page);
        if (unknown > 0) {
            faults.at("unread-page.characters", place(page), "").values("page", page.number(), "count", unknown);
        }
    }

    /** Names the tables of a page that cannot be read. */
    void look(PageInk page, PageTables tables) {
        if (tables.isIrregular()) {
            on(page, "unread-page.irregular-table");
        }
        if (tables.isCutOff()) {
            on(page, "unread-page.cut-off-table");
        }
    }

    /** Names a table on a page that has no lines. */
    void look(PageFlow flow) {
        if (UnruledTable.isAmong(flow.lines())) {
            on(flow.page(), "unread-page.unruled-table");
        }
    }

    private void on(PageInk page, String id) {
        faults.at(id, place(page), "").values("page", page.number());
    }

    private SourceLocation place(PageInk page) {
        return new SourceLocation(faults.file(), 1, 0, "第" + page.number() + "页!1");
    }
}
