package dev.report.published.aligned;

import dev.report.published.ruled.TextLine;
import java.util.List;

/** A line of a page, and the words on it from the left. */
record Row(TextLine line, List<Word> words) {

    static Row of(TextLine line) {
        return new Row(line, Word.of(line));
    }

    boolean hasFigures() {
        return words.stream().anyMatch(Word::isFigure);
    }

    double y() {
        return line.box().centreY();
    }

    /** The left edge of the first number behind other words; of the first number if there are no other words. */
    double firstFigure() {
        boolean hasLabel = words.stream().anyMatch(word -> !word.isFigure());
        boolean isBehind = !hasLabel;
        for (Word word : words) {
            if (isBehind && word.isFigure()) {
                return word.box().left();
            }
            isBehind |= !word.isFigure();
        }
        return Double.MAX_VALUE;
    }

    boolean isLeftOf(double x) {
        return line.box().right() <= x;
    }

    boolean isRightOf(double x) {
        return line.box().left() >= x;
    }

    /** The words that end before a place. */
    List<Word> leftOf(double x) {
        return words.stream().filter(word -> word.box().right() <= x).toList();
    }

    /** The words that reach beyond a place. */
    List<Word> rightOf(double x) {
        return words.stream().filter(word -> word.box().right() > x).toList();
    }

    /** How far below another it is, in the size of the larger face. */
    double below(Row above) {
        return (y() - above.y()) / Math.max(line.size(), above.line.size());
    }
}
