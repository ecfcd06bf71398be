package dev.report.published.pdf;

import dev.report.published.ink.Glyph;
import dev.report.published.ink.MarkedContent;
import dev.report.published.ink.PageInk;
import java.util.List;

/** Tells whether a file may be believed where it calls a text no part of the document: a page number, a watermark. */
final class ArtifactMarks {

    /** A file that calls more than this share of its text so is wrong. */
    private static final double MOST = 0.3;

    private ArtifactMarks() {}

    static boolean areSound(List<PageInk> pages) {
        long all = 0;
        long marked = 0;
        for (PageInk page : pages) {
            for (Glyph glyph : page.glyphs()) {
                all++;
                marked += glyph.mark() == MarkedContent.ARTIFACT ? 1 : 0;
            }
        }
        return marked <= MOST * all;
    }
}
