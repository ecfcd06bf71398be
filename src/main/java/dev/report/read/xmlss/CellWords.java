package dev.report.read.xmlss;

import dev.report.read.grid.NoteMark;
import java.util.Locale;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;

/** What a reader sees of the words of a cell, whose characters may have faces of their own: nothing struck through, raised digits apart. */
final class CellWords {

    private static final Set<String> STRUCK = Set.of("s", "strike", "del");

    /** More faces within one another than there are. */
    private static final int DEEPEST = 64;

    private CellWords() {}

    /** The words of the element at hand, to its end. */
    static String of(Elements xml) throws XMLStreamException {
        return of(xml, 0);
    }

    private static String of(Elements xml, int depth) throws XMLStreamException {
        if (depth > DEEPEST) {
            throw xml.damaged();
        }
        StringBuilder words = new StringBuilder();
        for (int event = xml.next(); event != XMLStreamConstants.END_ELEMENT; event = xml.next()) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                words.append(face(xml, depth));
            } else if (event != XMLStreamConstants.COMMENT && event != XMLStreamConstants.PROCESSING_INSTRUCTION) {
                words.append(xml.characters());
            }
        }
        return words.toString();
    }

    private static String face(Elements xml, int depth) throws XMLStreamException {
        String face = xml.name().toLowerCase(Locale.ROOT);
        if (STRUCK.contains(face)) {
            xml.skip();
            return "";
        }
        String words = of(xml, depth + 1);
        return face.equals("sup") ? NoteMark.raised(words) : words;
    }
}
