package dev.report.published.pdf;

import dev.report.published.pdf.PageFlow.LineItem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkedContentReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;
import org.jspecify.annotations.Nullable;

/** The tags of a document: which paragraph, heading or cell each marked piece of a page belongs to. */
final class TagTree {

    private static final Set<String> BLOCKS =
            Set.of("P", "H", "H1", "H2", "H3", "H4", "H5", "H6", "LI", "LBody", "Caption", "Title", "Note");
    private static final int DEEPEST = 100;
    private static final int MOST_ELEMENTS = 500_000;

    private final Map<Mark, Tag> blocks = new HashMap<>();
    private final List<TaggedTable> tables = new ArrayList<>();
    private final Map<COSDictionary, Integer> pages = new IdentityHashMap<>();
    private int elements;

    private TagTree(PDDocument document) {
        int number = 0;
        for (PDPage page : document.getPages()) {
            number++;
            pages.put(page.getCOSObject(), number);
        }
    }

    /** A marked piece of a page, which is counted from 1. */
    record Mark(int page, int number) {}

    /**
     * An element that holds a block of text.
     *
     * @param id tells it from others
     * @param type its name in the standard, e.g. {@code H1}
     */
    record Tag(int id, String type) {

        /** The level of a heading; 0 for other elements. */
        int level() {
            if (type.equals("Title")) {
                return 1;
            }
            return type.matches("H[1-6]") ? type.charAt(1) - '0' : 0;
        }
    }

    /** The tags of a document; none if it has no tree, or one that cannot be followed. */
    static TagTree of(PDDocument document) {
        TagTree tree = new TagTree(document);
        try {
            PDStructureTreeRoot root = document.getDocumentCatalog().getStructureTreeRoot();
            if (root != null) {
                tree.follow(root, Optional.empty(), Optional.empty(), null, 0);
            }
            return tree;
        } catch (RuntimeException e) {
            return new TagTree(document);
        }
    }

    private Optional<Tag> block(int page, int mark) {
        return Optional.ofNullable(blocks.get(new Mark(page, mark)));
    }

    /** The element that all of a line belongs to. */
    Optional<Tag> block(LineItem item) {
        List<Optional<Tag>> found = item.line().glyphs().stream()
                .map(glyph -> block(item.page().number(), glyph.mark()))
                .distinct()
                .toList();
        return found.size() == 1 ? found.get(0) : Optional.empty();
    }

    List<TaggedTable> tables() {
        return List.copyOf(tables);
    }

    /** @param cell takes the marks within a cell of a table */
    private void follow(
            PDStructureNode node,
            Optional<Tag> block,
            Optional<TaggedTable> table,
            TaggedTable.@Nullable Cell cell,
            int depth) {
        if (depth > DEEPEST || elements > MOST_ELEMENTS) {
            return;
        }
        for (Object kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                element(element, block, table, cell, depth);
            } else {
                mark(node, kid).ifPresent(mark -> {
                    block.ifPresent(tag -> blocks.put(mark, tag));
                    if (cell != null) {
                        cell.marks().add(mark);
                    }
                });
            }
        }
    }

    private void element(
            PDStructureElement element,
            Optional<Tag> block,
            Optional<TaggedTable> table,
            TaggedTable.@Nullable Cell cell,
            int depth) {
        elements++;
        String type = String.valueOf(element.getStandardStructureType());
        Optional<Tag> within = BLOCKS.contains(type) ? Optional.of(new Tag(elements, type)) : block;
        switch (type) {
            case "Table" -> {
                TaggedTable inner = new TaggedTable();
                tables.add(inner);
                follow(element, within, Optional.of(inner), null, depth + 1);
            }
            case "TR" -> {
                table.ifPresent(TaggedTable::row);
                follow(element, within, table, null, depth + 1);
            }
            case "TD", "TH" -> {
                TaggedTable.@Nullable Cell own =
                        table.map(each -> each.cell(element)).orElse(cell);
                follow(element, within, table, own, depth + 1);
            }
            default -> follow(element, within, table, cell, depth + 1);
        }
    }

    private Optional<Mark> mark(PDStructureNode node, Object kid) {
        if (kid instanceof PDMarkedContentReference reference) {
            PDPage page = reference.getPage() == null ? page(node) : reference.getPage();
            return mark(page, reference.getMCID());
        }
        return kid instanceof Integer number ? mark(page(node), number) : Optional.empty();
    }

    private Optional<Mark> mark(@Nullable PDPage page, int number) {
        Integer known = page == null ? null : pages.get(page.getCOSObject());
        return known == null ? Optional.empty() : Optional.of(new Mark(known, number));
    }

    /** The page of an element, which may be told by one around it. */
    private static @Nullable PDPage page(PDStructureNode node) {
        PDStructureNode at = node;
        for (int up = 0; up < DEEPEST && at instanceof PDStructureElement element; up++) {
            if (element.getPage() != null) {
                return element.getPage();
            }
            at = element.getParent();
        }
        return null;
    }
}
