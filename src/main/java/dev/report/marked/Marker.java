package dev.report.marked;

import dev.report.finding.Messages;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Puts marks around the words that findings point at, each followed by the numbers of its findings, which lead back to them. */
final class Marker {

    private static final Messages MESSAGES = new Messages(Marker.class);

    private final String language;

    Marker(String language) {
        this.language = language;
    }

    /** Words that are marked together, for one finding or several. */
    private record Marked(SeenText.Span span, List<Mark> marks) {}

    /** Marks a spot. @param marks in the order of their findings */
    void mark(Spot spot, List<Mark> marks) {
        SeenText seen = new SeenText(spot.texts());
        if (seen.isEmpty()) {
            blank(spot.home(), marks);
            return;
        }
        List<Marked> groups = groups(seen, spot, marks);
        groups.sort(Comparator.comparing((Marked group) -> group.span().start()).reversed());
        groups.forEach(group -> mark(spot, seen, group));
    }

    /** What touches is one: marks within marks cannot be told apart. */
    private static List<Marked> groups(SeenText seen, Spot spot, List<Mark> marks) {
        List<Marked> groups = new ArrayList<>();
        for (Mark mark : marks) {
            SeenText.Span span = seen.find(spot.isCell() ? "" : mark.words());
            List<Mark> own = new ArrayList<>();
            for (Marked group : List.copyOf(groups)) {
                if (group.span().touches(span)) {
                    span = span.with(group.span());
                    own.addAll(group.marks());
                    groups.remove(group);
                }
            }
            own.add(mark);
            groups.add(new Marked(span, own));
        }
        return groups;
    }

    private void mark(Spot spot, SeenText seen, Marked group) {
        Node last = spot.texts().get(0);
        for (int i = spot.texts().size() - 1; i >= 0; i--) {
            SeenText.Span part = seen.in(i, group.span());
            if (part.start() >= 0) {
                Node around = wrap(spot.texts().get(i), part, group.marks());
                last = last instanceof Element ? last : around;
            }
        }
        last.after(numbers(group.marks()));
    }

    private static Element wrap(TextNode text, SeenText.Span part, List<Mark> marks) {
        if (part.end() < text.getWholeText().length()) {
            text.splitText(part.end());
        }
        TextNode inner = part.start() > 0 ? text.splitText(part.start()) : text;
        Element mark = element(marks);
        inner.before(mark);
        mark.appendChild(inner);
        return mark;
    }

    private static Element element(List<Mark> marks) {
        boolean isFirst = marks.stream().anyMatch(Mark::isFirst);
        return new Element("mark")
                .attr("class", isFirst ? "first" : "also")
                .attr("title", marks.stream().map(Mark::title).distinct().collect(Collectors.joining("\n")));
    }

    /** There is nothing to put a mark around: a word says so. */
    private void blank(Element home, List<Mark> marks) {
        Element mark = element(marks).text(MESSAGES.text("blank").in(language));
        mark.addClass("blank");
        home.appendChild(mark);
        mark.after(numbers(marks));
    }

    private Element numbers(List<Mark> marks) {
        Element numbers = new Element("sup").attr("class", "numbers");
        for (Mark mark : marks) {
            numbers.appendElement("a")
                    .attr("id", mark.id())
                    .attr("href", "#finding-" + mark.number())
                    .attr("title", mark.title())
                    .attr(
                            "aria-label",
                            MESSAGES.text("number", "number", mark.number(), "title", mark.title())
                                    .in(language))
                    .text(Integer.toString(mark.number()));
        }
        return numbers;
    }
}
