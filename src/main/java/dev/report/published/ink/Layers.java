package dev.report.published.ink;

import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDPropertyList;
import org.apache.pdfbox.pdmodel.graphics.optionalcontent.PDOptionalContentGroup;
import org.apache.pdfbox.pdmodel.graphics.optionalcontent.PDOptionalContentMembershipDictionary;
import org.apache.pdfbox.pdmodel.graphics.optionalcontent.PDOptionalContentProperties;
import org.jspecify.annotations.Nullable;

/** The layers of a document: what is on one that is switched off is not shown. */
public final class Layers {

    private final @Nullable PDOptionalContentProperties layers;

    public Layers(PDDocument document) {
        layers = document.getDocumentCatalog().getOCProperties();
    }

    public boolean isShown(COSDictionary layer) {
        if (layers == null) {
            return true;
        }
        PDPropertyList list = PDPropertyList.create(layer);
        if (list instanceof PDOptionalContentMembershipDictionary several) {
            return several.getOCGs().isEmpty() || several.getOCGs().stream().anyMatch(this::isOn);
        }
        return isOn(list);
    }

    private boolean isOn(PDPropertyList layer) {
        return !(layer instanceof PDOptionalContentGroup group) || layers == null || layers.isGroupEnabled(group);
    }
}
