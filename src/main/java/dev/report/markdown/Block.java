package dev.report.markdown;

import java.util.List;

/** A block of Markdown: a heading, a paragraph, a list, a quotation, a table, or text that is taken literally. */
public sealed interface Block {

    /** @param level the number of {@code #} */
    record Heading(int level, List<Run> runs) implements Block {}

    record Paragraph(List<Run> runs) implements Block {}

    /**
     * A list.
     *
     * @param ordered whether the items are numbered
     * @param start the first number; 1 where they are not
     */
    record Items(boolean ordered, int start, List<Item> items) implements Block {}

    /**
     * An item of a list.
     *
     * @param marker what opens it, as written: {@code 1.}
     * @param place where that is
     */
    record Item(String marker, int place, List<Block> blocks) {}

    record Quote(List<Block> blocks) implements Block {}

    /**
     * A table.
     *
     * @param head the cells of the head row
     * @param rows the cells of the other rows
     * @param alignments of each column what its author says: {@code left}, {@code center}, {@code right}, or nothing
     */
    record Grid(List<List<Run>> head, List<List<List<Run>>> rows, List<String> alignments) implements Block {}

    /**
     * Code, or what looks like HTML.
     *
     * @param code whether it is code
     * @param words the characters, unchanged
     */
    record Verbatim(boolean code, Run.Words words) implements Block {}
}
