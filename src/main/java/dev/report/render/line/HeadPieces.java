package dev.report.render.line;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The pieces of a column's head, between which a line may end where the column is too narrow for it.
 *
 * <p>Example: {@code 上季度受理量} gives {@code 上季度} and {@code 受理量}, {@code 办理总天数} gives {@code 办理} and {@code 总天数}.
 */
public final class HeadPieces {

    /** A time, a total, a word and what makes a measure of it ({@code 办结量}), a word of two characters, with its brackets. */
    private static final Pattern PIECE = Pattern.compile("[（《“]?(?:[上本下去今同](?:季度|半年|年度|年同期|年|月|期)"
            + "|第[一二三四]季度|总\\p{IsHan}{2}"
            + "|\\p{IsHan}{2}[量率额度性](?![量率额数日]|\\p{IsHan}$)"
            + "|\\p{IsHan}{2}|[^\\p{IsHan}\\s（《“]+\\s*|.)[）》”、，：]*");

    private HeadPieces() {}

    /** The pieces; joined they are the head. A character left over stays with the piece before it. */
    public static List<String> of(String head) {
        List<String> pieces = new ArrayList<>();
        Matcher piece = PIECE.matcher(head);
        while (piece.find()) {
            int last = pieces.size() - 1;
            if (last >= 0 && piece.group().length() == 1) {
                pieces.set(last, pieces.get(last) + piece.group());
            } else {
                pieces.add(piece.group());
            }
        }
        return pieces;
    }

    /**
     * The lines of a head, as even as its pieces allow.
     *
     * @param room what a line holds, in Chinese characters
     */
    public static List<String> lines(String head, double room) {
        return head.codePoints().anyMatch(Character::isIdeographic)
                ? TitleLines.ofPieces(head, of(head), room)
                : List.of(head);
    }
}
