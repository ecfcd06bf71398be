package dev.report.render.docx;

import dev.report.render.proof.Shown;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads the main part of a Word document back: its text, and the cells of its tables with the tags of their figures. */
public final class DocxText {

    private final ControlTags tags;

    DocxText(ControlTags tags) {
        this.tags = tags;
    }

    /**
     * What a reader finds in it.
     *
     * @throws XMLStreamException if it is no well-formed XML
     */
    public Shown shown(String xml) throws XMLStreamException {
        XMLStreamReader reader = open(xml);
        StringBuilder text = new StringBuilder();
        List<Shown.Cell> cells = new ArrayList<>();
        String figure = "";
        int cell = 0;
        while (reader.hasNext()) {
            int event = reader.next();
            if (event == XMLStreamReader.START_ELEMENT) {
                switch (reader.getLocalName()) {
                    case "tc" -> {
                        cell = text.length();
                        figure = "";
                    }
                    case "tag" -> figure = tags.id(reader.getAttributeValue(0));
                    case "t" -> text.append(reader.getElementText());
                    case "br" -> text.append(' ');
                    default -> {}
                }
            } else if (event == XMLStreamReader.END_ELEMENT) {
                switch (reader.getLocalName()) {
                    case "tc" ->
                        cells.add(new Shown.Cell(figure, text.substring(cell).strip()));
                    case "p" -> text.append('\n');
                    default -> {}
                }
            }
        }
        return new Shown(true, cells, text.toString());
    }

    /**
     * Looks whether a part is well-formed.
     *
     * @throws XMLStreamException if it is not
     */
    public static void prove(String xml) throws XMLStreamException {
        XMLStreamReader reader = open(xml);
        while (reader.hasNext()) {
            reader.next();
        }
    }

    private static XMLStreamReader open(String xml) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        return factory.createXMLStreamReader(new StringReader(xml));
    }
}
