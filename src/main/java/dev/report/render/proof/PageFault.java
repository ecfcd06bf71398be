package dev.report.render.proof;

/**
 * Something on a finished page that a reader would stumble over (印前检查).
 *
 * @param kind what is wrong
 * @param page the page's number from 1; 0 if the fault has none
 * @param what the text, figure, address or part at fault
 * @param document for {@link Kind#LOST_FIGURE} the document that lacks it
 * @param cited for {@link Kind#LOST_FIGURE} the words in which prose cites the figure; empty for a table's
 */
public record PageFault(Kind kind, int page, String what, String document, String cited) {

    /** What can be wrong with a page; each is a kind of finding. */
    public enum Kind {
        MISSING_GLYPH("missing-glyph"),
        OVERFLOW("page-overflow"),
        LOST_FIGURE("lost-figure"),
        BROKEN_LINK("broken-link"),
        STRUCTURE("page-structure");

        private final String id;

        Kind(String id) {
            this.id = id;
        }

        /** The id of the finding. */
        public String id() {
            return id;
        }
    }

    /** A fault of a page or of the whole file. */
    public static PageFault on(int page, Kind kind, String what) {
        return new PageFault(kind, page, what, "", "");
    }

    /** A figure that a document does not print as it is. */
    static PageFault lost(String figure, String document, String cited) {
        return new PageFault(Kind.LOST_FIGURE, 0, figure, document, cited);
    }
}
