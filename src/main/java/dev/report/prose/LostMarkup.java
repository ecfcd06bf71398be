package dev.report.prose;

import dev.report.finding.Findings;
import dev.report.markdown.Block;
import dev.report.markdown.Run;
import dev.report.model.Text;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reports what a narrative file asks for and the page does not give: pictures, unsafe links, marks that are printed literally. */
final class LostMarkup {

    private static final String STARS = "**";

    /** A heading's mark must be parted from its words by a blank. */
    private static final Pattern NO_HEADING = Pattern.compile("^[\\s　]*(#{1,6}(?![#{\\s])[^#]{0,16}|＃{1,6}[^＃]{0,16})");

    private static final Pattern TAG = Pattern.compile("<[A-Za-z][A-Za-z0-9]*(\\s[^<>]*)?/?>");
    private static final Pattern ROW = Pattern.compile("^[\\s　]*([|｜][^|｜]*[|｜])");

    private final BoundProse prose;
    private final ProsePlaces places;
    private final Findings findings;

    private LostMarkup(BoundProse prose, Findings findings) {
        this.prose = prose;
        this.places = new ProsePlaces(prose);
        this.findings = findings;
    }

    static void check(BoundProse prose, Findings findings) {
        new LostMarkup(prose, findings).blocks(prose.blocks());
    }

    private void blocks(List<Block> blocks) {
        blocks.forEach(this::block);
    }

    private void block(Block block) {
        if (block instanceof Block.Heading heading) {
            runs(heading.runs());
        } else if (block instanceof Block.Paragraph paragraph) {
            lines(paragraph.runs());
            runs(paragraph.runs());
        } else if (block instanceof Block.Verbatim verbatim && !verbatim.code()) {
            tags(verbatim.words());
        } else if (block instanceof Block.Items list) {
            list.items().forEach(item -> blocks(item.blocks()));
        } else if (block instanceof Block.Quote quote) {
            blocks(quote.blocks());
        } else if (block instanceof Block.Grid grid) {
            grid.head().forEach(this::runs);
            grid.rows().forEach(row -> row.forEach(this::runs));
        }
    }

    private void runs(List<Run> runs) {
        runs.forEach(this::run);
    }

    private void run(Run run) {
        if (run instanceof Run.Words words) {
            stars(words);
            tags(words);
        } else if (run instanceof Run.Strong strong) {
            runs(strong.runs());
        } else if (run instanceof Run.Emphasis emphasis) {
            runs(emphasis.runs());
        } else if (run instanceof Run.Image image) {
            lost("lost-markup.image", image.place(), text(image.runs()), image.url());
        } else if (run instanceof Run.Link link) {
            runs(link.runs());
            if (!MarkdownParser.isSafe(link.url())) {
                lost("lost-markup.link", link.place(), text(link.runs()), link.url());
            }
        }
    }

    private void lost(String id, int place, String words, String url) {
        findings.add(id, places.place(place), Text.EMPTY, url).actual(url).values("words", words, "url", url);
    }

    /** What is in neither Chinese nor Markdown: two stars that open or close nothing. */
    private void stars(Run.Words words) {
        int at = words.text().indexOf(STARS);
        if (at >= 0 && !isEscaped(words.place(at))) {
            String around = words.text().substring(at, Math.min(words.text().length(), at + 12));
            printed("broken-prose.stars", words.place(at), plain(around), STARS);
        }
    }

    /** The first tag of a run: the others go with it. */
    private void tags(Run.Words words) {
        Matcher tag = TAG.matcher(words.text());
        if (tag.find() && !isEscaped(words.place(tag.start()))) {
            printed("broken-prose.html", words.place(tag.start()), tag.group(), tag.group());
        }
    }

    private boolean isEscaped(int place) {
        return place > 0 && prose.marked().charAt(place - 1) == '\\';
    }

    /** Lines of a paragraph that were meant for headings. */
    private void lines(List<Run> runs) {
        boolean starts = true;
        for (Run run : runs) {
            if (starts && run instanceof Run.Words words && !isEscaped(words.place(0))) {
                Matcher row = ROW.matcher(words.text());
                if (row.find()) {
                    String shown = plain(words.text().strip());
                    printed("broken-prose.grid", words.place(row.start(1)), shown, plain(row.group(1)));
                    return;
                }
                Matcher mark = NO_HEADING.matcher(words.text());
                if (mark.find()) {
                    String heading = plain(mark.group(1));
                    printed("broken-prose.heading", words.place(mark.start(1)), heading, heading);
                }
            }
            starts = run instanceof Run.Break;
        }
    }

    private void printed(String id, int place, String around, String actual) {
        findings.add(id, places.place(place), Text.EMPTY, around).actual(actual).values("text", around);
    }

    private String text(List<Run> runs) {
        StringBuilder text = new StringBuilder();
        runs.forEach(run -> text.append(run instanceof Run.Words words ? plain(words.text()) : ""));
        return text.toString();
    }

    /** With the citations' texts in their places. */
    private String plain(String marked) {
        return prose.plain(marked);
    }
}
