package dev.report.read.ole;

import dev.report.read.grid.NoteMark;
import org.apache.poi.hssf.usermodel.HSSFRichTextString;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Font;

/** The text of a cell whose characters have faces of their own: without what is struck through, and with raised digits apart. */
final class SheetRuns {

    private SheetRuns() {}

    static String seen(HSSFRichTextString text, Cell cell) {
        String all = text.getString();
        int runs = text.numFormattingRuns();
        if (runs == 0) {
            return all;
        }
        StringBuilder seen = new StringBuilder(all.substring(0, text.getIndexOfFormattingRun(0)));
        for (int i = 0; i < runs; i++) {
            int end = i + 1 < runs ? text.getIndexOfFormattingRun(i + 1) : all.length();
            Font font = cell.getSheet().getWorkbook().getFontAt(text.getFontOfFormattingRun(i));
            String run = all.substring(text.getIndexOfFormattingRun(i), end);
            if (!font.getStrikeout()) {
                seen.append(font.getTypeOffset() == Font.SS_SUPER ? NoteMark.raised(run) : run);
            }
        }
        return NoteMark.orAll(seen.toString());
    }
}
