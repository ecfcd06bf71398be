package dev.report.render.docx;

import dev.report.compose.Block;
import dev.report.compose.Picture;
import dev.report.compose.ReportModel;
import dev.report.prose.Prose;
import java.util.ArrayList;
import java.util.List;

/** Arranges a report as Word keeps one: paragraphs with styles, tables with grids, sheets of one shape. */
public final class WordComposer {

    private static final String BODY = "Normal";
    private static final int LOWEST_HEADING = 6;

    private final ReportModel model;
    private final ControlTags tags = new ControlTags();
    private final RunMaker runs = new RunMaker(tags);
    private final List<WordReport.WordList> lists = new ArrayList<>();

    public WordComposer(ReportModel model) {
        this.model = model;
    }

    /** The report. */
    public WordReport compose() {
        List<WordReport.Sheet> sheets = new ArrayList<>();
        List<WordPiece> pieces = new ArrayList<>();
        boolean landscape = false;
        for (ReportModel.SectionModel section : model.sections()) {
            if (section.isLandscape() != landscape && !pieces.isEmpty()) {
                sheets.add(new WordReport.Sheet(size(landscape), pieces));
                pieces = new ArrayList<>();
            }
            landscape = section.isLandscape();
            section(section, pieces);
        }
        if (landscape) {
            sheets.add(new WordReport.Sheet(size(true), pieces));
            pieces = new ArrayList<>();
        }
        sheets.add(new WordReport.Sheet(size(false), keptWithTheClose(pieces)));
        return new WordReport(sheets, pictures(), lists, runs.links());
    }

    /** Its figures as they are read back from the file. */
    public DocxText reader() {
        return new DocxText(tags);
    }

    private SheetSize size(boolean landscape) {
        return SheetSize.of(model.paper(), model.language().startsWith("zh"), landscape);
    }

    private void section(ReportModel.SectionModel section, List<WordPiece> pieces) {
        if (!section.heading().isEmpty()) {
            pieces.add(heading("Heading1", section.heading()));
        }
        int width = size(section.isLandscape()).core();
        for (Block block : section.blocks()) {
            if (block instanceof Block.Table table) {
                pieces.addAll(new OfficialTable(table, width, tags).pieces());
            } else if (block instanceof Block.Text text) {
                prose(text.prose(), BODY, 0, width, pieces);
            }
        }
    }

    private static WordPiece heading(String style, String text) {
        return new WordPiece.Paragraph(style, 0, List.of(WordRun.of(text)), true);
    }

    private void prose(Prose prose, String style, int depth, int width, List<WordPiece> pieces) {
        if (prose instanceof Prose.Heading heading) {
            String name = "Heading" + Math.min(heading.level(), LOWEST_HEADING);
            pieces.add(new WordPiece.Paragraph(name, 0, runs.of(heading.inlines()), true));
        } else if (prose instanceof Prose.Paragraph paragraph) {
            pieces.add(new WordPiece.Paragraph(style, 0, runs.of(paragraph.inlines()), false));
        } else if (prose instanceof Prose.Items items) {
            items(items, style, depth, width, pieces);
        } else if (prose instanceof Prose.Quote quote) {
            quote.blocks().forEach(block -> prose(block, "Quote", depth, width, pieces));
        } else if (prose instanceof Prose.Grid grid) {
            String title = model.words().getOrDefault("grid", "");
            pieces.add(new ProseTable(runs).of(grid, title, width));
        }
    }

    /** The first paragraph of an item has the item's mark. */
    private void items(Prose.Items items, String style, int depth, int width, List<WordPiece> pieces) {
        WordReport.WordList list = new WordReport.WordList(lists.size() + 1, items.ordered(), items.start(), depth);
        lists.add(list);
        for (List<Prose> item : items.items()) {
            int first = pieces.size();
            item.forEach(block -> prose(block, style, depth + 1, width, pieces));
            if (pieces.size() > first && pieces.get(first) instanceof WordPiece.Paragraph paragraph) {
                pieces.set(
                        first,
                        new WordPiece.Paragraph(paragraph.style(), list.id(), paragraph.runs(), paragraph.kept()));
            }
        }
    }

    /** The close takes the last paragraph along to a new page. */
    private static List<WordPiece> keptWithTheClose(List<WordPiece> pieces) {
        int last = pieces.size() - 1;
        if (last >= 0 && pieces.get(last) instanceof WordPiece.Paragraph end) {
            pieces.set(last, new WordPiece.Paragraph(end.style(), end.list(), end.runs(), true));
        }
        return pieces;
    }

    private List<WordPiece> pictures() {
        List<WordPiece> pieces = new ArrayList<>();
        for (Picture picture : model.pictures()) {
            pieces.add(heading("PictureTitle", picture.title()));
            pieces.add(new ChartTable(picture, size(false).core(), tags).piece());
        }
        return pieces;
    }
}
