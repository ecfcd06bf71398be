package dev.report.render.docx;

import java.util.List;

/**
 * A report as Word keeps it, for the templates of its parts.
 *
 * @param sheets the sections and the close, parted where the paper is turned; the last one is upright
 * @param pictures the pictures behind the close; empty where there are none
 * @param lists the lists, each numbered by itself
 * @param links the addresses that text leads to
 */
public record WordReport(List<Sheet> sheets, List<WordPiece> pictures, List<WordList> lists, List<Link> links) {
    public WordReport {
        sheets = List.copyOf(sheets);
        pictures = List.copyOf(pictures);
        lists = List.copyOf(lists);
        links = List.copyOf(links);
    }

    /** Pages of one shape in a row. */
    public record Sheet(SheetSize size, List<WordPiece> pieces) {
        public Sheet {
            pieces = List.copyOf(pieces);
        }
    }

    /**
     * A list.
     *
     * @param id what its paragraphs call it, from 1
     * @param ordered whether its items have numbers
     * @param start the first number
     * @param depth how many lists it lies in; 0 for none
     */
    public record WordList(int id, boolean ordered, int start, int depth) {}

    /**
     * An address.
     *
     * @param id what text calls it
     */
    public record Link(String id, String url) {}
}
