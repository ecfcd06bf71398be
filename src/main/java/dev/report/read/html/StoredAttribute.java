package dev.report.read.html;

import dev.report.read.grid.StoredNumber;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/**
 * The number that a spreadsheet keeps beside the text of a cell that it saved as a web page: LibreOffice in {@code sdval}, older Excel and programs
 * that imitate it in {@code x:num}. The text is rounded to the decimals that the cell shows; opened again, the cell has the number.
 */
final class StoredAttribute {

    private static final List<String> NAMES = List.of("sdval", "x:num");
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,15}([.][0-9]{1,17})?([eE][-+]?[0-9]{1,3})?");
    private static final Pattern SEPARATOR = Pattern.compile("(?<=[0-9]),(?=[0-9]{3})");

    private StoredAttribute() {}

    /** The stored number where the text is what rounding makes of it, else the text: a date or a share shows something else, a text that was edited another number. */
    static String orShown(Element cell, String shown) {
        for (String name : NAMES) {
            String stored = cell.attr(name).strip();
            String plain = SEPARATOR.matcher(shown).replaceAll("");
            if (NUMBER.matcher(stored).matches() && NUMBER.matcher(plain).matches() && isRounded(stored, plain)) {
                return StoredNumber.plain(stored);
            }
        }
        return shown;
    }

    private static boolean isRounded(String stored, String shown) {
        BigDecimal exact = new BigDecimal(StoredNumber.plain(stored));
        BigDecimal text = new BigDecimal(shown);
        return exact.scale() > text.scale()
                && exact.setScale(text.scale(), RoundingMode.HALF_UP).compareTo(text) == 0;
    }
}
