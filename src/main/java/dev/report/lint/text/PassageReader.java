package dev.report.lint.text;

import dev.report.definition.ProseWords;
import dev.report.markdown.Block;
import dev.report.markdown.Run;
import dev.report.prose.BoundProse;
import dev.report.prose.ProsePlaces;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a Markdown file into passages: the text of headings, paragraphs, items of lists and quotations, with the cited figures filled
 * in. Tables and code are left out.
 */
public final class PassageReader {

    private static final char FIRST_IDEOGRAPHIC = '\u2e80';
    private static final int LONGEST_NUMBER = 8;

    private final BoundProse prose;
    private final ProsePlaces places;
    private final MeasureWords measures;
    private final BlankGroups groups;
    private final List<Passage> passages = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private final List<Integer> offsets = new ArrayList<>();

    private PassageReader(BoundProse prose, ProseWords words) {
        this.measures = new MeasureWords(words);
        this.groups = new BlankGroups(words);
        this.prose = prose;
        this.places = new ProsePlaces(prose);
    }

    /** @param words the words for what is counted */
    public static List<Passage> read(BoundProse prose, ProseWords words) {
        PassageReader reader = new PassageReader(prose, words);
        reader.blocks(prose.blocks());
        return reader.passages;
    }

    private void blocks(List<Block> blocks) {
        for (Block block : blocks) {
            if (block instanceof Block.Heading heading) {
                runs(heading.runs());
                close(heading.level());
            } else if (block instanceof Block.Paragraph paragraph) {
                runs(paragraph.runs());
                close(0);
            } else if (block instanceof Block.Items list) {
                list.items().forEach(item -> item(list, item));
            } else if (block instanceof Block.Quote quote) {
                blocks(quote.blocks());
            } else if (block instanceof Block.Verbatim verbatim && !verbatim.code()) {
                words(verbatim.words());
                close(0);
            }
        }
    }

    /** The number of an item is part of its words. */
    private void item(Block.Items list, Block.Item item) {
        if (list.ordered()) {
            for (int i = 0; i < item.marker().length(); i++) {
                put(item.marker().charAt(i), item.place() + i);
            }
            put(' ', item.place() + item.marker().length() - 1);
        }
        blocks(item.blocks());
        close(0);
    }

    private void runs(List<Run> runs) {
        for (Run run : runs) {
            if (run instanceof Run.Words words) {
                words(words);
            } else if (run instanceof Run.Strong strong) {
                runs(strong.runs());
            } else if (run instanceof Run.Emphasis emphasis) {
                runs(emphasis.runs());
            } else if (run instanceof Run.Link link) {
                runs(link.runs());
            } else if (run instanceof Run.Image image) {
                runs(image.runs());
            } else if (text.length() > 0) {
                put('\n', offsets.get(text.length() - 1));
            }
        }
    }

    /** Stars that open or close nothing are no words; that they are printed is a finding of its own. */
    private void words(Run.Words words) {
        for (int i = 0; i < words.text().length(); i++) {
            char c = words.text().charAt(i);
            int place = words.place(i);
            int citation = prose.citation(c);
            if (citation >= 0) {
                prose.citations().get(citation).text().chars().forEach(shown -> put((char) shown, place));
            } else if (c != '\r' && (c != '*' || place > 0 && prose.marked().charAt(place - 1) == '\\')) {
                put(c, place);
            }
        }
    }

    private void put(char c, int offset) {
        offsets.add(offset);
        text.append(c);
    }

    /** Makes a passage of the lines so far; a line that opens with a number of its own is a passage of its own, blank line or not. */
    private void close(int depth) {
        String lines = groups.withCommas(text.toString());
        Passage.Builder passage = new Passage.Builder(prose.file(), depth, places, measures);
        int from = 0;
        while (from < lines.length()) {
            int end = lines.indexOf('\n', from);
            end = end < 0 ? lines.length() : end;
            int start = skipBlanks(lines, from, end);
            boolean row = start < end && lines.charAt(start) == '|';
            String opening = lines.substring(start, Math.min(end, start + LONGEST_NUMBER));
            if (row || SequenceNumber.parse(opening).isPresent()) {
                passage.closeInto(passages);
            }
            if (!row) {
                line(lines, start, end, passage);
            }
            from = end + 1;
        }
        passage.closeInto(passages);
        text.setLength(0);
        offsets.clear();
    }

    /** A line break is a blank between Latin words alone. */
    private void line(String lines, int start, int end, Passage.Builder passage) {
        if (start < end && passage.endsBefore(FIRST_IDEOGRAPHIC) && lines.charAt(start) < FIRST_IDEOGRAPHIC) {
            passage.add(' ', offsets.get(start));
        }
        for (int at = start; at < end; at++) {
            passage.add(lines.charAt(at), offsets.get(at));
        }
    }

    private static int skipBlanks(String lines, int from, int end) {
        int at = from;
        while (at < end && Passage.isBlank(lines.charAt(at))) {
            at++;
        }
        return at;
    }
}
