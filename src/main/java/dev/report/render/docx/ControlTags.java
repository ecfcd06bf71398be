package dev.report.render.docx;

import java.util.HashMap;
import java.util.Map;

/** The tags of content controls: the ids of figures, as far as Word takes them. */
final class ControlTags {

    /** Word does not open a document with a longer tag. */
    private static final int LONGEST = 64;

    private static final String CUT = "~%08x";
    private static final int CUT_LENGTH = 9;

    private final Map<String, String> cut = new HashMap<>();

    /**
     * The tag of a figure.
     *
     * @param id e.g. {@code requests.received/natural_person}, or several joined by blanks; empty for none
     */
    String of(String id) {
        if (id.length() <= LONGEST) {
            return id;
        }
        String tag = id.substring(0, LONGEST - CUT_LENGTH) + CUT.formatted(id.hashCode());
        cut.put(tag, id);
        return tag;
    }

    /** The id that a tag stands for. */
    String id(String tag) {
        return cut.getOrDefault(tag, tag);
    }
}
