package dev.report.render.proof;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineNode;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Proves what a file was promised to hold: faces embedded, tags, bookmarks and links that lead somewhere. */
public final class PdfProof {

    private static final COSName FACE = COSName.getPDFName("FontFile2");

    private PdfProof() {}

    /**
     * Looks at a document that was just saved, as it still is in memory.
     *
     * @param page the XHTML it was set from
     */
    public static List<PageFault> of(PDDocument pdf, Document page) throws IOException {
        List<PageFault> faults = new ArrayList<>();
        links(page, faults);
        bookmarks(pdf.getDocumentCatalog().getDocumentOutline(), faults);
        if (pdf.getDocumentCatalog().getStructureTreeRoot() == null) {
            faults.add(PageFault.on(0, PageFault.Kind.STRUCTURE, "StructTreeRoot"));
        }
        Set<COSDictionary> seen = new LinkedHashSet<>();
        int number = 0;
        for (PDPage sheet : pdf.getPages()) {
            number++;
            COSDictionary fonts = sheet.getResources().getCOSObject().getCOSDictionary(COSName.FONT);
            if (fonts == null) {
                continue;
            }
            for (COSName name : fonts.keySet()) {
                COSDictionary font = fonts.getCOSDictionary(name);
                if (font != null && seen.add(font) && !isEmbedded(font)) {
                    faults.add(PageFault.on(
                            number, PageFault.Kind.STRUCTURE, String.valueOf(font.getNameAsString(COSName.BASE_FONT))));
                }
            }
        }
        return faults;
    }

    private static boolean isEmbedded(COSDictionary font) {
        COSArray descendants = font.getCOSArray(COSName.DESCENDANT_FONTS);
        COSBase descendant = descendants == null ? font : descendants.getObject(0);
        return descendant instanceof COSDictionary face
                && face.getCOSDictionary(COSName.FONT_DESC) != null
                && face.getCOSDictionary(COSName.FONT_DESC).getDictionaryObject(FACE) != null;
    }

    private static void bookmarks(PDOutlineNode above, List<PageFault> faults) throws IOException {
        if (above == null) {
            return;
        }
        for (PDOutlineItem item : above.children()) {
            if (item.getDestination() == null) {
                faults.add(PageFault.on(0, PageFault.Kind.BROKEN_LINK, item.getTitle()));
            }
            bookmarks(item, faults);
        }
    }

    /** Links within the page; those to the web are not followed. */
    private static void links(Document page, List<PageFault> faults) {
        NodeList links = page.getElementsByTagName("a");
        for (int i = 0; i < links.getLength(); i++) {
            String address = ((Element) links.item(i)).getAttribute("href");
            if (address.startsWith("#") && !hasAnchor(page, address.substring(1))) {
                faults.add(PageFault.on(0, PageFault.Kind.BROKEN_LINK, address));
            }
        }
    }

    private static boolean hasAnchor(Document page, String id) {
        NodeList all = page.getElementsByTagName("*");
        for (int i = 0; i < all.getLength(); i++) {
            if (((Element) all.item(i)).getAttribute("id").equals(id)) {
                return true;
            }
        }
        return false;
    }
}
