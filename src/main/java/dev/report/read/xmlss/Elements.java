package dev.report.read.xmlss;

import java.io.StringReader;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The elements of an XML file one after the other, by their names without prefix.
 *
 * <p>No document type is allowed and no entity but those of XML itself, so that no address is followed.
 */
final class Elements {

    private static final Map<String, Boolean> SAFE = Map.of(
            XMLInputFactory.SUPPORT_DTD, false,
            XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false,
            XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);

    private final XMLStreamReader xml;

    private Elements(XMLStreamReader xml) {
        this.xml = xml;
    }

    /** Begins before the outermost element. */
    static Elements of(String text) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        SAFE.forEach(factory::setProperty);
        return new Elements(factory.createXMLStreamReader(new StringReader(text)));
    }

    /** Goes to the next child of the element at hand; or, behind the last, to the element's end. */
    boolean nextChild() throws XMLStreamException {
        int event = next();
        while (event != XMLStreamConstants.START_ELEMENT && event != XMLStreamConstants.END_ELEMENT) {
            event = next();
        }
        return event == XMLStreamConstants.START_ELEMENT;
    }

    /** Goes to the end of the element at hand. */
    void skip() throws XMLStreamException {
        for (int depth = 1; depth > 0; ) {
            depth += nextChild() ? 1 : -1;
        }
    }

    /** Goes to the end of the file, which fails where the file is not whole. */
    void end() throws XMLStreamException {
        while (xml.hasNext()) {
            next();
        }
    }

    /** The next event of the parser. */
    int next() throws XMLStreamException {
        int event = xml.next();
        if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
            throw damaged();
        }
        return event;
    }

    /** The name of the element at hand. */
    String name() {
        return xml.getLocalName();
    }

    /** The characters at hand. */
    String characters() {
        return xml.getText();
    }

    /** An attribute of the element at hand; without it, empty. */
    String attribute(String name) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(name)) {
                return xml.getAttributeValue(i).strip();
            }
        }
        return "";
    }

    /** A number of the element at hand, as how many squares a cell is merged with; without it, 0. */
    int count(String name, int most) throws MisplacedException {
        String digits = attribute(name);
        if (digits.isEmpty()) {
            return 0;
        }
        if (!digits.matches("[0-9]{1,9}") || Integer.parseInt(digits) > most) {
            throw misplaced();
        }
        return Integer.parseInt(digits);
    }

    /**
     * Where the element at hand is among its like, counted from 1: where its index says, or at the next place.
     *
     * @param next the first place that is free
     */
    int index(int next, int most) throws MisplacedException {
        int index = attribute("Index").isEmpty() ? next : count("Index", most);
        if (index < next || index > most) {
            throw misplaced();
        }
        return index;
    }

    XMLStreamException damaged() {
        return new XMLStreamException("no such workbook", xml.getLocation());
    }

    MisplacedException misplaced() {
        return new MisplacedException(xml.getLocation());
    }
}
