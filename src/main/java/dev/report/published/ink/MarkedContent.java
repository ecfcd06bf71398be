package dev.report.published.ink;

import java.util.ArrayDeque;
import java.util.Deque;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDResources;
import org.jspecify.annotations.Nullable;

/** The marks around what is being drawn: which element of the document it belongs to, and whether it is shown at all. */
public final class MarkedContent {

    /** Of what belongs to no element. */
    public static final int NONE = -1;

    /** Of what the file calls no part of the text: lines, page numbers, watermarks. */
    public static final int ARTIFACT = -2;

    private final Layers layers;
    private final Deque<Mark> open = new ArrayDeque<>();
    private int forms;

    public MarkedContent(Layers layers) {
        this.layers = layers;
        open.push(new Mark(NONE, true));
    }

    private record Mark(int number, boolean isShown) {}

    public int number() {
        return open.element().number();
    }

    public boolean isShown() {
        return open.element().isShown();
    }

    public void begin(@Nullable COSName tag, @Nullable COSDictionary properties, @Nullable PDResources resources) {
        Mark around = open.element();
        int number = around.number();
        if (COSName.ARTIFACT.equals(tag)) {
            number = ARTIFACT;
        } else if (properties != null && forms == 0 && properties.containsKey(COSName.MCID)) {
            number = properties.getInt(COSName.MCID);
        }
        boolean isShown = !COSName.OC.equals(tag) || properties == null || layers.isShown(properties);
        open.push(new Mark(number, around.isShown() && isShown));
    }

    public void end() {
        if (open.size() > 1) {
            open.pop();
        }
    }

    /** The numbers within a form are its own. */
    public void enterForm() {
        forms++;
    }

    public void leaveForm() {
        forms--;
    }
}
