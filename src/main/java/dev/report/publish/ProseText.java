package dev.report.publish;

import dev.report.prose.Prose;
import java.util.ArrayList;
import java.util.List;

/** Prose as plain text, one line a block. */
final class ProseText {

    private ProseText() {}

    static List<String> lines(Prose prose) {
        List<String> lines = new ArrayList<>();
        collect(prose, lines);
        return lines;
    }

    private static void collect(Prose prose, List<String> lines) {
        if (prose instanceof Prose.Heading heading) {
            lines.add(text(heading.inlines()));
        } else if (prose instanceof Prose.Paragraph paragraph) {
            lines.add(text(paragraph.inlines()));
        } else if (prose instanceof Prose.Items items) {
            items.items().forEach(item -> item.forEach(block -> collect(block, lines)));
        } else if (prose instanceof Prose.Quote quote) {
            quote.blocks().forEach(block -> collect(block, lines));
        } else if (prose instanceof Prose.Grid grid) {
            lines.add(String.join(" ", grid.head().stream().map(ProseText::text).toList()));
            grid.rows()
                    .forEach(row -> lines.add(
                            String.join(" ", row.stream().map(ProseText::text).toList())));
        }
    }

    private static String text(List<Prose.Inline> inlines) {
        StringBuilder text = new StringBuilder();
        for (Prose.Inline inline : inlines) {
            if (inline instanceof Prose.Inline.Words words) {
                text.append(words.text());
            } else if (inline instanceof Prose.Inline.Cited cited) {
                text.append(cited.text());
            } else if (inline instanceof Prose.Inline.Strong strong) {
                text.append(text(strong.inlines()));
            } else if (inline instanceof Prose.Inline.Emphasis emphasis) {
                text.append(text(emphasis.inlines()));
            } else if (inline instanceof Prose.Inline.Link link) {
                text.append(text(link.inlines()));
            } else if (inline instanceof Prose.Inline.Break) {
                text.append(' ');
            }
        }
        return text.toString();
    }
}
