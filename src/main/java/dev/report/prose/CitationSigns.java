package dev.report.prose;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the citations in a narrative file, and what was meant as one but is miswritten and would be printed literally. */
final class CitationSigns {

    /** An input method types some of the signs full-width. */
    private static final Pattern BRACED = Pattern.compile("[$＄][{｛][^{}｛｝\n]*[}｝]");

    /** A call without {@code ${…}} around it: {@code f('requests.received')}. Words like {@code change(s)} are none. */
    private static final Pattern BARE = Pattern.compile(
            "(?<![A-Za-z0-9_./-]|[$＄][{｛])(f|sum|share|change|cn|duration|units)[(（]\\s*(['\"‘’“”＇＂]|f[(（]|[)）])");

    private static final String FULL = "＄｛｝（），‘’“”＇＂";
    private static final String HALF = "${}(),''''''";

    private final String text;
    private final Matcher braced;
    private final Matcher bare;

    CitationSigns(String text) {
        this.text = text;
        this.braced = BRACED.matcher(text);
        this.bare = BARE.matcher(text).useTransparentBounds(true);
    }

    /** How a citation, or what was meant for one, is written. */
    enum Kind {
        CITATION,
        /** Without an end on its line. */
        OPEN,
        FULL_WIDTH,
        /** Without {@code ${…}}. */
        BARE
    }

    /**
     * A citation, or what was meant for one.
     *
     * @param text as written
     * @param end where it ends in the file
     * @param right how it should be written
     */
    record Sign(Kind kind, String text, int end, String right) {
        /** The expression within the braces. */
        String inside() {
            return text.substring(2, text.length() - 1);
        }
    }

    /** What begins at a place. */
    Optional<Sign> at(int at) {
        char c = text.charAt(at);
        if (c == '$' || c == '＄') {
            return braced(at);
        }
        return c >= 'a' && c <= 'z' && bare.region(at, text.length()).lookingAt()
                ? Optional.of(bare(at))
                : Optional.empty();
    }

    private Optional<Sign> braced(int at) {
        boolean written = text.startsWith("${", at);
        boolean closed = braced.region(at, text.length()).lookingAt();
        if (closed) {
            String found = braced.group();
            String right = halfWidth(found);
            boolean proper = written && found.endsWith("}");
            Kind kind = proper && (found.equals(right) || isRead(found) || !isRead(right))
                    ? Kind.CITATION
                    : Kind.FULL_WIDTH;
            return Optional.of(new Sign(kind, found, braced.end(), right));
        }
        if (!written) {
            return Optional.empty();
        }
        int close = text.indexOf('}', at);
        int lineEnd = text.indexOf('\n', at);
        return Optional.of(
                close < 0 || lineEnd >= 0 && lineEnd < close
                        ? new Sign(Kind.OPEN, "${", at + 2, "")
                        : new Sign(Kind.CITATION, text.substring(at, close + 1), close + 1, ""));
    }

    private static boolean isRead(String citation) {
        try {
            ExpressionParser.parse(citation.substring(2, citation.length() - 1));
            return true;
        } catch (ExpressionParser.Fault fault) {
            return false;
        }
    }

    /** A call up to the bracket that closes it on its line. */
    private Sign bare(int at) {
        int open = 0;
        int end = bare.end();
        for (int i = at; i < text.length() && text.charAt(i) != '\n'; i++) {
            open += "(（".indexOf(text.charAt(i)) >= 0 ? 1 : 0;
            if (")）".indexOf(text.charAt(i)) >= 0 && --open == 0) {
                end = i + 1;
                break;
            }
        }
        String found = text.substring(at, end);
        return new Sign(Kind.BARE, found, end, "${" + halfWidth(found) + "}");
    }

    private static String halfWidth(String citation) {
        StringBuilder plain = new StringBuilder(citation);
        for (int i = 0; i < plain.length(); i++) {
            int sign = FULL.indexOf(plain.charAt(i));
            if (sign >= 0) {
                plain.setCharAt(i, HALF.charAt(sign));
            }
        }
        return plain.toString();
    }
}
