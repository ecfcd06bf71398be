package dev.report.render.proof;

import dev.report.compose.Block;
import dev.report.compose.ReportModel;
import dev.report.prose.Prose;
import java.util.ArrayList;
import java.util.List;

/**
 * Proves that each document has every figure cited in prose, within the words it was cited in.
 *
 * <p>Documents differ in marks and tags, so letters, digits and what belongs to a number are compared, and nothing else. An address
 * may follow a link's words in one document and not in another: a passage ends where a link begins or ends.
 */
final class PassageProof {

    private static final String OF_NUMBERS = ".,%-−";

    /**
     * A figure, after the words that come before it in its passage.
     *
     * @param until letters and digits from the passage's beginning to the figure's end
     */
    private record Cite(String until, Prose.Inline.Cited figure) {}

    /**
     * Words without a link between them.
     *
     * @param letters all its letters and digits
     */
    private record Passage(String letters, List<Cite> cites) {}

    private final List<Passage> passages = new ArrayList<>();
    private final StringBuilder words = new StringBuilder();
    private final List<Cite> cites = new ArrayList<>();

    PassageProof(ReportModel model) {
        for (ReportModel.SectionModel section : model.sections()) {
            for (Block block : section.blocks()) {
                if (block instanceof Block.Text text) {
                    prose(text.prose());
                }
            }
        }
    }

    /** The figures that a document's text, in whose order passages are looked for, does not print as they were cited. */
    List<Prose.Inline.Cited> lost(String text) {
        String letters = letters(text);
        List<Prose.Inline.Cited> lost = new ArrayList<>();
        int at = 0;
        for (Passage passage : passages) {
            int here = letters.indexOf(passage.letters(), at);
            if (here >= 0) {
                at = here + passage.letters().length();
            } else if (!letters.contains(passage.letters())) {
                int from = at;
                passage.cites().stream()
                        .filter(cite -> letters.indexOf(cite.until(), from) < 0)
                        .findFirst()
                        .or(() -> passage.cites().stream().reduce((first, second) -> second))
                        .ifPresent(cite -> lost.add(cite.figure()));
            }
        }
        return lost;
    }

    private void prose(Prose prose) {
        if (prose instanceof Prose.Heading heading) {
            passage(heading.inlines());
        } else if (prose instanceof Prose.Paragraph paragraph) {
            passage(paragraph.inlines());
        } else if (prose instanceof Prose.Items list) {
            list.items().forEach(item -> item.forEach(this::prose));
        } else if (prose instanceof Prose.Quote quote) {
            quote.blocks().forEach(this::prose);
        } else if (prose instanceof Prose.Grid grid) {
            grid.head().forEach(this::passage);
            grid.rows().forEach(row -> row.forEach(this::passage));
        }
    }

    private void passage(List<Prose.Inline> inlines) {
        inlines(inlines);
        end();
    }

    private void inlines(List<Prose.Inline> inlines) {
        for (Prose.Inline inline : inlines) {
            if (inline instanceof Prose.Inline.Words run) {
                words.append(letters(run.text()));
            } else if (inline instanceof Prose.Inline.Cited figure) {
                words.append(letters(figure.text()));
                cites.add(new Cite(words.toString(), figure));
            } else if (inline instanceof Prose.Inline.Strong strong) {
                inlines(strong.inlines());
            } else if (inline instanceof Prose.Inline.Emphasis emphasis) {
                inlines(emphasis.inlines());
            } else if (inline instanceof Prose.Inline.Link link) {
                end();
                passage(link.inlines());
            }
        }
    }

    private void end() {
        if (!cites.isEmpty()) {
            passages.add(new Passage(words.toString(), List.copyOf(cites)));
        }
        words.setLength(0);
        cites.clear();
    }

    /** Letters, digits and what belongs to a number. */
    static String letters(String text) {
        StringBuilder letters = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            if (Character.isLetterOrDigit(character) || OF_NUMBERS.indexOf(character) >= 0) {
                letters.append(character);
            }
        }
        return letters.toString();
    }
}
