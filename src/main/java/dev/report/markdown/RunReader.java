package dev.report.markdown;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;

/** Reads the runs of a block. */
final class RunReader {

    private final String source;
    private final WordPlaces places;

    RunReader(String source) {
        this.source = source;
        this.places = new WordPlaces(source);
    }

    /** Where a node begins. */
    static int start(Node node) {
        List<SourceSpan> spans = node.getSourceSpans();
        return spans.isEmpty() ? 0 : spans.get(0).getInputIndex();
    }

    List<Run> of(Node parent) {
        List<Run> runs = new ArrayList<>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
            add(node, runs);
        }
        return runs;
    }

    private void add(Node node, List<Run> runs) {
        if (node instanceof Text text) {
            runs.add(places.words(text.getLiteral(), start(node)));
        } else if (node instanceof StrongEmphasis) {
            runs.add(new Run.Strong(of(node)));
        } else if (node instanceof Emphasis) {
            runs.add(new Run.Emphasis(of(node)));
        } else if (node instanceof Link link) {
            runs.add(new Run.Link(of(node), link.getDestination(), start(node)));
        } else if (node instanceof Image image) {
            runs.add(new Run.Image(of(node), image.getDestination(), start(node)));
        } else if (node instanceof HardLineBreak || node instanceof SoftLineBreak) {
            runs.add(new Run.Break(node instanceof HardLineBreak));
        } else if (node instanceof HtmlInline html) {
            runs.add(verbatim(html.getLiteral(), start(node)));
        } else if (node instanceof Code code) {
            runs.add(verbatim(code.getLiteral(), afterTicks(start(node))));
        } else {
            runs.addAll(of(node));
        }
    }

    /** Literal text. */
    Run.Words verbatim(String literal, int start) {
        return places.words(literal, start);
    }

    private int afterTicks(int start) {
        int at = start;
        while (at < source.length() && source.charAt(at) == '`') {
            at++;
        }
        return at;
    }
}
