package dev.report.read.xlsx;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Finds out, while the parts of a workbook are unpacked for the first time, which of them hold what the library reads otherwise than
 * a spreadsheet does. Most large workbooks hold none of it, and their worksheets are then read once only.
 */
final class PartMarks {

    private static final String STRICT = "purl.oclc.org/ooxml/";
    private static final List<String> ISO_DATE = List.of("t=\"d\"", "t='d'");
    private static final String RAISED = "superscript";
    private static final String STRUCK = "strike";
    private static final List<String> FACTS = List.of("mergeCell", "rPh", "f>");
    private static final int OVERLAP = 32;

    private final Set<String> marked = new HashSet<>();
    private boolean needsCopy;
    private String part = "";
    private boolean isSheet;
    private boolean holdsTexts;
    private String tail = "";

    /**
     * A part begins.
     *
     * @param name its name in the package
     */
    void begin(String name) {
        part = name.toLowerCase(Locale.ROOT);
        isSheet = part.contains("worksheets/");
        holdsTexts = isSheet || part.contains("sharedstrings");
        tail = "";
    }

    /** The next bytes of the part. */
    void add(byte[] bytes, int count) {
        String piece = tail + new String(bytes, 0, count, StandardCharsets.ISO_8859_1);
        if (isSheet && !marked.contains(part) && FACTS.stream().anyMatch(fact -> piece.contains(fact))) {
            marked.add(part);
        }
        needsCopy |= isSheet ? ISO_DATE.stream().anyMatch(mark -> piece.contains(mark)) : piece.contains(STRICT);
        needsCopy |= holdsTexts && (piece.contains(RAISED) || piece.contains(STRUCK));
        tail = piece.substring(Math.max(0, piece.length() - OVERLAP));
    }

    /**
     * Whether a worksheet has merged cells, formulas or phonetic guides.
     *
     * @param name the part's name in the package
     */
    boolean holdsFacts(String name) {
        return marked.contains(name.toLowerCase(Locale.ROOT));
    }

    /** Whether any worksheet has. */
    boolean holdFacts() {
        return !marked.isEmpty();
    }

    /**
     * Whether the workbook is Strict Open XML, or has cells of the type that only such a workbook uses, or raised or struck characters: the library
     * reads none of them.
     */
    boolean needsCopy() {
        return needsCopy;
    }
}
