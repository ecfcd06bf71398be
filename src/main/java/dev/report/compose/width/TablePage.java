package dev.report.compose.width;

/**
 * A page as the style sheets lay it out for tables, in characters of a table's size that are as wide as high.
 *
 * @param room what a line of a table holds
 * @param label the share of it that the names of units have
 * @param heads how much smaller heads are set over units
 */
public record TablePage(double room, double label, double heads) {

    private static final TablePage CHINESE = new TablePage(42, 0.34, 1);

    private static final TablePage CHINESE_LANDSCAPE = new TablePage(60, 0.34, 1);

    /** Tables are set in 8.5 points in other languages, the heads of units in 7.5, on a page on its side in 6.5. */
    private static final TablePage OTHER = new TablePage(53, 0.48, 0.88);

    private static final TablePage OTHER_LANDSCAPE = new TablePage(83, 0.2, 0.77);

    /** The page of a report in Chinese or another language, upright or on its side. */
    public static TablePage of(boolean isChinese, boolean landscape) {
        if (isChinese) {
            return landscape ? CHINESE_LANDSCAPE : CHINESE;
        }
        return landscape ? OTHER_LANDSCAPE : OTHER;
    }
}
