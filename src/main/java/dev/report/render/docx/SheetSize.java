package dev.report.render.docx;

/**
 * A page's size and margins, in twentieths of a point.
 *
 * <p>Legal source: GB/T 9704-2012 党政机关公文格式, 5.2.1: 天头 37 mm, 订口 28 mm, 版心 156 mm × 225 mm.
 *
 * @param landscape whether the paper lies on its side
 */
public record SheetSize(int width, int height, boolean landscape, int top, int right, int bottom, int left) {

    /**
     * The page of a report.
     *
     * @param paper {@code a4} or {@code letter}
     * @param chinese whether margins are those of official papers in Chinese, or an inch
     */
    public static SheetSize of(String paper, boolean chinese, boolean landscape) {
        int shorter = paper.equals("a4") ? 11906 : 12240;
        int longer = paper.equals("a4") ? 16838 : 15840;
        if (landscape) {
            return chinese
                    ? new SheetSize(longer, shorter, true, 1588, 2098, 1474, 1984)
                    : new SheetSize(longer, shorter, true, 1152, 864, 1152, 864);
        }
        return chinese
                ? new SheetSize(shorter, longer, false, 2098, 1474, 1984, 1588)
                : new SheetSize(shorter, longer, false, 1440, 1440, 1440, 1440);
    }

    /** How wide its text is. */
    public int core() {
        return width - left - right;
    }
}
