package dev.report.prose;

import dev.report.markdown.Block;
import dev.report.markdown.Run;
import java.util.ArrayList;
import java.util.List;

/**
 * Parses bound prose. HTML is no part of prose: what looks like it is printed as the characters it is written with. Pictures
 * leave their alternative text, links other than to the web or to mail leave their words; {@link LostMarkup} says so.
 */
public final class MarkdownParser {

    private static final char FIRST_IDEOGRAPHIC = '\u2e80';

    private final BoundProse prose;

    private MarkdownParser(BoundProse prose) {
        this.prose = prose;
    }

    /** The blocks of a narrative file in order. */
    public static List<Prose> parse(BoundProse prose) {
        return new MarkdownParser(prose).blocks(prose.blocks());
    }

    private List<Prose> blocks(List<Block> blocks) {
        List<Prose> parsed = new ArrayList<>();
        blocks.forEach(block -> add(block, parsed));
        return parsed;
    }

    private void add(Block block, List<Prose> blocks) {
        if (block instanceof Block.Heading heading) {
            blocks.add(new Prose.Heading(Math.max(2, heading.level()), inlines(heading.runs())));
        } else if (block instanceof Block.Paragraph paragraph) {
            blocks.add(new Prose.Paragraph(unindented(inlines(paragraph.runs()))));
        } else if (block instanceof Block.Items list) {
            List<List<Prose>> items =
                    list.items().stream().map(item -> blocks(item.blocks())).toList();
            blocks.add(new Prose.Items(list.ordered(), list.start(), items));
        } else if (block instanceof Block.Quote quote) {
            blocks.add(new Prose.Quote(blocks(quote.blocks())));
        } else if (block instanceof Block.Grid grid) {
            blocks.add(new Prose.Grid(
                    cells(grid.head()), grid.rows().stream().map(this::cells).toList(), GridColumns.of(grid)));
        } else if (block instanceof Block.Verbatim verbatim
                && !verbatim.words().text().isBlank()) {
            blocks.add(new Prose.Paragraph(words(verbatim.words().text().strip())));
        }
    }

    /** The page indents each paragraph itself: the full-width blanks before one would indent it twice. */
    private static List<Prose.Inline> unindented(List<Prose.Inline> inlines) {
        if (inlines.isEmpty() || !(inlines.get(0) instanceof Prose.Inline.Words first)) {
            return inlines;
        }
        int at = 0;
        while (at < first.text().length() && first.text().charAt(at) == '\u3000') {
            at++;
        }
        List<Prose.Inline> rest = new ArrayList<>(inlines.subList(1, inlines.size()));
        if (at < first.text().length()) {
            rest.add(0, new Prose.Inline.Words(first.text().substring(at)));
        }
        return rest;
    }

    private List<List<Prose.Inline>> cells(List<List<Run>> row) {
        return row.stream().map(this::inlines).toList();
    }

    private List<Prose.Inline> inlines(List<Run> runs) {
        List<Prose.Inline> inlines = new ArrayList<>();
        for (int i = 0; i < runs.size(); i++) {
            add(runs, i, inlines);
        }
        return inlines;
    }

    private void add(List<Run> runs, int at, List<Prose.Inline> inlines) {
        Run run = runs.get(at);
        if (run instanceof Run.Words words) {
            inlines.addAll(words(words.text()));
        } else if (run instanceof Run.Strong strong) {
            inlines.add(new Prose.Inline.Strong(inlines(strong.runs())));
        } else if (run instanceof Run.Emphasis emphasis) {
            inlines.add(new Prose.Inline.Emphasis(inlines(emphasis.runs())));
        } else if (run instanceof Run.Image image) {
            inlines.addAll(inlines(image.runs()));
        } else if (run instanceof Run.Link link) {
            List<Prose.Inline> inside = inlines(link.runs());
            inlines.addAll(isSafe(link.url()) ? List.of(new Prose.Inline.Link(inside, link.url())) : inside);
        } else if (run instanceof Run.Break end) {
            inlines.addAll(end.hard() ? List.of(new Prose.Inline.Break()) : joined(runs, at));
        }
    }

    /** A line break in the source is no blank in Chinese text; between Latin words and figures it is one. */
    private List<Prose.Inline> joined(List<Run> runs, int at) {
        boolean latinBefore = at > 0 && runs.get(at - 1) instanceof Run.Words before && isLatin(before.text(), true);
        boolean latinAfter =
                at + 1 < runs.size() && runs.get(at + 1) instanceof Run.Words after && isLatin(after.text(), false);
        return latinBefore && latinAfter ? List.of(new Prose.Inline.Words(" ")) : List.of();
    }

    /** Whether a text ends, or begins, with a character that words part from the next by a blank. */
    private boolean isLatin(String text, boolean atEnd) {
        if (text.isEmpty()) {
            return false;
        }
        char edge = text.charAt(atEnd ? text.length() - 1 : 0);
        int number = prose.citation(edge);
        return number < 0
                ? edge < FIRST_IDEOGRAPHIC
                : isLatin(prose.citations().get(number).text(), atEnd);
    }

    /** Whether a link is printed as one. */
    static boolean isSafe(String url) {
        return url.startsWith("https://") || url.startsWith("http://") || url.startsWith("mailto:");
    }

    /** Text with the cited figures in their places. */
    private List<Prose.Inline> words(String text) {
        List<Prose.Inline> runs = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            int number = prose.citation(text.charAt(i));
            if (number >= 0) {
                if (i > start) {
                    runs.add(new Prose.Inline.Words(text.substring(start, i)));
                }
                runs.add(cited(prose.citations().get(number)));
                start = i + 1;
            }
        }
        if (start < text.length()) {
            runs.add(new Prose.Inline.Words(text.substring(start)));
        }
        return runs;
    }

    private static Prose.Inline cited(Citation citation) {
        return new Prose.Inline.Cited(citation.text(), citation.figures(), citation.part());
    }
}
