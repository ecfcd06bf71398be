package dev.report.render.docx;

/**
 * A run of text of one look.
 *
 * @param text without characters that XML cannot hold
 * @param look {@code strong}, {@code emphasis}, {@code sum} or empty
 * @param link the id of the address it leads to; empty for none
 * @param tag the tag of the content control that holds a figure; empty for other text
 * @param scale how wide its characters are set, in percent
 * @param isBreak whether it is the end of a line, without text
 */
public record WordRun(String text, String look, String link, String tag, int scale, boolean isBreak) {

    private static final int FULL = 100;

    public WordRun {
        text = printable(text);
    }

    /** Plain text. */
    static WordRun of(String text) {
        return new WordRun(text, "", "", "", FULL, false);
    }

    /** The end of a line within a paragraph. */
    static WordRun lineEnd() {
        return new WordRun("", "", "", "", FULL, true);
    }

    /** The same, emphasised. */
    WordRun strong() {
        return new WordRun(text, "strong", link, tag, scale, isBreak);
    }

    /** The same in a row of sums: set off even where a machine has none of our faces. */
    WordRun sum() {
        return new WordRun(text, "sum", link, tag, scale, isBreak);
    }

    /** The digits of a figure in a cell. */
    static WordRun figure(String text, String tag, int scale) {
        return new WordRun(text, "", "", tag, scale, false);
    }

    private static String printable(String text) {
        boolean isClean = text.codePoints().allMatch(WordRun::isPrintable);
        return isClean
                ? text
                : text.codePoints()
                        .filter(WordRun::isPrintable)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString();
    }

    /** What XML 1.0 can hold: a draft may have other characters, which its findings name. */
    public static boolean isPrintable(int character) {
        return character == '\t'
                || character == '\n'
                || character >= ' ' && !Character.isSurrogate((char) character) && character < 0xFFFE
                || character > 0xFFFF;
    }
}
