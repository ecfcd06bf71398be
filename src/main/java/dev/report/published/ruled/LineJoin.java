package dev.report.published.ruled;

/** Joins the lines that a text is wrapped into. */
public final class LineJoin {

    private static final char SOFT_HYPHEN = '\u00ad';

    private final StringBuilder text = new StringBuilder();

    /**
     * Adds a line.
     *
     * @param isFull whether not even a digit more would have fitted into the line before
     */
    public void add(String line, boolean isFull) {
        if (text.isEmpty()) {
            text.append(line);
            return;
        }
        int last = text.codePointBefore(text.length());
        int first = Script.first(line);
        if (last == SOFT_HYPHEN) {
            text.setLength(text.length() - 1);
        } else if (!staysTogether(last, first, isFull)) {
            text.append(' ');
        }
        text.append(line);
    }

    private boolean staysTogether(int last, int first, boolean isFull) {
        if (Script.isWide(last) || Script.isWide(first)) {
            return true;
        }
        if (isOfNumber(last) && isOfNumber(first)) {
            return isFull;
        }
        boolean isHyphenated = last == '-' && text.length() > 1 && Character.isLetter(text.charAt(text.length() - 2));
        return isHyphenated || last == '/' || isFull && isAddress();
    }

    private static boolean isOfNumber(int codePoint) {
        return Script.isDigit(codePoint) || codePoint == '.' || codePoint == ',' || codePoint == '%';
    }

    private boolean isAddress() {
        String word = text.substring(text.lastIndexOf(" ") + 1);
        return word.contains("://") || word.contains("www.") || word.contains("@");
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
