package dev.report.markdown;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the place in the Markdown of each character of a text.
 *
 * <p>The parser knows where a text begins. Escapes and entities are shorter in the text than in the source, and in a table the parser's
 * length leaves escapes out; so the two are laid side by side.
 */
final class WordPlaces {

    private static final String ESCAPABLE = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~";
    private static final Pattern ENTITY = Pattern.compile("&(#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]*);");

    private final String source;

    WordPlaces(String source) {
        this.source = source;
    }

    /** The words that begin at a place. */
    Run.Words words(String text, int start) {
        int[] places = new int[text.length()];
        Matcher entity = ENTITY.matcher(source);
        int at = start;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isEscape(at, c)) {
                places[i] = at + 1;
                at += 2;
            } else if (isAt(at, '&')
                    && entity.region(at, source.length()).lookingAt()
                    && !text.startsWith(entity.group(), i)) {
                places[i] = at;
                at = entity.end();
            } else {
                at = next(c, at);
                places[i] = Math.min(at, source.length() - 1);
                at++;
            }
        }
        return new Run.Words(text, places);
    }

    private boolean isEscape(int at, char c) {
        return isAt(at, '\\') && isAt(at + 1, c) && ESCAPABLE.indexOf(c) >= 0;
    }

    private boolean isAt(int at, char c) {
        return at < source.length() && source.charAt(at) == c;
    }

    /** Where a character comes next on its line; the place itself if it does not, for it was made from another one. */
    private int next(char c, int from) {
        for (int at = from; at < source.length() && (c == '\n' || source.charAt(at) != '\n'); at++) {
            if (source.charAt(at) == c) {
                return at;
            }
        }
        return from;
    }
}
