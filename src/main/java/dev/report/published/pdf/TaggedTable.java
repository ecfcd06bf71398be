package dev.report.published.pdf;

import dev.report.published.pdf.TagTree.Mark;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDAttributeObject;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.Revisions;

/** A table as its tags tell: rows of cells with their spans, laid out as in HTML. */
final class TaggedTable {

    private static final int LARGEST_SPAN = 1_000;

    private final List<Cell> cells = new ArrayList<>();
    private final Set<Square> covered = new HashSet<>();
    private int rows;
    private int columns;
    private int next;

    private record Square(int row, int column) {}

    /**
     * A cell. Rows and columns are counted from 0.
     *
     * @param marks what of the pages is in it; grows while the tags are read
     */
    record Cell(int row, int column, int down, int across, List<Mark> marks) {}

    void row() {
        rows++;
        next = 0;
    }

    Cell cell(PDStructureElement element) {
        int row = Math.max(0, rows - 1);
        while (covered.contains(new Square(row, next))) {
            next++;
        }
        Cell cell = new Cell(row, next, span(element, "RowSpan"), span(element, "ColSpan"), new ArrayList<>());
        for (int down = 0; down < cell.down(); down++) {
            for (int right = 0; right < cell.across(); right++) {
                covered.add(new Square(row + down, next + right));
            }
        }
        next += cell.across();
        columns = Math.max(columns, next);
        cells.add(cell);
        return cell;
    }

    private static int span(PDStructureElement element, String name) {
        Revisions<PDAttributeObject> attributes = element.getAttributes();
        for (int i = 0; i < attributes.size(); i++) {
            int span = attributes.getObject(i).getCOSObject().getInt(COSName.getPDFName(name), 1);
            if (span > 1) {
                return Math.min(span, LARGEST_SPAN);
            }
        }
        return 1;
    }

    List<Cell> cells() {
        return cells;
    }

    int columns() {
        return columns;
    }

    /** Whether the cells cover every square of the table once: then the spans are told, and told right. */
    boolean isWhole() {
        int area = cells.stream().mapToInt(cell -> cell.across() * cell.down()).sum();
        boolean isWithin = cells.stream().allMatch(cell -> cell.row() + cell.down() <= rows);
        return rows > 1 && columns > 1 && isWithin && area == rows * columns && covered.size() == area;
    }
}
