package dev.report.read.xmlss;

import dev.report.read.grid.NoteMark;
import dev.report.read.grid.StoredNumber;
import java.math.BigDecimal;
import javax.xml.stream.XMLStreamException;

/** Puts a cell into the text that a clerk sees there. */
final class CellText {

    private CellText() {}

    /**
     * The text of the cell at hand, to its end; what is said of it in a comment is none of it.
     *
     * <p>Blanks: a cell without data gives empty text, and its formula where it has one. A formula with data gives the stored value.
     */
    static String of(Elements xml, boolean isPercent) throws XMLStreamException {
        String text = xml.attribute("Formula");
        while (xml.nextChild()) {
            if (xml.name().equals("Data")) {
                text = data(xml.attribute("Type"), CellWords.of(xml).strip(), isPercent);
            } else {
                xml.skip();
            }
        }
        return text;
    }

    private static String data(String type, String stored, boolean isPercent) {
        return switch (type) {
            case "Number" -> isPercent ? percentage(stored) : StoredNumber.plain(stored);
            case "DateTime" -> stored.replaceFirst("T.*", "");
            case "Boolean" -> stored.equals("1") ? "TRUE" : stored.equals("0") ? "FALSE" : stored;
            default -> NoteMark.orAll(stored);
        };
    }

    private static String percentage(String stored) {
        try {
            return StoredNumber.plain(new BigDecimal(stored).movePointRight(2)) + "%";
        } catch (NumberFormatException e) {
            return stored;
        }
    }
}
