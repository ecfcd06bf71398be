package dev.report.render.line;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds in running text what a typesetter does not part: a section sign and its number ({@code 5 U.S.C. § 552(e)(1)}), the two parts of
 * a telephone number.
 *
 * <p>The printed page keeps the same together in {@link LineBreaks}.
 */
public final class KeptTogether {

    private static final Pattern KEPT = Pattern.compile(
            "(?:\\d+ [A-Z](?:\\.[A-Z])+\\. )?§+ ?\\d[\\w()]*(?:\\.\\d+)*|(?<![\\w-])\\d{3,4}-\\d{7,8}(?![\\w-])");

    private KeptTogether() {}

    /**
     * A run of text.
     *
     * @param kept whether no line ends inside
     */
    public record Piece(String text, boolean kept) {}

    /** The pieces of a text; joined they are the text. */
    public static List<Piece> of(String text) {
        if (text.indexOf('§') < 0 && text.indexOf('-') < 0) {
            return List.of(new Piece(text, false));
        }
        List<Piece> pieces = new ArrayList<>();
        int from = 0;
        Matcher kept = KEPT.matcher(text);
        while (kept.find()) {
            if (kept.start() > from) {
                pieces.add(new Piece(text.substring(from, kept.start()), false));
            }
            pieces.add(new Piece(kept.group(), true));
            from = kept.end();
        }
        if (from < text.length()) {
            pieces.add(new Piece(text.substring(from), false));
        }
        return pieces;
    }
}
