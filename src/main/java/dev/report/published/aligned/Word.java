package dev.report.published.aligned;

import dev.report.published.ink.Box;
import dev.report.published.ink.Glyph;
import dev.report.published.ruled.Script;
import dev.report.published.ruled.TextLine;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What stands together on a line, a blank before and behind it.
 *
 * @param size of its face, in points
 */
record Word(String text, Box box, double size) {

    /** From how wide a gap on, in the size of the face, two words are apart: characters of one word are nearer. */
    private static final double GAP = 0.45;

    /** Latin words of one text are apart, too, and further where lines are filled. */
    private static final double LATIN_GAP = 1;

    /** Digits of one number touch each other. */
    private static final double DIGIT_GAP = 0.25;

    private static final Pattern FIGURE = Pattern.compile("[-+−]?[\\d０-９]+([,，.．][\\d０-９]+)*[%％]?|[-—–－/／]{1,2}");

    static List<Word> of(TextLine line) {
        List<Word> words = new ArrayList<>();
        List<Glyph> word = new ArrayList<>();
        for (Glyph glyph : line.glyphs()) {
            if (!word.isEmpty() && areApart(word.get(word.size() - 1), glyph)) {
                words.add(of(word));
                word.clear();
            }
            word.add(glyph);
        }
        words.add(of(word));
        return words;
    }

    private static boolean areApart(Glyph one, Glyph two) {
        double gap = two.box().left() - one.box().right();
        return gap > most(one.text().codePointAt(0), two.text().codePointAt(0)) * Math.max(one.size(), two.size());
    }

    private static double most(int one, int two) {
        if (Script.isDigit(one) && Script.isDigit(two)) {
            return DIGIT_GAP;
        }
        return isLatin(one) || isLatin(two) ? LATIN_GAP : GAP;
    }

    private static boolean isLatin(int sign) {
        return Character.isLetter(sign) && !Script.isWide(sign);
    }

    private static Word of(List<Glyph> glyphs) {
        TextLine line = TextLine.of(glyphs).get(0);
        return new Word(line.text(), line.box(), line.size());
    }

    /** Whether it is a number, or what is put in the place of one. */
    boolean isFigure() {
        return FIGURE.matcher(text).matches();
    }

    Span span() {
        return Span.of(box);
    }
}
