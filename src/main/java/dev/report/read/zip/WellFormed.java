package dev.report.read.zip;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Tells whether a part of a document is whole: office programs write well-formed XML, and open no other.
 *
 * <p>The lenient parser that reads the part would go on over a lost bracket and leave out what hangs on it without a word.
 */
final class WellFormed {

    private WellFormed() {}

    /** No document type is allowed, so that no entity is resolved and no address followed. */
    static boolean is(byte[] xml) {
        try {
            SAXParserFactory factory = SAXParserFactory.newInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.newSAXParser().parse(new ByteArrayInputStream(xml), new DefaultHandler());
            return true;
        } catch (SAXException | IOException e) {
            return false;
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }
}
