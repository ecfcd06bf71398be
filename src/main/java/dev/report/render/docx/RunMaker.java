package dev.report.render.docx;

import dev.report.prose.Prose.Inline;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Makes runs of prose: Word nests no emphasis and no links. */
final class RunMaker {

    private static final String STRONG = "strong";

    private final ControlTags tags;
    private final Map<String, String> links = new LinkedHashMap<>();

    RunMaker(ControlTags tags) {
        this.tags = tags;
    }

    List<WordRun> of(List<Inline> inlines) {
        List<WordRun> runs = new ArrayList<>();
        add(inlines, "", "", runs);
        return runs;
    }

    /** The addresses met so far, in order. */
    List<WordReport.Link> links() {
        return links.entrySet().stream()
                .map(link -> new WordReport.Link(link.getValue(), link.getKey()))
                .toList();
    }

    private void add(List<Inline> inlines, String look, String link, List<WordRun> runs) {
        for (Inline inline : inlines) {
            if (inline instanceof Inline.Words words) {
                runs.add(new WordRun(words.text(), look, link, "", 100, false));
            } else if (inline instanceof Inline.Cited figure) {
                runs.add(new WordRun(figure.text(), look, link, tag(figure), 100, false));
            } else if (inline instanceof Inline.Strong strong) {
                add(strong.inlines(), STRONG, link, runs);
            } else if (inline instanceof Inline.Emphasis emphasis) {
                add(emphasis.inlines(), look.isEmpty() ? "emphasis" : look, link, runs);
            } else if (inline instanceof Inline.Link address) {
                String id = links.computeIfAbsent(address.url(), url -> "link" + (links.size() + 1));
                add(address.inlines(), look, id, runs);
            } else {
                runs.add(new WordRun("", look, link, "", 100, true));
            }
        }
    }

    private String tag(Inline.Cited figure) {
        return tags.of(figure.part().isEmpty() ? figure.figure() : figure.figure() + "@" + figure.part());
    }
}
