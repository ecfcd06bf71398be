package dev.report.published.aligned;

import dev.report.published.ink.Box;
import dev.report.published.ruled.LineJoin;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Words below each other that are one text: a label or a head of several lines. */
record TextBlock(List<Word> words, Box box) {

    static TextBlock of(List<Word> words) {
        return new TextBlock(
                List.copyOf(words), Box.around(words.stream().map(Word::box).toList()));
    }

    /**
     * Puts words together of which one is below the other.
     *
     * @param most how far the lines of one text are apart at most, in points; 0 if every line is a text of its own
     */
    static List<TextBlock> of(List<Word> words, double most) {
        List<List<Word>> groups = new ArrayList<>();
        for (Word word : words) {
            List<Word> own = new ArrayList<>(List.of(word));
            List<List<Word>> others = new ArrayList<>();
            for (List<Word> group : groups) {
                boolean goesOn = group.stream().anyMatch(above -> goesOn(above, word, most));
                if (goesOn) {
                    own.addAll(0, group);
                } else {
                    others.add(group);
                }
            }
            others.add(own);
            groups = others;
        }
        return groups.stream().map(TextBlock::of).toList();
    }

    private static boolean goesOn(Word above, Word below, double most) {
        double step = Math.abs(below.box().bottom() - above.box().bottom());
        return step <= most && above.span().overlaps(below.span()) && isSetLike(above, below);
    }

    /** Whether two lines begin, end or have their middle below each other, as those of one cell do. */
    private static boolean isSetLike(Word above, Word below) {
        double left = Math.abs(above.box().left() - below.box().left());
        double right = Math.abs(above.box().right() - below.box().right());
        double middle = Math.abs(above.box().centreX() - below.box().centreX());
        return Math.min(middle, Math.min(left, right)) < Math.max(above.size(), below.size());
    }

    Span span() {
        return Span.of(box);
    }

    boolean reaches(double y) {
        return box.top() <= y && y <= box.bottom();
    }

    /** Its lines joined. */
    String text() {
        List<Word> sorted = new ArrayList<>(words);
        sorted.sort(Comparator.comparingDouble((Word word) -> word.box().bottom())
                .thenComparingDouble(word -> word.box().left()));
        LineJoin join = new LineJoin();
        sorted.forEach(word -> join.add(word.text(), false));
        return join.toString();
    }
}
