package dev.report.read.ole;

import dev.report.read.grid.NoteMark;
import org.apache.poi.hwpf.usermodel.CharacterRun;
import org.apache.poi.hwpf.usermodel.Range;

/**
 * The text of a binary Word document as a reader of the accepted document sees it: without what was deleted, hidden or struck through, and
 * with the numbers of notes apart from those that they stand at.
 */
final class OfficeRuns {

    private static final short SUPERSCRIPT = 1;

    private OfficeRuns() {}

    /** The text of a part; the library gives all of it, what was deleted included. */
    static String seen(Range part) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < part.numCharacterRuns(); i++) {
            CharacterRun run = part.getCharacterRun(i);
            if (!isGone(run)) {
                text.append(run.getSubSuperScriptIndex() == SUPERSCRIPT ? NoteMark.raised(run.text()) : run.text());
            }
        }
        return text.toString();
    }

    private static boolean isGone(CharacterRun run) {
        return run.isMarkedDeleted()
                || run.isVanished()
                || run.isFldVanished()
                || run.isStrikeThrough()
                || run.isDoubleStrikeThrough();
    }
}
