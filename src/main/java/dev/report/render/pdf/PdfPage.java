package dev.report.render.pdf;

import dev.report.render.line.TitleLines;
import java.io.IOException;
import java.io.StringReader;
import java.util.BitSet;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** Reads an XHTML page without ever leaving it: no DTD, no entity from a file or the network. */
public final class PdfPage {

    private static final Pattern CSS_ESCAPE = Pattern.compile("\\\\([0-9A-Fa-f]{1,6})");

    private PdfPage() {}

    /**
     * The page as a tree, ready for the engine.
     *
     * @throws IllegalStateException if the page is no well-formed XHTML, with the line and column of the fault
     */
    public static Document read(String xhtml, String language) {
        try {
            Document page = parser().parse(new InputSource(new StringReader(xhtml)));
            page.getDocumentElement().setAttribute("lang", language);
            PdfBookmarks.add(page);
            TitleLines.breakTitle(page);
            closeInLastSection(page);
            return page;
        } catch (SAXParseException e) {
            String place = e.getLineNumber() + ":" + e.getColumnNumber();
            throw new IllegalStateException("the page is no XHTML at " + place + ": " + e.getMessage(), e);
        } catch (SAXException | IOException | ParserConfigurationException e) {
            throw new IllegalStateException("the page is no XHTML: " + e.getMessage(), e);
        }
    }

    /**
     * Puts the sign-off (署名和成文日期) into the last section.
     *
     * <p>It stays with what comes before it, so that it is never alone on a page. As the section's neighbour it would take
     * the whole section along; inside, it takes the last paragraph.
     */
    private static void closeInLastSection(Document page) {
        NodeList blocks = page.getElementsByTagName("div");
        for (int i = blocks.getLength() - 1; i >= 0; i--) {
            Element block = (Element) blocks.item(i);
            if (block.getAttribute("class").equals("closing")) {
                Node before = block.getPreviousSibling();
                while (before != null && before.getNodeType() == Node.TEXT_NODE) {
                    before = before.getPreviousSibling();
                }
                if (before instanceof Element section && section.getTagName().equals("section")) {
                    section.appendChild(block);
                }
                return;
            }
        }
    }

    private static DocumentBuilder parser() throws ParserConfigurationException {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        factory.setFeature("http://xml.org/sax/features/external-general-entities", false);
        factory.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
        factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
        factory.setFeature("http://apache.org/xml/features/dom/defer-node-expansion", false);
        DocumentBuilder parser = factory.newDocumentBuilder();
        parser.setErrorHandler(new Strict());
        return parser;
    }

    /**
     * Calls the header of several rows the header of a row, once style sheets have seen the difference.
     *
     * <p>The engine's tags know {@code scope="row"}, and take {@code rowgroup} for a column.
     */
    static void rowGroupsAsRows(Document page) {
        NodeList headers = page.getElementsByTagName("th");
        for (int i = 0; i < headers.getLength(); i++) {
            Element header = (Element) headers.item(i);
            if (header.getAttribute("scope").equals("rowgroup")) {
                header.setAttribute("scope", "row");
            }
        }
    }

    /**
     * Every character the page may print: its text, its marks, and what a style sheet or a counter may add.
     *
     * <p>A few too many cost nothing, since the file keeps those that were printed.
     */
    static SortedSet<Integer> characters(String xhtml, Document page) {
        SortedSet<Integer> characters = new TreeSet<>();
        for (int ascii = 0x20; ascii < 0x7F; ascii++) {
            characters.add(ascii);
        }
        add(characters, "\u00A0\u2022\u25E6\u25AA");
        add(characters, xhtml);
        add(characters, page.getDocumentElement().getTextContent());
        Matcher escapes = CSS_ESCAPE.matcher(xhtml);
        while (escapes.find()) {
            characters.add(Integer.parseInt(escapes.group(1), 16));
        }
        return characters;
    }

    private static void add(SortedSet<Integer> characters, String text) {
        BitSet seen = new BitSet();
        int character;
        for (int i = 0; i < text.length(); i += Character.charCount(character)) {
            character = text.codePointAt(i);
            if (character > 0x7E && !seen.get(character)) {
                seen.set(character);
                characters.add(character);
            }
        }
    }

    /** The text of the page's body: what a reader sees, without style sheets. */
    public static String text(Document page) {
        NodeList bodies = page.getElementsByTagName("body");
        return bodies.getLength() == 0 ? "" : bodies.item(0).getTextContent();
    }

    /** Faults are thrown; the parser's habit of printing them would reach the clerk's terminal. */
    private static final class Strict implements ErrorHandler {
        @Override
        public void warning(SAXParseException fault) {
            // A warning changes nothing on the page.
        }

        @Override
        public void error(SAXParseException fault) throws SAXException {
            throw fault;
        }

        @Override
        public void fatalError(SAXParseException fault) throws SAXException {
            throw fault;
        }
    }
}
