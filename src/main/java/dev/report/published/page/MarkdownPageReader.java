package dev.report.published.page;

import dev.report.markdown.MarkdownReader;
import dev.report.markdown.Run;
import dev.report.project.TextFile;
import dev.report.published.shown.HtmlText;
import dev.report.read.raw.Faults;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;

/** Reads Markdown: each block knows its line and character. */
final class MarkdownPageReader {

    /** Where a converter put two bold stretches side by side, the marks between them are none to Markdown. */
    private static final Pattern STARS = Pattern.compile("\\*{2,}");

    private final List<Block> blocks = new ArrayList<>();
    private final List<Integer> lineStarts = new ArrayList<>(List.of(0));
    private int offset;

    private MarkdownPageReader(String text) {
        for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', end + 1)) {
            lineStarts.add(end + 1);
        }
    }

    static Optional<PublishedDocument> read(Path path, Faults faults) throws IOException {
        String text = TextFile.read(path);
        MarkdownPageReader reader = new MarkdownPageReader(text);
        MarkdownParts.of(text).forEach(reader::part);
        return Optional.of(new PublishedDocument(
                faults.file(),
                new PublishedDocument.About(PublishedFormat.MARKDOWN, "", Optional.empty()),
                reader.blocks));
    }

    private void part(MarkdownParts.Part part) {
        offset = part.start();
        switch (part.kind()) {
            case TEXT -> add(MarkdownReader.read(part.text()));
            case PIPE_TABLE -> blocks.add(new PipeTable(part.text(), this::place).read());
            case HTML_TABLE -> {
                HtmlFlow flow = new HtmlFlow(place(0));
                flow.add(Parser.htmlParser()
                        .setTrackPosition(true)
                        .parseInput(part.text(), "")
                        .body());
                blocks.addAll(flow.blocks());
            }
        }
    }

    private void add(List<dev.report.markdown.Block> parts) {
        for (dev.report.markdown.Block part : parts) {
            if (part instanceof dev.report.markdown.Block.Heading heading) {
                blocks.add(new Block.Heading(heading.level(), text(heading.runs()), place(heading.runs())));
            } else if (part instanceof dev.report.markdown.Block.Paragraph paragraph) {
                paragraph(paragraph.runs());
            } else if (part instanceof dev.report.markdown.Block.Items items) {
                items.items().forEach(item -> item(items.ordered(), item));
            } else if (part instanceof dev.report.markdown.Block.Quote quote) {
                add(quote.blocks());
            }
        }
    }

    /** A line break that the author wants ends a paragraph, as it does on a page. */
    private void paragraph(List<Run> runs) {
        List<Run> line = new ArrayList<>();
        for (Run run : runs) {
            if (run instanceof Run.Break end && end.hard()) {
                line(line);
                line.clear();
            } else {
                line.add(run);
            }
        }
        line(line);
    }

    private void line(List<Run> runs) {
        String text = text(runs);
        if (!text.isEmpty()) {
            blocks.add(new Block.Paragraph(text, place(runs)));
        }
        pictures(runs);
    }

    private void pictures(List<Run> runs) {
        for (Run run : runs) {
            if (run instanceof Run.Image image) {
                blocks.add(new Block.Picture(text(image.runs()), place(image.place())));
            }
        }
    }

    /** The number of an item is part of its words. */
    private void item(boolean ordered, dev.report.markdown.Block.Item item) {
        int first = blocks.size();
        add(item.blocks());
        if (ordered && blocks.size() > first && blocks.get(first) instanceof Block.Paragraph words) {
            blocks.set(first, new Block.Paragraph(item.marker() + " " + words.text(), place(item.place())));
        }
    }

    private static String text(List<Run> runs) {
        StringBuilder text = new StringBuilder();
        append(runs, text);
        return HtmlText.oneLine(STARS.matcher(text).replaceAll(""));
    }

    private static void append(List<Run> runs, StringBuilder text) {
        for (Run run : runs) {
            if (run instanceof Run.Words words) {
                text.append(words.text().equals("<br>") ? " " : words.text());
            } else if (run instanceof Run.Strong strong) {
                append(strong.runs(), text);
            } else if (run instanceof Run.Emphasis emphasis) {
                append(emphasis.runs(), text);
            } else if (run instanceof Run.Link link) {
                append(link.runs(), text);
            } else if (run instanceof Run.Break) {
                text.append('\n');
            }
        }
    }

    private Place place(List<Run> runs) {
        for (Run run : runs) {
            if (run instanceof Run.Words words && !words.text().isEmpty()) {
                return place(words.place(0));
            }
            if (run instanceof Run.Strong strong) {
                return place(strong.runs());
            }
            if (run instanceof Run.Emphasis emphasis) {
                return place(emphasis.runs());
            }
            if (run instanceof Run.Link link) {
                return place(link.place());
            }
        }
        return Place.NONE;
    }

    /** The place of a character of the part that is read. */
    private Place place(int at) {
        int index = offset + at;
        int line = lineStarts.size();
        while (lineStarts.get(line - 1) > index) {
            line--;
        }
        return Place.onLine(line, index - lineStarts.get(line - 1) + 1);
    }
}
