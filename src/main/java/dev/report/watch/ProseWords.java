package dev.report.watch;

import dev.report.model.SourceLocation;
import dev.report.prose.BoundProse;
import dev.report.prose.ProsePlaces;

/** The words that a reader sees at a place of the written prose: no mark of Markdown is among them. */
final class ProseWords {

    /** Enough to tell one paragraph from another. */
    private static final int MOST = 24;

    private static final String MARKS = "*_`[]()|#<>!\\~\n";

    private final BoundProse prose;
    private final ProsePlaces places;

    ProseWords(BoundProse prose) {
        this.prose = prose;
        this.places = new ProsePlaces(prose);
    }

    /** The words at a place or, where it has none, the next ones of its line; empty if there are none. */
    String at(SourceLocation at) {
        String marked = prose.marked();
        int from = 0;
        while (from < marked.length() && isBefore(from, at)) {
            from++;
        }
        while (from < marked.length() && places.line(from) == at.line() && isMark(marked.charAt(from))) {
            from++;
        }
        int begin = from;
        while (begin > 0 && from - begin < MOST / 2 && !isMark(marked.charAt(begin - 1))) {
            begin--;
        }
        int end = from;
        while (end < marked.length() && end - from < MOST && !isMark(marked.charAt(end))) {
            end++;
        }
        return printed(marked.substring(begin, end));
    }

    private boolean isBefore(int index, SourceLocation at) {
        SourceLocation here = places.place(index);
        return here.line() < at.line() || here.line() == at.line() && here.column() < at.column();
    }

    private static boolean isMark(char c) {
        return MARKS.indexOf(c) >= 0;
    }

    private String printed(String marked) {
        StringBuilder words = new StringBuilder();
        for (char c : marked.toCharArray()) {
            int citation = prose.citation(c);
            words.append(
                    citation < 0
                            ? String.valueOf(c)
                            : prose.citations().get(citation).text());
        }
        return words.toString().strip();
    }
}
